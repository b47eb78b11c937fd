// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparators of the facts that a table itself has; its columns, constraints and indexes have their own.
#include <cupel/schema/compare/comparator.hpp>

namespace cupel::schema {

template <> struct comparator<fact::table_comment> {
  static constexpr const char* name = "comment";
  static constexpr bool same(const table_header& a, const table_header& b) { return same_name(a.comment, b.comment); }
  static constexpr void say(text_buffer& out, const table_header& t) {
    out << (t.comment == nullptr ? "no comment" : t.comment);
  }
};

template <> struct comparator<fact::table_strict> {
  static constexpr const char* name = "strict";
  static constexpr bool same(const table_header& a, const table_header& b) { return a.strict == b.strict; }
  static constexpr void say(text_buffer& out, const table_header& t) { out << (t.strict ? "strict" : "not strict"); }
};

template <> struct comparator<fact::table_without_rowid> {
  static constexpr const char* name = "without rowid";
  static constexpr bool same(const table_header& a, const table_header& b) {
    return a.without_rowid == b.without_rowid;
  }
  static constexpr void say(text_buffer& out, const table_header& t) {
    out << (t.without_rowid ? "without rowid" : "with rowid");
  }
};

/// The table's own facts and its primary key's in one expression; false says only that the comparators have to be
/// asked.
constexpr bool surely_same(const table_header& a, const table_header& b) {
  static_assert(count_of(table_facts) == 3 && count_of(primary_key_facts) == 2,
                "a fact of a table or a primary key that is new has to be asked for here as well");
  return a.comment == nullptr && b.comment == nullptr && a.strict == b.strict && a.without_rowid == b.without_rowid
         && a.primary_key.present == b.primary_key.present && a.primary_key.name == nullptr
         && b.primary_key.name == nullptr && same_names(a.primary_key.columns, b.primary_key.columns);
}

}  // namespace cupel::schema

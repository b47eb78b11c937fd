// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparators of a column's facts.
#include <cupel/schema/compare/comparator.hpp>
#include <cupel/schema/fact.hpp>
#include <cupel/schema/sql_text.hpp>
#include <cupel/schema/type_text.hpp>

namespace cupel::schema {

template <> struct comparator<fact::column_type> {
  static constexpr const char* name = "type";
  static constexpr bool same(const column& a, const column& b) { return a.type == b.type; }
  static constexpr void say(text_buffer& out, const column& c) { write(out, c.type); }
};

template <> struct comparator<fact::column_collation> {
  static constexpr const char* name = "collation";
  static constexpr bool same(const column& a, const column& b) { return same_name(a.collate, b.collate); }
  static constexpr void say(text_buffer& out, const column& c) {
    if (c.collate == nullptr)
      out << "no collation";
    else
      out << "collate " << c.collate;
  }
};

template <> struct comparator<fact::column_nullable> {
  static constexpr const char* name = "null";
  static constexpr bool same(const column& a, const column& b) { return a.nullable == b.nullable; }
  static constexpr void say(text_buffer& out, const column& c) { out << (c.nullable ? "null" : "not null"); }
};

template <> struct comparator<fact::column_default> {
  static constexpr const char* name = "default";
  static constexpr bool same(const column& a, const column& b) { return same_sql(a.default_sql, b.default_sql); }
  static constexpr void say(text_buffer& out, const column& c) {
    if (c.default_sql == nullptr)
      out << "no default";
    else
      out << "default " << c.default_sql;
  }
};

template <> struct comparator<fact::column_identity> {
  static constexpr const char* name = "identity";
  static constexpr bool same(const column& a, const column& b) { return a.identity == b.identity; }
  static constexpr void say(text_buffer& out, const column& c) {
    switch (c.identity.kind) {
      case identity_kind::none: out << "no identity"; return;
      case identity_kind::by_default: out << "identity by default"; break;
      case identity_kind::always: out << "identity always"; break;
    }
    if (c.identity.start != 1) out << ", start " << c.identity.start;
    if (c.identity.increment != 1) out << ", increment " << c.identity.increment;
  }
};

template <> struct comparator<fact::column_computed> {
  static constexpr const char* name = "computed";
  static constexpr bool same(const column& a, const column& b) {
    return same_sql({a.computed.expression, true}, {b.computed.expression, true})
           && (a.computed.expression == nullptr || a.computed.stored == b.computed.stored);
  }
  static constexpr void say(text_buffer& out, const column& c) {
    if (c.computed.expression == nullptr)
      out << "not computed";
    else
      out << "computed as " << c.computed.expression << (c.computed.stored ? ", stored" : ", virtual");
  }
};

template <> struct comparator<fact::column_comment> {
  static constexpr const char* name = "comment";
  static constexpr bool same(const column& a, const column& b) { return same_name(a.comment, b.comment); }
  static constexpr void say(text_buffer& out, const column& c) {
    out << (c.comment == nullptr ? "no comment" : c.comment);
  }
};

/// All facts at once, in one expression: of every column of every table the compiler asks this, and nearly always the
/// answer is yes. False says only that the comparators have to be asked.
constexpr bool surely_same(const column& a, const column& b) {
  static_assert(count_of(column_facts) == 7, "a fact of a column that is new has to be asked for here as well");
  return a.type.kind == b.type.kind && a.type.length == b.type.length && a.type.scale == b.type.scale
         && a.type.dimensions == b.type.dimensions && a.nullable == b.nullable && a.identity.kind == b.identity.kind
         && a.identity.start == b.identity.start && a.identity.increment == b.identity.increment
         && a.computed.expression == nullptr && b.computed.expression == nullptr && a.type.name == nullptr
         && b.type.name == nullptr && a.collate == nullptr && b.collate == nullptr
         && (a.comment == nullptr ? b.comment == nullptr
                                  : b.comment != nullptr && __builtin_strcmp(a.comment, b.comment) == 0)
         && (a.default_sql == nullptr
                 ? b.default_sql == nullptr
                 : b.default_sql != nullptr && __builtin_strcmp(a.default_sql, b.default_sql) == 0);
}

}  // namespace cupel::schema

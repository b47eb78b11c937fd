// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparators of the facts of primary keys, uniques, checks and foreign keys.
#include <cupel/schema/compare/comparator.hpp>
#include <cupel/schema/sql_text.hpp>

namespace cupel::schema {

template <> struct comparator<fact::primary_key_name> {
  static constexpr const char* name = "primary key name";
  static constexpr bool same(const primary_key_state& a, const primary_key_state& b) {
    return !a.present || !b.present || same_name(a.name, b.name);
  }
  static constexpr void say(text_buffer& out, const primary_key_state& key) {
    out << (key.name == nullptr ? "named by convention" : key.name);
  }
};

template <> struct comparator<fact::primary_key_columns> {
  static constexpr const char* name = "primary key";
  static constexpr bool same(const primary_key_state& a, const primary_key_state& b) {
    return a.present == b.present && same_names(a.columns, b.columns);
  }
  static constexpr void say(text_buffer& out, const primary_key_state& key) {
    if (!key.present)
      out << "no primary key";
    else
      (out << "primary key (").join(key.columns) << ")";
  }
};

template <> struct comparator<fact::unique_columns> {
  static constexpr const char* name = "columns";
  static constexpr bool same(const unique_state& a, const unique_state& b) { return same_names(a.columns, b.columns); }
  static constexpr void say(text_buffer& out, const unique_state& u) { (out << "unique (").join(u.columns) << ")"; }
};

template <> struct comparator<fact::check_expression> {
  static constexpr const char* name = "expression";
  static constexpr bool same(const check_state& a, const check_state& b) {
    return same_sql(a.expression, b.expression);
  }
  static constexpr void say(text_buffer& out, const check_state& c) { out << "check (" << c.expression.sql << ")"; }
};

template <> struct comparator<fact::foreign_key_columns> {
  static constexpr const char* name = "columns";
  static constexpr bool same(const foreign_key_state& a, const foreign_key_state& b) {
    return same_names(a.columns, b.columns);
  }
  static constexpr void say(text_buffer& out, const foreign_key_state& k) { (out << "(").join(k.columns) << ")"; }
};

template <> struct comparator<fact::foreign_key_references> {
  static constexpr const char* name = "references";
  static constexpr bool same(const foreign_key_state& a, const foreign_key_state& b) {
    return same_name(a.references, b.references) && same_names(a.referenced_columns, b.referenced_columns);
  }
  static constexpr void say(text_buffer& out, const foreign_key_state& k) {
    (out << "references " << k.references << " (").join(k.referenced_columns) << ")";
  }
};

constexpr const char* word(referential_action action) {
  switch (action) {
    case referential_action::no_action: return "no action";
    case referential_action::restrict: return "restrict";
    case referential_action::cascade: return "cascade";
    case referential_action::set_null: return "set null";
    case referential_action::set_default: return "set default";
  }
  return "";
}

template <> struct comparator<fact::foreign_key_on_delete> {
  static constexpr const char* name = "on delete";
  static constexpr bool same(const foreign_key_state& a, const foreign_key_state& b) {
    return a.def->on_delete == b.def->on_delete;
  }
  static constexpr void say(text_buffer& out, const foreign_key_state& k) {
    out << "on delete " << word(k.def->on_delete);
  }
};

template <> struct comparator<fact::foreign_key_on_update> {
  static constexpr const char* name = "on update";
  static constexpr bool same(const foreign_key_state& a, const foreign_key_state& b) {
    return a.def->on_update == b.def->on_update;
  }
  static constexpr void say(text_buffer& out, const foreign_key_state& k) {
    out << "on update " << word(k.def->on_update);
  }
};

/// All facts in one expression, as the key is defined and as it stands; false says only that the comparators have to be
/// asked.
constexpr bool surely_same(const foreign_key& a, const foreign_key_state& b) {
  static_assert(count_of(foreign_key_facts) == 4,
                "a fact of a foreign key that is new has to be asked for here as well");
  return __builtin_strcmp(a.references, b.references) == 0 && a.on_delete == b.def->on_delete
         && a.on_update == b.def->on_update && same_names(a.columns, b.columns)
         && same_names(a.referenced_columns, b.referenced_columns);
}
}  // namespace cupel::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fields of every definition and change, by name, each struct once. What must treat all fields alike is written
// over them: the checksum, the copy into an arena, the reader of constants and the writer of sources in the tool. A
// field that is missing here does not compile (tests/migration/fields_test.cpp counts them against the struct).
//
//   for_each_field<schema::column>([&](const char* name, auto member) { out << name << it.*member; });
#include <cupel/migration/revision.hpp>

namespace cupel::migration {

template <class T> struct fields_of;

template <class T, class Function> constexpr void for_each_field(Function&& f) {
  fields_of<T>::each(f);
}

template <> struct fields_of<schema::type> {
  using self = schema::type;
  static constexpr void each(auto&& f) {
    f("kind", &self::kind), f("length", &self::length), f("scale", &self::scale);
    f("dimensions", &self::dimensions), f("name", &self::name);
  }
};
template <> struct fields_of<schema::identity_option> {
  using self = schema::identity_option;
  static constexpr void each(auto&& f) {
    f("kind", &self::kind), f("start", &self::start), f("increment", &self::increment);
  }
};
template <> struct fields_of<schema::computed_option> {
  using self = schema::computed_option;
  static constexpr void each(auto&& f) { f("expression", &self::expression), f("stored", &self::stored); }
};
template <> struct fields_of<schema::index_key> {
  using self = schema::index_key;
  static constexpr void each(auto&& f) {
    f("name", &self::name), f("is_expression", &self::is_expression), f("order", &self::order);
    f("opclass", &self::opclass), f("nulls", &self::nulls), f("collate", &self::collate);
  }
};
template <> struct fields_of<sql> {
  using self = sql;
  static constexpr void each(auto&& f) { f("postgresql", &self::postgresql), f("sqlite", &self::sqlite); }
};

template <> struct fields_of<schema::column> {
  using self = schema::column;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("type", &self::type), f("nullable", &self::nullable);
    f("default_sql", &self::default_sql), f("identity", &self::identity), f("computed", &self::computed);
    f("collate", &self::collate), f("comment", &self::comment);
  }
};
template <> struct fields_of<schema::primary_key> {
  using self = schema::primary_key;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("columns", &self::columns);
  }
};
template <> struct fields_of<schema::unique> {
  using self = schema::unique;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("columns", &self::columns);
  }
};
template <> struct fields_of<schema::check> {
  using self = schema::check;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("expression", &self::expression);
  }
};
template <> struct fields_of<schema::foreign_key> {
  using self = schema::foreign_key;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("columns", &self::columns);
    f("references", &self::references), f("referenced_columns", &self::referenced_columns);
    f("on_delete", &self::on_delete), f("on_update", &self::on_update);
  }
};
template <> struct fields_of<schema::index> {
  using self = schema::index;
  static constexpr void each(auto&& f) {
    f("name", &self::name), f("table", &self::table), f("on", &self::on), f("unique", &self::unique);
    f("method", &self::method), f("where", &self::where), f("include", &self::include);
    f("nulls_not_distinct", &self::nulls_not_distinct);
  }
};
template <> struct fields_of<schema::table> {
  using self = schema::table;
  static constexpr void each(auto&& f) {
    f("name", &self::name), f("columns", &self::columns), f("primary_key", &self::primary_key);
    f("primary_key_name", &self::primary_key_name), f("uniques", &self::uniques), f("checks", &self::checks);
    f("foreign_keys", &self::foreign_keys), f("comment", &self::comment), f("strict", &self::strict);
    f("without_rowid", &self::without_rowid);
  }
};

template <> struct fields_of<schema::named_schema> {
  using self = schema::named_schema;
  static constexpr void each(auto&& f) { f("name", &self::name); }
};
template <> struct fields_of<changes::drop_schema> {
  using self = changes::drop_schema;
  static constexpr void each(auto&& f) { f("name", &self::name); }
};
template <> struct fields_of<schema::enumeration> {
  using self = schema::enumeration;
  static constexpr void each(auto&& f) { f("name", &self::name), f("values", &self::values); }
};

template <> struct fields_of<changes::alter_table> {
  using self = changes::alter_table;
  static constexpr void each(auto&& f) {
    f("name", &self::name), f("comment", &self::comment), f("strict", &self::strict);
    f("without_rowid", &self::without_rowid);
  }
};
template <> struct fields_of<changes::rename_table> {
  using self = changes::rename_table;
  static constexpr void each(auto&& f) { f("name", &self::name), f("to", &self::to); }
};
template <> struct fields_of<changes::drop_table> {
  using self = changes::drop_table;
  static constexpr void each(auto&& f) { f("name", &self::name); }
};
template <> struct fields_of<changes::alter_column> {
  using self = changes::alter_column;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("type", &self::type), f("collate", &self::collate);
    f("nullable", &self::nullable), f("default_sql", &self::default_sql), f("identity", &self::identity);
    f("computed", &self::computed), f("comment", &self::comment), f("using_expression", &self::using_expression);
  }
};
template <> struct fields_of<changes::drop_primary_key> {
  using self = changes::drop_primary_key;
  static constexpr void each(auto&& f) { f("table", &self::table); }
};

/// The changes that name an object of a table, and the renames among them.
template <class T> struct table_and_name {
  static constexpr void each(auto&& f) { f("table", &T::table), f("name", &T::name); }
};
template <class T> struct table_name_and_to {
  static constexpr void each(auto&& f) { f("table", &T::table), f("name", &T::name), f("to", &T::to); }
};
template <> struct fields_of<changes::drop_column> : table_and_name<changes::drop_column> {};
template <> struct fields_of<changes::drop_unique> : table_and_name<changes::drop_unique> {};
template <> struct fields_of<changes::drop_check> : table_and_name<changes::drop_check> {};
template <> struct fields_of<changes::drop_foreign_key> : table_and_name<changes::drop_foreign_key> {};
template <> struct fields_of<changes::drop_index> : table_and_name<changes::drop_index> {};
template <> struct fields_of<changes::rename_column> : table_name_and_to<changes::rename_column> {};
template <> struct fields_of<changes::rename_constraint> : table_name_and_to<changes::rename_constraint> {};
template <> struct fields_of<changes::rename_index> : table_name_and_to<changes::rename_index> {};

template <> struct fields_of<changes::rename_enum> {
  using self = changes::rename_enum;
  static constexpr void each(auto&& f) { f("name", &self::name), f("to", &self::to); }
};
template <> struct fields_of<changes::alter_enum> {
  using self = changes::alter_enum;
  static constexpr void each(auto&& f) { f("name", &self::name), f("values", &self::values); }
};
template <> struct fields_of<changes::drop_enum> {
  using self = changes::drop_enum;
  static constexpr void each(auto&& f) { f("name", &self::name); }
};
template <> struct fields_of<changes::rename_enum_value> {
  using self = changes::rename_enum_value;
  static constexpr void each(auto&& f) { f("name", &self::name), f("from", &self::from), f("to", &self::to); }
};
template <> struct fields_of<changes::rename_value> {
  using self = changes::rename_value;
  static constexpr void each(auto&& f) {
    f("table", &self::table), f("name", &self::name), f("from", &self::from), f("to", &self::to);
  }
};

template <> struct fields_of<changes::execute> {
  using self = changes::execute;
  static constexpr void each(auto&& f) { f("up", &self::up), f("down", &self::down), f("effect", &self::effect); }
};
template <> struct fields_of<changes::data> {
  using self = changes::data;
  static constexpr void each(auto&& f) {
    f("name", &self::name), f("version", &self::version), f("up", &self::up), f("down", &self::down);
  }
};

}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What SQLite (3.37 and later) cannot do, as constants: see dialect/ddl/lowering.hpp.
#include <cupel/dialect/ddl/lowering.hpp>
#include <cupel/dialect/sqlite/ddl/decimal_text.hpp>
#include <cupel/schema/index.hpp>
#include <cupel/schema/sql_text.hpp>
#include <cupel/schema/table.hpp>

namespace cupel::dialect::sqlite {

/// SQLite can do it.
struct never_refused {
  static constexpr const char* refuses(const auto&) { return nullptr; }
};

/// Names are compared without the case of ASCII letters (sqlite.org/c3ref/stricmp.html).
constexpr bool same_identifier(const char* left, const char* right) {
  while (*left != '\0' && schema::sql_tokens::lower(*left) == schema::sql_tokens::lower(*right)) ++left, ++right;
  return schema::sql_tokens::lower(*left) == schema::sql_tokens::lower(*right);
}

/// A cast as only PostgreSQL writes it, outside of quotes.
constexpr bool has_postgresql_cast(const char* sql) {
  if (sql == nullptr) return false;
  const char* const end = sql + __builtin_strlen(sql);
  for (auto t = schema::sql_tokens::next(sql, end); !t.empty(); t = schema::sql_tokens::next(t.last, end))
    if (t.is(':') && t.last != end && *t.last == ':') return true;
  return false;
}
inline constexpr const char* no_double_colon = "SQLite has no '::' casts; write cast(… as …), or SQL for each database";

template <> struct refusal<fact::table_comment> : never_refused {};  // SQLite keeps none
template <> struct refusal<fact::table_strict> : never_refused {};
template <> struct refusal<fact::table_without_rowid> : never_refused {};
template <> struct refusal<fact::column_type> {
  static constexpr const char* refuses(const schema::type& t) {
    if (t.dimensions > 0) return "SQLite has no arrays";
    if (t.kind == schema::type_kind::vector) return "SQLite has no vectors";
    if (t.kind == schema::type_kind::custom) return "SQLite has no types beyond its own";
    return nullptr;
  }
};
template <> struct refusal<fact::column_collation> {
  static constexpr const char* refuses(const char* name) {
    if (name == nullptr) return nullptr;
    for (const char* known : {"C", "POSIX", "BINARY", "NOCASE", "RTRIM"})
      if (same_identifier(name, known)) return nullptr;
    return "SQLite has no collations but C, BINARY, NOCASE and RTRIM";
  }
};
template <> struct refusal<fact::column_nullable> : never_refused {};
template <> struct refusal<fact::column_default> {
  /// default_value.hpp takes '…'::type apart.
  static constexpr const char* refuses(const char* sql) {
    return has_postgresql_cast(sql) && detail::string_constant(detail::trimmed(sql)).empty() ? no_double_colon
                                                                                             : nullptr;
  }
};
template <> struct refusal<fact::column_identity> {
  static constexpr const char* refuses(const schema::identity_option& identity) {
    return identity.kind != schema::identity_kind::none && (identity.start != 1 || identity.increment != 1)
               ? "an identity on SQLite has neither start nor increment"
               : nullptr;
  }
};
template <> struct refusal<fact::column_computed> {
  static constexpr const char* refuses(const schema::computed_option& computed) {
    return has_postgresql_cast(computed.expression) ? no_double_colon : nullptr;
  }
};
template <> struct refusal<fact::column_comment> : never_refused {};    // SQLite keeps none
template <> struct refusal<fact::primary_key_name> : never_refused {};  // SQLite keeps none
template <> struct refusal<fact::primary_key_columns> : never_refused {};
template <> struct refusal<fact::unique_columns> : never_refused {};
template <> struct refusal<fact::check_expression> {
  static constexpr const char* refuses(const schema::check& c) {
    return has_postgresql_cast(c.expression) ? no_double_colon : nullptr;
  }
};
template <> struct refusal<fact::foreign_key_columns> : never_refused {};
template <> struct refusal<fact::foreign_key_references> : never_refused {};
template <> struct refusal<fact::foreign_key_on_delete> : never_refused {};
template <> struct refusal<fact::foreign_key_on_update> : never_refused {};
template <> struct refusal<fact::index_unique> : never_refused {};
template <> struct refusal<fact::index_method> {
  static constexpr const char* refuses(const schema::index& i) {
    return i.method != schema::index_method::btree ? "SQLite has only btree indexes" : nullptr;
  }
};
template <> struct refusal<fact::index_keys> {
  static constexpr const char* refuses(const schema::index& i) {
    for (const schema::index_key& key : i.on) {
      if (key.opclass != nullptr) return "SQLite has no operator classes";
      if (const char* const reason = refusal<fact::column_collation>::refuses(key.collate)) return reason;
      if (key.is_expression && has_postgresql_cast(key.name)) return no_double_colon;
      // NULLs are the smallest values in an index of SQLite (sqlite.org/lang_select.html, ORDER BY).
      const auto natural =
          key.order == schema::sort_order::asc ? schema::nulls_order::first : schema::nulls_order::last;
      if (key.nulls != schema::nulls_order::by_order && key.nulls != natural)
        return "an index of SQLite has its NULLs first when ascending, last when descending";
    }
    return nullptr;
  }
};
template <> struct refusal<fact::index_include> {
  static constexpr const char* refuses(const schema::index& i) {
    return i.include.size() > 0 ? "SQLite has no included columns" : nullptr;
  }
};
template <> struct refusal<fact::index_nulls_not_distinct> {
  static constexpr const char* refuses(const schema::index& i) {
    return i.nulls_not_distinct ? "to a unique index of SQLite NULLs are always distinct" : nullptr;
  }
};
template <> struct refusal<fact::index_where> {
  static constexpr const char* refuses(const schema::index& i) {
    return has_postgresql_cast(i.where) ? no_double_colon : nullptr;
  }
};

template <> struct refusal<fact::enum_values> : never_refused {};

/// The rules between the facts of one definition.
struct refusals {
  template <fact Fact> using of = refusal<Fact>;
  static constexpr const char* default_does_not_fit = "the default does not fit its numeric type";

  static constexpr const char* whole(const schema::column& c) {
    using enum schema::type_kind;
    const bool has_identity = c.identity.kind != schema::identity_kind::none;
    if (has_identity && c.type.kind != smallint && c.type.kind != integer && c.type.kind != bigint)
      return "an identity is a smallint, integer or bigint";
    if (has_identity && c.nullable) return "an identity cannot be null";
    if (has_identity + (c.default_sql != nullptr) + (c.computed.expression != nullptr) > 1)
      return "identity, default and computed exclude each other";
    return holds_default(c) ? nullptr : default_does_not_fit;
  }
  /// What a column may not be in its table. Two of one name are no matter of a database.
  static constexpr const char* inside(const schema::table& t, const schema::column& c) {
    bool key = false;
    for (const char* name : t.primary_key) key = key || schema::same_name(c.name, name);
    if (key && c.nullable) return "a column of the primary key cannot be null";
    if (key && c.computed.expression != nullptr) return "a computed column cannot be in a primary key on SQLite";
    if (c.identity.kind != schema::identity_kind::none && (!key || t.primary_key.size() != 1 || t.without_rowid))
      return "an identity on SQLite must be the one column of the primary key, in a table with rowid";
    for (const schema::column& before : t.columns) {
      if (&before == &c) break;
      if (c.name != nullptr && before.name != nullptr && same_identifier(c.name, before.name)
          && !schema::same_name(c.name, before.name))
        return "SQLite does not tell two column names apart by their case";
    }
    return misreads_decimals(t.columns, c);
  }
  static constexpr const char* inside(const schema::table& t, const schema::check& c) {
    return misreads_decimals(t.columns, c.expression);
  }
  static constexpr const char* whole(const schema::table& t) {
    return t.without_rowid && t.primary_key.size() == 0 ? "a table without rowid needs a primary key" : nullptr;
  }
  static constexpr const char* enum_name(const char*) { return nullptr; }  // SQLite has no types
  static constexpr const char* name(const char* name) {
    const char* const reserved = "sqlite_";
    for (int i = 0; i < 7; ++i)
      if (name == nullptr || schema::sql_tokens::lower(name[i]) != reserved[i]) return nullptr;
    return "names that begin with 'sqlite_' are SQLite's own";
  }
  static constexpr const char* schema_name(const char*) { return nullptr; }  // SQLite has none
};

}  // namespace cupel::dialect::sqlite

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What PostgreSQL (12 and later) cannot do, as constants: see dialect/ddl/lowering.hpp.
#include <cupel/dialect/ddl/lowering.hpp>
#include <cupel/schema/columns_in_text.hpp>
#include <cupel/schema/index.hpp>
#include <cupel/schema/table.hpp>

namespace cupel::dialect::postgresql {

/// PostgreSQL can do it.
struct never_refused {
  static constexpr const char* refuses(const auto&) { return nullptr; }
};

template <> struct refusal<fact::table_comment> : never_refused {};
template <> struct refusal<fact::table_strict> : never_refused {};         // says nothing here
template <> struct refusal<fact::table_without_rowid> : never_refused {};  // says nothing here
template <> struct refusal<fact::column_type> {
  static constexpr const char* refuses(const schema::type& t) {
    using enum schema::type_kind;
    if (t.kind == custom && !schema::is_given(t.name)) return "a custom type needs a name";
    if (t.kind == numeric && (t.length > 1000 || t.scale > t.length))
      return "numeric has at most 1000 digits, and no more after the point than in all";
    if (t.kind == character && t.length < 1) return "character needs a length";
    if (t.kind == vector && (t.length < 1 || t.length > 16000)) return "a vector has 1 to 16000 dimensions";
    return nullptr;
  }
};
template <> struct refusal<fact::column_collation> : never_refused {};
template <> struct refusal<fact::column_nullable> : never_refused {};
template <> struct refusal<fact::column_default> : never_refused {};
template <> struct refusal<fact::column_identity> {
  static constexpr const char* refuses(const schema::identity_option& identity) {
    return identity.kind != schema::identity_kind::none && identity.increment == 0 ? "an increment of 0 is no step"
                                                                                   : nullptr;
  }
};
template <> struct refusal<fact::column_computed> {
  static constexpr const char* refuses(const schema::computed_option& computed) {
    return computed.expression != nullptr && !computed.stored ? "PostgreSQL before 18 has only stored computed columns"
                                                              : nullptr;
  }
};
template <> struct refusal<fact::column_comment> : never_refused {};
template <> struct refusal<fact::primary_key_name> : never_refused {};
template <> struct refusal<fact::primary_key_columns> : never_refused {};
template <> struct refusal<fact::unique_columns> : never_refused {};
template <> struct refusal<fact::check_expression> : never_refused {};
template <> struct refusal<fact::foreign_key_columns> : never_refused {};
template <> struct refusal<fact::foreign_key_references> : never_refused {};
template <> struct refusal<fact::foreign_key_on_delete> : never_refused {};
template <> struct refusal<fact::foreign_key_on_update> : never_refused {};
template <> struct refusal<fact::index_unique> {
  static constexpr const char* refuses(const schema::index& i) {
    return i.unique && i.method != schema::index_method::btree ? "only a btree index can be unique" : nullptr;
  }
};
template <> struct refusal<fact::index_method> {
  static constexpr const char* refuses(const schema::index& i) {
    using enum schema::index_method;
    const bool one_key = i.method == hash || i.method == spgist || i.method == hnsw || i.method == ivfflat;
    return one_key && i.on.size() > 1 ? "an index of this method has one key" : nullptr;
  }
};
template <> struct refusal<fact::index_keys> {
  static constexpr const char* refuses(const schema::index& i) {
    if (i.method == schema::index_method::btree) return nullptr;
    for (const schema::index_key& key : i.on)
      if (key.order != schema::sort_order::asc || key.nulls != schema::nulls_order::by_order)
        return "only the keys of a btree index have an order";
    return nullptr;
  }
};
template <> struct refusal<fact::index_include> {
  static constexpr const char* refuses(const schema::index& i) {
    using enum schema::index_method;
    return i.include.size() > 0 && i.method != btree && i.method != gist && i.method != spgist
               ? "an index of this method has no included columns"
               : nullptr;
  }
};
template <> struct refusal<fact::index_nulls_not_distinct> {
  static constexpr const char* refuses(const schema::index& i) {
    return i.nulls_not_distinct && !i.unique ? "only a unique index can say that NULLs are not distinct" : nullptr;
  }
};
template <> struct refusal<fact::index_where> : never_refused {};
template <> struct refusal<fact::enum_values> : never_refused {};

/// Types of pg_catalog, which is searched before any other schema: a column of an enum of that name would get them.
inline constexpr const char* own_types[] = {"bit",
                                            "bool",
                                            "box",
                                            "bpchar",
                                            "bytea",
                                            "char",
                                            "cid",
                                            "cidr",
                                            "circle",
                                            "date",
                                            "datemultirange",
                                            "daterange",
                                            "float4",
                                            "float8",
                                            "inet",
                                            "int2",
                                            "int4",
                                            "int8",
                                            "int4range",
                                            "int8range",
                                            "int4multirange",
                                            "int8multirange",
                                            "interval",
                                            "json",
                                            "jsonb",
                                            "jsonpath",
                                            "line",
                                            "lseg",
                                            "macaddr",
                                            "macaddr8",
                                            "money",
                                            "name",
                                            "numeric",
                                            "nummultirange",
                                            "numrange",
                                            "oid",
                                            "path",
                                            "point",
                                            "polygon",
                                            "refcursor",
                                            "record",
                                            "regclass",
                                            "regproc",
                                            "regrole",
                                            "regtype",
                                            "regprocedure",
                                            "regoper",
                                            "regoperator",
                                            "regcollation",
                                            "regnamespace",
                                            "regconfig",
                                            "regdictionary",
                                            "txid_snapshot",
                                            "text",
                                            "tid",
                                            "time",
                                            "timestamp",
                                            "timestamptz",
                                            "timetz",
                                            "trigger",
                                            "tsmultirange",
                                            "tsquery",
                                            "tsrange",
                                            "tstzmultirange",
                                            "tstzrange",
                                            "tsvector",
                                            "unknown",
                                            "uuid",
                                            "varbit",
                                            "varchar",
                                            "void",
                                            "xid",
                                            "xml"};

/// PostgreSQL manual, "CREATE SEQUENCE": one that counts up has values from 1, one that counts down up to -1.
constexpr bool start_in_range(schema::type_kind of, const schema::identity_option& identity) {
  const std::int64_t most = of == schema::type_kind::smallint  ? 0x7FFF
                            : of == schema::type_kind::integer ? 0x7FFFFFFF
                                                               : 0x7FFFFFFFFFFFFFFF;
  // 1 is what nobody gave: the sequence has its own then.
  if (identity.increment < 0) return identity.start == 1 || (identity.start < 0 && identity.start >= -most - 1);
  return identity.start >= 1 && identity.start <= most;
}

/// The rules between the facts of one definition.
struct refusals {
  template <fact Fact> using of = refusal<Fact>;

  static constexpr const char* whole(const schema::column& c) {
    using enum schema::type_kind;
    const bool has_identity = c.identity.kind != schema::identity_kind::none;
    const bool whole_number = c.type.kind == smallint || c.type.kind == integer || c.type.kind == bigint;
    if (has_identity && (!whole_number || c.type.dimensions > 0)) return "an identity is a smallint, integer or bigint";
    if (has_identity && c.nullable) return "an identity cannot be null";
    if (has_identity + (c.default_sql != nullptr) + (c.computed.expression != nullptr) > 1)
      return "identity, default and computed exclude each other";
    return has_identity && !start_in_range(c.type.kind, c.identity) ? "an identity's start is out of its range"
                                                                    : nullptr;
  }
  /// What a column may not be in its table.
  static constexpr const char* inside(const schema::table& t, const schema::column& c) {
    for (const char* name : t.primary_key)
      if (c.nullable && schema::same_name(c.name, name)) return "a column of the primary key cannot be null";
    return computed_from_computed(t.columns, c);
  }
  /// CREATE TABLE, "GENERATED ALWAYS AS": the expression refers to no generated column.
  template <class Columns>
  static constexpr const char* computed_from_computed(const Columns& columns, const schema::column& c) {
    if (c.computed.expression == nullptr) return nullptr;
    for (const schema::column& other : columns)
      if (other.computed.expression != nullptr && schema::names_column(c.computed.expression, other.name))
        return "PostgreSQL computes no column from another that is computed";
    return nullptr;
  }
  static constexpr const char* inside(const schema::table&, const schema::check&) { return nullptr; }
  static constexpr const char* whole(const schema::table&) { return nullptr; }
  static constexpr const char* name(const char*) { return nullptr; }
  static constexpr const char* schema_name(const char* name) {
    return name != nullptr && __builtin_strncmp(name, "pg_", 3) == 0
               ? "schemas whose names begin with 'pg_' are PostgreSQL's own"
               : nullptr;
  }
  static constexpr const char* enum_name(const char* name) {
    for (const char* own : own_types)
      if (schema::same_name(own, name)) return "PostgreSQL has a type of that name, which would be taken for the enum";
    const bool system = name != nullptr && name[0] == 'p' && name[1] == 'g' && name[2] == '_';
    return system ? "names of types that begin with 'pg_' are PostgreSQL's own" : nullptr;
  }
};

}  // namespace cupel::dialect::postgresql

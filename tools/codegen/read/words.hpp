// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table behind vocabulary.hpp, as a constant: the registration of the attributes with Clang needs it at compile
// time.

#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {

// clang-format off
inline constexpr word words[] = {
  // on structs
  {"cupel::table",         on_struct, "string", "", false, "the struct is a table of that name"},
  {"cupel::view",          on_struct, "string", "", false, "the struct maps a view of that name; it needs no key"},
  {"cupel::embedded",      on_struct, "", "", false, "a base or a member's type whose members become columns of the table that has it"},
  {"cupel::schema",        on_struct, "string", "", false, "the schema that the table stands in"},
  {"cupel::index",         on_struct, "column+", "where,method,opclass,include,unique,nulls_not_distinct,name", true, "one index over columns"},
  {"cupel::unique",        on_struct, "column+", "name", true, "a unique constraint over columns"},
  {"cupel::primary_key",   on_struct, "column+", "name", false, "a primary key of several columns, in that order"},
  {"cupel::check",         on_struct, "string", "name", true, "a check constraint: an SQL expression"},
  {"cupel::foreign_key",   on_struct, "column+", "references,on_delete,on_update,name", true, "a foreign key of several columns"},
  {"cupel::comment",       on_struct, "string", "", false, "the table's comment, instead of the doc comment"},
  {"cupel::renamed_from",  on_struct, "string", "", false, "consent: the table of that name is this one"},
  {"cupel::dropped",       on_struct, "string", "", true, "consent: the column of that name may go, with its values"},
  {"cupel::external",      on_struct, "", "", false, "somebody else's table: mapped, never migrated"},
  {"cupel::without_rowid", on_struct, "", "", false, "SQLite: WITHOUT ROWID"},
  {"cupel::strict",        on_struct, "", "", false, "SQLite: STRICT"},
  // on members
  {"cupel::column",        on_member, "string", "", false, "the column's name, where it is not the member's"},
  {"cupel::primary_key",   on_member, "", "name", false, "the primary key, or a part of it in the order of the members"},
  {"cupel::generated",     on_member, "", "always,start,increment", false, "the database counts: an identity column"},
  {"cupel::unique",        on_member, "", "name", false, "a unique constraint; with `index`, one unique index"},
  {"cupel::index",         on_member, "", "name,where,method,opclass,include,unique,nulls_not_distinct,desc,nulls_first,nulls_last,collate", true, "one index over this column"},
  {"cupel::length",        on_member, "number", "", false, "varchar(n)"},
  {"cupel::character",     on_member, "number", "", false, "character(n), padded with blanks"},
  {"cupel::numeric",       on_member, "number,number?", "", false, "numeric(precision, scale)"},
  {"cupel::type",          on_member, "string", "", false, "the type as the database spells it"},
  {"cupel::default_sql",   on_member, "string", "", false, "the server default: an SQL expression"},
  {"cupel::application_default", on_member, "", "", false, "the initialiser is the program's own; the column has no default"},
  {"cupel::references",    on_member, "member", "on_delete,on_update,name", false, "a foreign key to that member's column"},
  {"cupel::check",         on_member, "string", "name", true, "a check constraint: an SQL expression"},
  {"cupel::computed",      on_member, "string", "stored,virtual", false, "a generated column: an SQL expression"},
  {"cupel::collate",       on_member, "string", "", false, "the column's collation"},
  {"cupel::comment",       on_member, "string", "", false, "the column's comment, instead of the doc comment"},
  {"cupel::created_at",    on_member, "", "", false, "set to now when the row is inserted"},
  {"cupel::updated_at",    on_member, "", "", false, "set to now when the row is inserted or updated"},
  {"cupel::version",       on_member, "", "", false, "counts updates; a stale object throws"},
  {"cupel::soft_delete",   on_member, "", "", false, "marks a deleted row, which is left out unless asked for"},
  {"cupel::renamed_from",  on_member, "string", "", false, "consent: the column of that name is this one"},
  {"cupel::embedded",      on_member, "string?", "", false, "the members of the struct become columns, with that prefix"},
  {"cupel::transient",     on_member, "", "", false, "no column"},
  // on enums
  {"cupel::stored_as",     on_enum, "text|native|integer", "", false, "as text with a check, as the database's own enum type, or as its number"},
  {"cupel::length",        on_enum, "number", "", false, "stored as varchar(n)"},
  {"cupel::name",          on_enum, "string", "", false, "the name of the native type, instead of the enum's in snake_case"},
  {"cupel::renamed_from",  on_enum, "string", "", false, "consent: the native type of that name is this one"},
  // on enumerators
  {"cupel::value",         on_enumerator, "string", "", false, "the text in the database, where it is not the name"},
  {"cupel::renamed_from",  on_enumerator, "string", "", false, "consent: rows that hold that text hold this one's from now on"},
  // inside others
  {"cupel::where",         nested, "string", "", false, "only rows for which the SQL expression is true"},
  {"cupel::method",        nested, "btree|hash|gin|gist|spgist|brin|hnsw|ivfflat", "", false, "PostgreSQL's index method"},
  {"cupel::opclass",       nested, "string", "", false, "PostgreSQL's operator class"},
  {"cupel::include",       nested, "column+", "", false, "PostgreSQL: columns kept beside the key"},
  {"cupel::unique",        nested, "", "", false, "no two rows with the same key"},
  {"cupel::nulls_not_distinct", nested, "", "", false, "PostgreSQL: of a unique index, two NULLs are the same"},
  {"cupel::name",          nested, "string", "", false, "the object's name, instead of the convention's"},
  {"cupel::desc",          nested, "", "", false, "descending"},
  {"cupel::nulls_first",   nested, "", "", false, "NULLs stand first"},
  {"cupel::nulls_last",    nested, "", "", false, "NULLs stand last"},
  {"cupel::collate",       nested, "string", "", false, "a collation for this key"},
  {"cupel::references",    nested, "member+", "", false, "the members at the other end"},
  {"cupel::on_delete",     nested, "cascade|restrict|set_null|set_default|no_action", "", false, "what happens when the row there is deleted"},
  {"cupel::on_update",     nested, "cascade|restrict|set_null|set_default|no_action", "", false, "what happens when the key there changes"},
  {"cupel::always",        nested, "", "", false, "GENERATED ALWAYS: an insert cannot give the value"},
  {"cupel::start",         nested, "number", "", false, "the first number"},
  {"cupel::increment",     nested, "number", "", false, "the step"},
  {"cupel::stored",        nested, "", "", false, "computed when written (the default)"},
  {"cupel::virtual",       nested, "", "", false, "computed when read"},
};
// clang-format on

}  // namespace cupel::codegen

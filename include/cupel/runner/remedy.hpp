// SPDX-License-Identifier: Apache-2.0
// What a person can do about an operation that the database refused, where it is known.
#pragma once

#include <cupel/driver/error.hpp>
#include <cupel/migration/operation.hpp>
#include <string>
#include <string_view>

namespace cupel::runner {

namespace detail {

/// What an operation makes that can stand already; nullptr: it makes no such thing.
[[nodiscard]] inline const char* made_by(migration::kind what) {
  switch (what) {
    case migration::kind::table: return "table";
    case migration::kind::index: return "index";
    case migration::kind::enumeration: return "enum type";
    default: return nullptr;
  }
}

/// "table 'users' stands already" is what the databases say in their own ways: PostgreSQL 42P07, and 42710 of a type;
/// SQLite in words.
[[nodiscard]] inline bool is_standing_object(const sql_error& failure) {
  return failure.code() == "42P07" || failure.code() == "42710"
         || (failure.code() == "1"
             && (failure.details().message.find(" already exists") != std::string::npos
                 || failure.details().message.starts_with("there is already a")));
}

/// What has the name of the `made` thing, in the words of SQLite, which says "view items already exists" or "there is
/// already a table named items" (of a view, too); PostgreSQL has types apart (42710), and of relations says no more
/// than that they are some. Empty: `made` itself, for all that is known.
[[nodiscard]] inline std::string other_standing(const sql_error& failure, migration::kind made) {
  const std::string& message = failure.details().message;
  if (failure.code() == "42710") return made == migration::kind::enumeration ? "" : "a type";
  if (failure.code() != "1") return {};
  if (message.starts_with("there is already a table")) return "a table or view";
  if (message.starts_with("there is already an index")) return "an index";
  return message.starts_with("view ") ? "a view" : "";
}

/// The thing that is made stands, or what PostgreSQL calls a relation as well: it does not say which.
[[nodiscard]] inline std::string standing(const sql_error& failure, migration::kind made) {
  const std::string text = std::string{"the "} + made_by(made) + " stands already";
  if (failure.code() != "42P07") return text;
  return text + (made == migration::kind::index ? ", or a table, a view" : ", or a view, an index")
         + " or a sequence of its name";
}

/// Rows would hold NULL in a column that takes none. SQLite's ADD COLUMN says it before it looks at the rows.
[[nodiscard]] inline bool lacks_values(const sql_error& failure) {
  return dynamic_cast<const not_null_violation*>(&failure) != nullptr
         || failure.details().message.find("Cannot add a NOT NULL column") != std::string::npos;
}

/// Whether it names what stands only to drop it or give it another name.
[[nodiscard]] inline bool takes_away(migration::kind what) {
  switch (what) {
    case migration::kind::rename_table:
    case migration::kind::drop_table:
    case migration::kind::rename_column:
    case migration::kind::drop_column:
    case migration::kind::drop_primary_key:
    case migration::kind::drop_unique:
    case migration::kind::drop_check:
    case migration::kind::drop_foreign_key:
    case migration::kind::rename_constraint:
    case migration::kind::rename_index:
    case migration::kind::drop_index:
    case migration::kind::drop_schema:
    case migration::kind::rename_enum:
    case migration::kind::drop_enum:
    case migration::kind::rename_enum_value: return true;
    default: return false;
  }
}

/// PostgreSQL 42704 of what is created: a type or an access method that is not there. What Cupel names is the schema's
/// own, of PostgreSQL, or of an extension.
[[nodiscard]] inline bool lacks_extension(const sql_error& failure) {
  return failure.code() == "42704" && failure.details().message.find(" does not exist") != std::string::npos;
}

/// The index, table or column that an operation takes away is not there: PostgreSQL's 42704, 42P01, 42703, of a schema
/// 3F000; SQLite says it in words.
[[nodiscard]] inline bool lacks_what_stood(const sql_error& failure) {
  const std::string& code = failure.code();
  return code == "42704" || code == "42P01" || code == "42703" || code == "3F000"
         || (code == "1" && failure.details().message.starts_with("no such "));
}

}  // namespace detail

/// `op` is the operation that failed; `revision` is empty for create_all. Empty: nothing is known.
[[nodiscard]] inline std::string remedy(const sql_error& failure, const schema::definition& op,
                                        std::string_view revision) {
  if (detail::made_by(op.what) != nullptr && detail::is_standing_object(failure)) {
    const std::string other = detail::other_standing(failure, op.what);
    if (!other.empty()) return other + " of this name stands already; one of the two needs another name";
    const std::string stands = detail::standing(failure, op.what);
    if (revision.empty()) return stands + ": create_all is for a database that has none of them";
    return stands
           + ", and the version says that no revision made it; where the database has all that the revision makes, set "
             "the version: stamp "
           + std::string{revision};
  }
  if (detail::takes_away(op.what))
    return !revision.empty() && detail::lacks_what_stood(failure)
               ? "the database is not what its version says: it was changed by hand, or stamped with a revision whose "
                 "work it does not have"
               : "";
  if (detail::lacks_extension(failure))
    return "where it is an extension's, make the extension first, by hand or with execute in front of it: CREATE "
           "EXTENSION, for vector, hnsw and ivfflat CREATE EXTENSION vector";
  if (detail::lacks_values(failure)) {
    if (op.what == migration::kind::column)
      return "the rows that stand need a value: give the column a default; or add it with .nullable = true, fill it, "
             "and forbid NULL then; where the way back is derived, do that in a downgrade";
    if (op.what == migration::kind::alter_column)
      return "the rows that stand need a value: fill them in front of it, with a data step or execute";
  }
  return {};
}

}  // namespace cupel::runner

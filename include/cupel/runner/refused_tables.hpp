// SPDX-License-Identifier: Apache-2.0
// Version tables that the database does not let us read or write: which one is missing, and what a person can do.
//
//   catch (const sql_error& e) { refuse_version_tables(e, tables, "the version tables cannot be read: "); }
#pragma once

#include <cupel/driver/error.hpp>
#include <cupel/runner/error.hpp>
#include <cupel/runner/version_table.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

/// `cupel_revision` stands and `cupel_journal` does not: where the database is can be told, what was applied cannot.
class missing_journal_error : public migration_error {
 public:
  using migration_error::migration_error;
};

namespace detail {

/// Whether the statement failed since a table of that name does not stand: PostgreSQL 42P01, whose words are in the
/// server's language and hold the name as it is; SQLite has no code of its own.
[[nodiscard]] inline bool is_missing_table(const sql_error& failure, const version_table& tables,
                                           std::string_view name) {
  const std::string& message = failure.details().message;
  if (failure.code() == "42P01") return message.find(tables.schema() + '.' + std::string{name}) != std::string::npos;
  return failure.code() == "1" && message == "no such table: " + std::string{name};
}

/// The statements are right for the tables as Cupel makes them. PostgreSQL's classes 42 and 22 (42501 is told apart
/// before), or SQLite's general error, say of them that the tables are others.
[[nodiscard]] inline bool is_of_another_shape(const sql_error& failure) {
  return failure.code() == "1"
         || (failure.code().size() == 5 && (failure.code().starts_with("42") || failure.code().starts_with("22")));
}

}  // namespace detail

/// What to do about a table that bears one of the names and is somebody else's.
[[nodiscard]] inline std::string remedy_for_strangers(const version_table& tables) {
  return std::string{"where a table of that name is another program's, give it another name"}
         + (tables.in_a_schema() ? ", or Cupel's tables another schema by VERSION_SCHEMA in cupel_add_system" : "");
}

/// What to do about tables that are no version tables, or not any more.
[[nodiscard]] inline std::vector<std::string> remedies_for_shape(const version_table& tables) {
  return {
      "'cupel_revision' or 'cupel_journal' is not as Cupel makes it: where it was changed, restore it from a backup",
      remedy_for_strangers(tables)};
}

/// Throws `migration_error`: `failure` is what the database answered.
[[noreturn]] inline void refuse_version_tables(const sql_error& failure, const version_table& tables,
                                               const std::string& headline) {
  migration_failure refusal;
  refusal.headline = headline + failure.what();
  if (failure.code() == "42501") {
    refusal.notes = {"their owner can allow it: GRANT USAGE ON SCHEMA " + dialect::quoted(tables.schema())
                     + " TO …; GRANT SELECT, INSERT, DELETE ON " + tables.revision_table() + ", "
                     + tables.journal_table() + " TO …"};
  } else if (detail::is_missing_table(failure, tables, "cupel_journal")) {
    refusal.notes = {"'cupel_revision' stands and 'cupel_journal' does not: restore it from a backup",
                     "where it is lost, stamp current makes it anew and notes each revision as this program has it",
                     remedy_for_strangers(tables)};
    throw missing_journal_error{std::move(refusal)};
  } else if (detail::is_of_another_shape(failure)) {
    refusal.notes = remedies_for_shape(tables);
  }
  throw migration_error{std::move(refusal)};
}

}  // namespace cupel::runner

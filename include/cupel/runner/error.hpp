// SPDX-License-Identifier: Apache-2.0
// Why a migration did not happen. Nothing of the revision that failed is left in the database, unless it ended its
// transaction by itself, which is then said.
//
//   cupel::error
//   ├─ cupel::migration_error        refused, or failed and undone: see details()
//   │  └─ cupel::migration_lock_error  somebody else holds the lock
//   └─ cupel::usage_error
//      └─ cupel::target_error        no such revision, or more than one
#pragma once

#include <cstdint>
#include <cupel/schema/place_text.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <utility>
#include <vector>

namespace cupel {

/// What is known about a refusal or failure; what is not known is empty.
struct migration_failure {
  std::string headline{};            ///< one line, lower case, without the place
  std::vector<std::string> notes{};  ///< the SQL, what became of the database, the remedy
  std::string file{};                ///< where the operation is written
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string revision{};
  std::string operation{};  ///< its word and object: "create_index 'ix_users_email'"
  std::string sql{};        ///< the statement that failed
  std::string cause{};      ///< the database's own message

  void set_place(const schema::place& at) {
    if (at.file == nullptr || at.line == 0) return;
    file = at.file;
    line = at.line;
    column = at.column;
  }
  /// It points into this object.
  [[nodiscard]] schema::place place() const noexcept {
    return file.empty() ? schema::place{} : schema::place{file.c_str(), line, column};
  }
};

/// `what()` is `file:line:column: headline`, then a line `note: …` for each note.
class migration_error : public error {
 public:
  explicit migration_error(migration_failure details) : error{compose(details)}, details_{std::move(details)} {}
  migration_error(std::string headline, std::vector<std::string> notes)
      : migration_error{migration_failure{.headline = std::move(headline), .notes = std::move(notes)}} {}

  [[nodiscard]] const migration_failure& details() const noexcept { return details_; }

 private:
  static std::string compose(const migration_failure& d) {
    std::string text = schema::place_text(d.place());
    if (!text.empty()) text += ": ";
    text += d.headline;
    for (const std::string& note : d.notes) text += "\nnote: " + note;
    return text;
  }

  migration_failure details_;
};

/// The lock that keeps two migrations apart, or a lock of a table, was not to be had in time.
class migration_lock_error : public migration_error {
 public:
  using migration_error::migration_error;
};

/// A target names no revision, or more than one.
class target_error : public usage_error {
 public:
  using usage_error::usage_error;
};

}  // namespace cupel

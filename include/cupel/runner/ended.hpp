// SPDX-License-Identifier: Apache-2.0
// A revision that ended its transaction by itself, as a data step or SQL of its own can with COMMIT, and what becomes
// of the database then.
//
//   const own_transaction mine{connection};               // the number of the open one
//   …                                                     // foreign code
//   if (!mine.is_open()) …                                // it was ended, even if another was begun in its place
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/runner/error.hpp>
#include <string>
#include <utility>

namespace cupel::runner {

class own_transaction {
 public:
  explicit own_transaction(driver::connection& database)
      : database_{database}, number_{database.transaction_number()} {}

  /// True as well of one that failed and only waits for its rollback.
  [[nodiscard]] bool is_open() const {
    try {
      return database_.in_transaction() && database_.fate_of(number_) == driver::transaction_fate::open;
    } catch (const sql_error&) {
      return database_.in_transaction();
    }
  }

  /// Rolls back what is open, for a failed transaction cannot be asked, and says what became of this one.
  [[nodiscard]] driver::transaction_fate end() const noexcept {
    try {
      if (database_.in_transaction()) database_.rollback();
      return database_.fate_of(number_);
    } catch (const error&) {
      return driver::transaction_fate::unknown;
    }
  }

 private:
  driver::connection& database_;
  std::uint64_t number_;
};

class transaction_ended : public migration_error {
 public:
  transaction_ended(migration_failure failure, driver::transaction_fate fate)
      : migration_error{std::move(failure)}, fate_{fate} {}

  [[nodiscard]] driver::transaction_fate fate() const noexcept { return fate_; }

 private:
  driver::transaction_fate fate_;
};

/// `version`: where the database still says that it is, "'a2b7'" or "base"; `wanted`: where the revision leads, as it
/// is typed.
inline void say_what_stays(migration_failure& failure, driver::transaction_fate fate, const std::string& version,
                           const std::string& wanted) {
  const bool undone = fate == driver::transaction_fate::rolled_back;
  failure.notes.push_back((fate == driver::transaction_fate::committed
                               ? "that was COMMIT: what the revision did until then stays; the version is still "
                           : undone
                               ? "that was ROLLBACK: what the revision did until then is undone; the version is still "
                               : "whether that was COMMIT or ROLLBACK nobody can say; the version is still ")
                          + version);
  if (!undone)
    failure.notes.push_back("what stays has to be undone by hand, or finished by hand: then stamp " + wanted);
  failure.notes.emplace_back(
      "a data step and SQL of a revision may use savepoints, and must leave its transaction open");
}

}  // namespace cupel::runner

// SPDX-License-Identifier: Apache-2.0
// A database to a revision, from a program's own code. Light: what it does comes with cupel/implementation.hpp.
//
//   auto connection = cupel::driver::open(cupel::driver::parse_url(url));
//   cupel::runner::upgrade(*connection, registry);        // to the head; one SELECT where it is there already
#pragma once

#include <chrono>
#include <cstddef>
#include <cupel/driver/connection.hpp>
#include <cupel/migration/registry.hpp>
#include <cupel/runner/error.hpp>
#include <cupel/runner/observer.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace cupel::runner {

class interruption;

struct options {
  /// How long to wait for another migration of the same database to end.
  std::chrono::milliseconds lock_timeout{60'000};
  /// PostgreSQL: how long a statement waits for a lock of a table before the revision is undone and tried again. Other
  /// sessions queue behind a waiting ALTER TABLE, so it is short.
  std::chrono::milliseconds table_lock_timeout{5'000};
  /// How often a revision is tried again after a wait in vain, on SQLite for the one writer; nothing: 3 times on
  /// PostgreSQL, never on SQLite, where `lock_timeout` is longer.
  std::optional<int> retries{};
  /// How long one statement may run; nothing: as the server is set, on SQLite without end.
  std::optional<std::chrono::milliseconds> statement_timeout{};
  /// Leaves the C++ data steps out. The journal does not tell: it is for databases without rows.
  bool skip_data_steps = false;
  /// Who migrates, for the journal; empty: this process's name.
  std::string program{};
  /// Told of every revision and statement; may be nullptr.
  runner::observer* observer = nullptr;
  /// Asked before every statement whether to end; may be nullptr. See runner/interruption.hpp.
  runner::interruption* interruption = nullptr;
};

/// Where a run began and where it ended.
struct result {
  std::string from;         ///< a revision's id; empty: base
  std::string to;           ///< where the database is now
  std::size_t applied = 0;  ///< how many revisions were applied or undone
};

/// Brings the database up to `target`: "head", an id or its unique prefix, "+N", "id+N". A database that is there, or
/// past it, is left as it is. Each revision is one transaction; the connection must have none open.
/// Throws `migration_error` where a revision is refused or fails (it is undone, those before it stay),
/// `migration_lock_error`, `target_error`, `connection_error`.
result upgrade(driver::connection& database, const registry& system, const options& how = {},
               std::string_view target = "head");

/// Takes the database down to `target`: "base", "-N", an id or its unique prefix.
result downgrade(driver::connection& database, const registry& system, std::string_view target,
                 const options& how = {});

}  // namespace cupel::runner

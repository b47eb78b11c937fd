// SPDX-License-Identifier: Apache-2.0
// One migration at a time. On PostgreSQL a session's advisory lock: it goes with the session, whatever happens to the
// program. It is polled: a session that waits inside pg_advisory_lock holds a snapshot, and CREATE INDEX CONCURRENTLY
// of the lock's holder waits for that in turn, for ever. On SQLite BEGIN IMMEDIATE is the lock (migrator.hpp).
//
//   advisory_lock held{connection, registry, options};        // throws migration_lock_error
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cupel/migration/checksum.hpp>
#include <cupel/runner/bound.hpp>
#include <cupel/runner/duration.hpp>
#include <cupel/runner/upgrade.hpp>
#include <random>
#include <string>
#include <thread>

namespace cupel::runner {

/// Waits between tries, a different time each, so that many who began together do not stay together.
class patience {
 public:
  explicit patience(std::chrono::milliseconds limit) : limit_{limit} {}

  /// False once the time is over; else sleeps for 50 to 250 ms, and never past the end.
  bool wait() {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(begin_ + limit_ - clock::now());
    if (left.count() <= 0) return false;
    const std::chrono::milliseconds pause{std::uniform_int_distribution<int>{50, 250}(random_)};
    std::this_thread::sleep_for(std::min(pause, left));
    return true;
  }
  [[nodiscard]] std::chrono::milliseconds limit() const noexcept { return limit_; }

 private:
  using clock = std::chrono::steady_clock;

  std::chrono::milliseconds limit_;
  clock::time_point begin_ = clock::now();
  std::minstd_rand random_{std::random_device{}()};
};

class advisory_lock {
 public:
  /// Does nothing on SQLite.
  advisory_lock(driver::connection& database, const registry& system, const options& how) : database_{database} {
    if (database.dialect() != driver::database::postgresql) return;
    {
      driver::cursor rows = run_bound(database,
                                      "SELECT current_database(), pg_backend_pid(), "
                                      "coalesce(current_setting('client_connection_check_interval', true), '')");
      rows.next();
      key_ = key(std::string{rows.row().text(0)}, system);
      pid_ = rows.row().integer(1);
      watched_ = rows.row().text(2) == "0";
    }
    patience waiting{how.lock_timeout};
    for (bool told = false; !try_lock(); told = true) {
      if (!told && how.observer != nullptr) how.observer->note("waiting for another migration to end: " + holder());
      if (waiting.wait()) continue;
      throw migration_lock_error{"another program migrates this database; waited " + duration_text(how.lock_timeout),
                                 {holder(), "--lock-timeout waits longer"}};
    }
    held_ = true;
    if (watched_) watched_ = watch_client("500ms");
  }
  advisory_lock(const advisory_lock&) = delete;
  advisory_lock& operator=(const advisory_lock&) = delete;
  ~advisory_lock() {
    if (!held_) return;
    if (watched_) watch_client("0");
    try {
      run_bound(database_, "SELECT pg_advisory_unlock($1)", key_).next();
    } catch (const error&) {  // NOLINT(bugprone-empty-catch): a lost session has lost its locks
    }
  }

  /// Throws `migration_error` where another server process answers now: the lock was the old one's.
  void require_held() const {
    if (!held_) return;
    driver::cursor rows = run_bound(database_, "SELECT pg_backend_pid()");
    rows.next();
    const std::int64_t now = rows.row().integer(0);
    if (now == pid_) return;
    throw migration_error{"the session changed from server process " + std::to_string(pid_) + " to "
                              + std::to_string(now) + " while migrating, and the lock was lost",
                          {"a pooler that shares sessions (PgBouncer's transaction mode) stands between; connect to "
                           "the server itself"}};
  }

 private:
  // A server that runs a long statement does not notice that its client has died, and keeps the lock to its end, unless
  // it is told to look (PostgreSQL 14, where the system can tell).
  bool watch_client(const char* interval) noexcept {
    try {
      database_.execute(std::string{"SET client_connection_check_interval = '"} + interval + '\'');
      return true;
    } catch (const error&) {
      return false;
    }
  }

  static std::int64_t key(const std::string& database, const registry& system) {
    migration::checksum_builder sum;
    sum.value("cupel");
    sum.value(database.c_str());
    sum.value(system.system);
    sum.value(system.version_schema);
    return static_cast<std::int64_t>(sum.sum());
  }

  bool try_lock() {
    driver::cursor rows = run_bound(database_, "SELECT pg_try_advisory_lock($1)", key_);
    return rows.next() && rows.row().boolean(0);
  }

  // pg_locks shows the two halves of a bigint key as classid and objid, with objsubid 1.
  std::string holder() {
    driver::cursor rows = run_bound(
        database_,
        "SELECT l.pid, coalesce(a.application_name, ''), coalesce(a.usename::text, ''), "
        "coalesce(host(a.client_addr), 'local') FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid "
        "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 "
        "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
        "AND ((l.classid::bigint << 32) | l.objid::bigint) = $1",
        key_);
    if (!rows.next()) return "the lock's holder has just gone";
    const driver::row& row = rows.row();
    return "server process " + std::to_string(row.integer(0)) + " holds the lock: '" + std::string{row.text(1)}
           + "', user '" + std::string{row.text(2)} + "', from " + std::string{row.text(3)};
  }

  driver::connection& database_;
  std::int64_t key_ = 0;
  std::int64_t pid_ = 0;
  bool held_ = false;
  bool watched_ = false;  ///< the server looks whether this program lives
};

}  // namespace cupel::runner

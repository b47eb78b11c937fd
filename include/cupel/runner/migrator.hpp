// SPDX-License-Identifier: Apache-2.0
// Brings a database from where it is to where it shall be. One transaction per revision; in it the version is read
// again, so that whoever comes second finds the work done.
//
//   migrator runner{connection, registry, options};
//   runner.go(direction::upgrade, "head");
#pragma once

#include <errno.h>

#include <chrono>
#include <cupel/runner/apply.hpp>
#include <cupel/runner/journal.hpp>
#include <cupel/runner/lock.hpp>
#include <cupel/runner/plan.hpp>
#include <cupel/runner/session.hpp>
#include <cupel/runner/state.hpp>
#include <cupel/runner/target.hpp>
#include <cupel/runner/upgrade.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace cupel::runner {

class migrator {
 public:
  migrator(driver::connection& database, const registry& system, const options& how)
      : database_{database},
        system_{system},
        how_{how},
        history_{system},
        tables_{database.dialect(), system},
        applier_{database, how} {
    if (database.in_transaction()) {
      throw usage_error{"a migration makes its own transactions; end the one that is open first"};
    }
  }

  [[nodiscard]] const timeline& history() const noexcept { return history_; }

  result go(direction way, std::string_view target) {
    const std::size_t begin = require_known(read_state(database_, system_), history_);
    const std::size_t end = resolve_target(target, history_, begin);
    if (way == direction::downgrade && end > begin) {
      throw target_error{"the database is at " + history_.name(begin) + ", below " + history_.name(end)
                         + ": upgrade goes there"};
    }
    if (is_there(way, begin, end)) return {history_.id(begin), history_.id(begin), 0};

    const advisory_lock lock{database_, system_, how_};
    const foreign_keys_off off{database_};
    planner plans{history_, database_.dialect()};
    if (way == direction::downgrade)  // a way back that is missing is found before anything is undone
      for (std::size_t position = begin; position > end; --position) static_cast<void>(plans.down(position));
    progress now{.way = way, .total = way == direction::upgrade ? end - begin : begin - end};
    std::size_t applied = 0;
    while (one_revision(way, end, plans, lock, now)) ++applied;
    database_.clear_statements();
    return {history_.id(begin), history_.id(position_), applied};
  }

  /// The head again: back by the inverse that the journal holds, then up by the revision as it is now, in one
  /// transaction.
  result redo() {
    const advisory_lock lock{database_, system_, how_};
    const foreign_keys_off off{database_};
    patiently([&] {
      revision_transaction work{database_, how_};
      lock.require_held();
      const database_state state = locked_state();
      const std::size_t position = require_known(state, history_, true);
      if (position == 0) throw migration_error{"the database is at base: there is nothing to do again", {}};
      position_ = position;
      planner plans{history_, database_.dialect()};
      transition up = plans.up(position);
      migration::arena memory;
      transition down{up.revision, direction::downgrade, position, position - 1, kept_inverse(*up.revision, memory),
                      {}};
      progress now{.total = 2};
      apply(down, now);
      apply(up, now);
      commit(work, up);
    });
    database_.clear_statements();
    return {history_.id(position_), history_.id(position_), 1};
  }

  /// Sets the version without running anything. `purge` forgets a version that this program does not have.
  std::size_t stamp(std::string_view target, bool purge) {
    const advisory_lock lock{database_, system_, how_};
    std::size_t end = 0;
    patiently([&] {
      revision_transaction work{database_, how_};
      lock.require_held();
      const database_state state = locked_state();
      const std::size_t position = position_of(state, history_);
      if (position == timeline::unknown && !purge) refuse_unknown(state, history_);
      end = resolve_target(target, history_,
                           position == timeline::unknown ? std::optional<std::size_t>{} : std::optional{position});
      planner plans{history_, database_.dialect()};
      set_version(end);
      for (std::size_t p = 1; p <= end; ++p) note("stamp", plans.up(p), std::nullopt);
      database_.commit();
    });
    return end;
  }

 private:
  using clock = std::chrono::steady_clock;

  static bool is_there(direction way, std::size_t position, std::size_t end) {
    return way == direction::upgrade ? position >= end : position <= end;
  }

  /// The next revision in its transaction; false where there is none.
  bool one_revision(direction way, std::size_t end, planner& plans, const advisory_lock& lock, progress& now) {
    bool moved = false;
    patiently([&] {
      revision_transaction work{database_, how_};
      lock.require_held();
      const database_state state = locked_state();
      position_ = require_known(state, history_);
      if (is_there(way, position_, end)) return;
      const transition next = way == direction::upgrade ? plans.up(position_ + 1) : plans.down(position_);
      now.number = now.total - (way == direction::upgrade ? end - position_ : position_ - end);
      const auto took = apply(next, now);
      commit(work, next);
      position_ = next.to;
      moved = true;
      if (how_.observer != nullptr) how_.observer->finished(now, took);
    });
    return moved;
  }

  /// Runs `attempt` again where a lock of a table was not to be had in time.
  template <class Attempt> void patiently(Attempt attempt) {
    for (int tries = 0;; ++tries) {
      try {
        return attempt();
      } catch (const migration_lock_error& failure) {
        if (database_.dialect() == driver::database::sqlite || tries >= how_.retries) throw;
        if (how_.observer != nullptr) how_.observer->note(failure.details().headline + "; undone, trying again");
      }
      patience{std::chrono::milliseconds{1'000}}.wait();
    }
  }

  /// Inside the transaction. Makes the version tables where they are missing: they go again if the revision fails.
  database_state locked_state() {
    if (!tables_made_)
      for (const std::string& sql : tables_.create()) database_.execute(sql);
    return read_state(database_, system_);
  }

  std::chrono::milliseconds apply(const transition& t, progress& now) {
    ++now.number;
    now.way = t.way;
    now.revision = t.revision->id;
    now.message = t.revision->message == nullptr ? "" : t.revision->message;
    now.statements = t.statements.size();
    if (how_.observer != nullptr) how_.observer->started(now);
    const auto begin = clock::now();
    applier_.run(t.statements, t.revision->id);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(clock::now() - begin);
    set_version(t.to);
    note(name_of(t.way), t, took);
    return took;
  }

  void commit(revision_transaction& work, const transition& t) {
    try {
      work.commit(t.revision->id);
    } catch (const lock_timeout& e) {
      throw migration_lock_error{applier_.failed({"COMMIT", nullptr, {}, {}, {}}, t.revision->id, e)};
    } catch (const sql_error& e) {
      throw migration_error{applier_.failed({"COMMIT", nullptr, {}, {}, {}}, t.revision->id, e)};
    }
    tables_made_ = true;
  }

  void set_version(std::size_t position) {
    const std::string_view system{system_.system};
    run_bound(database_, tables_.clear(), system).next();
    if (position > 0) run_bound(database_, tables_.set(), system, std::string_view{history_.at(position).id}).next();
  }

  void note(const char* what, const transition& t, std::optional<std::chrono::milliseconds> took) {
    const std::string sum = migration::checksum_text(migration::checksum(*t.revision));
    std::optional<std::string> back;
    if (t.inverse.has_value()) back = inverse_text(*t.inverse);
    std::optional<std::int64_t> milliseconds;
    if (took.has_value()) milliseconds = took->count();
    run_bound(database_, tables_.note(), std::string_view{system_.system}, std::string_view{t.revision->id},
              std::string_view{what}, sum, back, milliseconds, program(), text_or_empty(system_.program_version))
        .next();
  }

  std::vector<dialect::statement> kept_inverse(const migration::revision& revision, migration::arena& memory) {
    driver::cursor rows =
        run_bound(database_, tables_.inverse(), std::string_view{system_.system}, std::string_view{revision.id});
    if (!rows.next() || rows.row().is_null(0)) {
      throw migration_error{std::string{"revision '"} + revision.id + "' has no way back in the journal", {}};
    }
    return read_inverse(rows.row().text(0), revision, memory);
  }

  [[nodiscard]] std::string program() const {
    if (!how_.program.empty()) return how_.program;
#ifdef __GLIBC__
    return program_invocation_short_name;
#else
    return system_.system;
#endif
  }

  driver::connection& database_;
  const registry& system_;
  const options& how_;
  timeline history_;
  version_table tables_;
  applier applier_;
  bool tables_made_ = false;
  std::size_t position_ = 0;
};

}  // namespace cupel::runner

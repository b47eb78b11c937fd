// SPDX-License-Identifier: Apache-2.0
// Brings a database from where it is to where it shall be. One transaction per revision; in it the version is read
// again, so that whoever comes second finds the work done.
//
//   migrator runner{connection, registry, options};
//   runner.go(direction::upgrade, "head");
#pragma once

#include <chrono>
#include <cupel/runner/apply.hpp>
#include <cupel/runner/book.hpp>
#include <cupel/runner/lock.hpp>
#include <cupel/runner/outcome.hpp>
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
        applier_{database, how},
        book_{database, system, how, history_} {
    if (database.in_transaction()) {
      throw usage_error{"a migration makes its own transactions; end the one that is open first"};
    }
  }

  [[nodiscard]] const timeline& history() const noexcept { return history_; }

  result go(direction way, std::string_view target) {
    const std::size_t seen = require_known(book_.state(), history_);
    if (is_there(way, seen, end_of(way, target, seen))) return {history_.id(seen), history_.id(seen), 0};

    const advisory_lock lock{database_, system_, how_};
    const foreign_keys_off off{database_};
    planner plans{history_, database_.dialect(), system_.system};
    run now{.way = way, .target = target, .told = {.way = way}};
    std::size_t applied = 0;
    telling_the_end(at_work_, history_, position_, "the revision was undone; the database is at ", [&] {
      while (one_revision(now, plans, lock)) ++applied;
    });
    database_.clear_statements();
    return {history_.id(now.begin), history_.id(position_), applied};
  }

  /// The head again: back by the inverse that the journal holds, then up by the revision as it is now, in one
  /// transaction.
  result redo() {
    static_cast<void>(require_known(book_.state(), history_, true));
    const advisory_lock lock{database_, system_, how_};
    const foreign_keys_off off{database_};
    telling_the_end(at_work_, history_, position_, "both ways were undone; the database is as it was, at ",
                    [&] { patiently([&] { redo_now(lock); }); });
    database_.clear_statements();
    return {history_.id(position_), history_.id(position_), 1};
  }

  /// Sets the version without running anything. `purge` forgets a version that this program does not have. A journal
  /// that is lost is made anew.
  std::size_t stamp(std::string_view target, bool purge) {
    try {
      static_cast<void>(book_.state());
    } catch (const missing_journal_error&) {  // NOLINT(bugprone-empty-catch): the version tables are then made
    }
    const advisory_lock lock{database_, system_, how_};
    std::size_t end = 0;
    patiently([&] {
      revision_transaction work{database_, how_};
      lock.require_held();
      const database_state state = book_.locked_state();
      const std::size_t position = position_of(state, history_);
      if (position == timeline::unknown && !purge) refuse_unknown(state, history_);
      end = resolve_target(target, history_,
                           position == timeline::unknown ? std::optional<std::size_t>{} : std::optional{position},
                           "the database is at a revision that this program does not have; name one that it has");
      planner plans{history_, database_.dialect(), system_.system};
      book_.set_version(end);
      book_.note_left_out(state, end);
      for (std::size_t p = 1; p <= end; ++p) book_.note("stamp", history_.at(p), plans.up(p).inverse, std::nullopt);
      database_.commit();
    });
    return end;
  }

 private:
  using clock = std::chrono::steady_clock;

  /// What go() was asked for, and what it comes to in the database that the lock was got of.
  struct run {
    direction way;
    std::string_view target;
    std::size_t begin = 0;
    std::size_t end = 0;
    progress told;
    bool examined = false;  ///< under the lock, up to position_
  };

  [[nodiscard]] std::size_t end_of(direction way, std::string_view target, std::size_t position) const {
    const std::size_t end = resolve_target(target, history_, position);
    if (way == direction::downgrade && end > position) {
      throw target_error{"the database is at " + history_.name(position) + ", below " + history_.name(end)
                         + ": upgrade goes there"};
    }
    return end;
  }

  void redo_now(const advisory_lock& lock) {
    at_work_.reset();
    revision_transaction work{database_, how_};
    lock.require_held();
    position_ = require_known(book_.locked_state(), history_, true);
    if (position_ == 0) throw migration_error{"the database is at base: there is nothing to do again", {}};
    planner plans{history_, database_.dialect(), system_.system};
    const transition up = plans.up(position_);
    migration::arena memory;
    const transition down{
        up.revision, direction::downgrade, position_, position_ - 1, {}, book_.inverse(*up.revision, memory), {}};
    progress back{.total = 2};
    const auto took_back = apply(down, back);
    progress again{.number = 1, .total = 2};
    const auto took_again = apply(up, again);
    commit(work, up);
    if (how_.observer == nullptr) return;
    how_.observer->finished(back, took_back);
    how_.observer->finished(again, took_again);
  }

  static bool is_there(direction way, std::size_t position, std::size_t end) {
    return way == direction::upgrade ? position >= end : position <= end;
  }

  /// The next revision in its transaction; false where there is none.
  bool one_revision(run& now, planner& plans, const advisory_lock& lock) {
    const bool up = now.way == direction::upgrade;
    bool moved = false;
    patiently([&] {
      at_work_.reset();
      revision_transaction work{database_, how_};
      lock.require_held();
      if (!now.examined)
        examine(now, plans);
      else if (!book_.is_at(position_))
        follow(now);
      if (is_there(now.way, position_, now.end)) return;
      const transition next = up ? plans.up(position_ + 1) : plans.down(position_);
      now.told.number = now.told.total - (up ? now.end - position_ : position_ - now.end);
      const auto took = apply(next, now.told);
      commit(work, next);
      position_ = next.to;
      moved = true;
      if (how_.observer != nullptr) how_.observer->finished(now.told, took);
    });
    return moved;
  }

  /// Where the database is and where that leads, under the lock: whoever had it before may have moved the database.
  void examine(run& now, planner& plans) {
    now.begin = position_ = require_known(book_.locked_state(), history_);
    now.end = end_of(now.way, now.target, position_);
    now.examined = true;
    if (is_there(now.way, position_, now.end)) return;
    now.told.total = now.way == direction::upgrade ? now.end - position_ : position_ - now.end;
    if (now.way == direction::downgrade)  // a way back that is missing is found before anything is undone
      for (std::size_t p = position_; p > now.end; --p) static_cast<void>(plans.down(p));
  }

  /// SQLite's lock is one revision's, so others come between. They may do what is left to do, and no more is done than
  /// was asked for.
  void follow(const run& now) {
    const std::size_t left = position_;
    position_ = require_known(book_.locked_state(), history_);
    if (now.way == direction::upgrade ? position_ >= left : position_ <= left) return;
    throw migration_error{"another program took the database from " + history_.name(left) + " to "
                              + history_.name(position_) + " meanwhile",
                          {"nothing more was done: it is at " + history_.name(position_)}};
  }

  /// Runs `attempt` again where a lock of a table, or SQLite's one writer's, was not to be had in time.
  template <class Attempt> void patiently(Attempt attempt) {
    for (int tries = 0;; ++tries) {
      try {
        return attempt();
      } catch (const migration_lock_error& failure) {
        if (tries >= how_.retries.value_or(database_.dialect() == driver::database::sqlite ? 0 : 3)) throw;
        if (how_.observer != nullptr)
          how_.observer->note(failure.details().headline + (at_work_ ? "; undone, trying again" : "; trying again"));
      } catch (const connection_error& failure) {
        if (failure.kind() != connection_failure::read_only) throw;
        // SQLite names the file by itself.
        const bool named = database_.dialect() == driver::database::sqlite;
        throw migration_error{(named ? "the database" : "'" + database_.location_text() + "'")
                                  + std::string{" can only be read: "} + failure.what(),
                              {}};
      }
      patience{std::chrono::milliseconds{1'000}}.wait();
    }
  }

  std::chrono::milliseconds apply(const transition& t, progress& now) {
    ++now.number;
    now.way = t.way;
    now.revision = t.revision->id;
    now.message = t.revision->message == nullptr ? "" : t.revision->message;
    now.statements = t.statements.size();
    if (how_.observer != nullptr) how_.observer->started(now);
    at_work_ = work_on{.revision = now.revision, .to = t.to};
    const auto begin = clock::now();
    applier_.run(t.statements, t.revision->id);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(clock::now() - begin);
    book_.set_version(t.to);
    book_.note(name_of(t.way), *t.revision, t.inverse, took);
    return took;
  }

  void commit(revision_transaction& work, const transition& t) {
    try {
      work.commit(t.revision->id, t.statements);
    } catch (const lock_timeout& e) {
      throw migration_lock_error{applier_.failed({"COMMIT", nullptr, {}, {}, {}}, t.revision->id, e)};
    } catch (const sql_error& e) {
      throw migration_error{applier_.failed({"COMMIT", nullptr, {}, {}, {}}, t.revision->id, e)};
    }
    book_.tables_stand();
  }

  driver::connection& database_;
  const registry& system_;
  const options& how_;
  timeline history_;
  applier applier_;
  version_book book_;
  std::size_t position_ = 0;
  std::optional<work_on> at_work_;
};

}  // namespace cupel::runner

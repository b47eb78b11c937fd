// SPDX-License-Identifier: Apache-2.0
// From revisions to statements: what it takes to go up or down by one revision, with the operation and place that each
// statement belongs to.
//
//   planner plans{history, driver::database::sqlite, registry.system};
//   transition up = plans.up(3);                  // from position 2 to 3
//   for (const dialect::statement& s : up.statements) run(s.sql);
#pragma once

#include <cstddef>
#include <cupel/dialect/ddl/lower.hpp>
#include <cupel/migration/checksum.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/runner/observer.hpp>
#include <cupel/runner/timeline.hpp>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

/// One revision, in one direction. It points into the planner that made it.
struct transition {
  const migration::revision* revision = nullptr;
  direction way = direction::upgrade;
  std::size_t from = 0;  ///< positions
  std::size_t to = 0;
  migration::operations operations;  ///< what the statements do, in the order of the revision or of its way back
  std::vector<dialect::statement> statements;
  /// Upgrades: the way back as the journal keeps it; nothing where there is none.
  std::optional<std::vector<dialect::statement>> inverse;
};

/// Replays the history as far as it is asked to, once where positions are asked for in ascending order.
class planner {
 public:
  /// `system` is the registry's; its text must live as long.
  planner(const timeline& history, driver::database database, std::string_view system)
      : history_{history}, database_{database}, system_{system} {}

  /// From `position` - 1 to `position`. Throws `migration_error` where an operation cannot become SQL.
  [[nodiscard]] transition up(std::size_t position) {
    const migration::revision& revision = history_.at(position);
    advance(position - 1);
    transition result{&revision, direction::upgrade, position - 1, position, revision.upgrade, {}, {}};
    const schema::catalog before = catalog_;
    result.statements = lower(revision, revision.upgrade, catalog_);
    position_ = position;
    try {
      schema::catalog after = catalog_;
      result.inverse = lower(revision, way_back(revision, before), after);
    } catch (const migration::irreversible&) {  // NOLINT(bugprone-empty-catch): the journal then says so
    }
    return result;
  }

  /// From `position` to `position` - 1. Throws `migration_error` where there is no way back.
  [[nodiscard]] transition down(std::size_t position) {
    const migration::revision& revision = history_.at(position);
    advance(position - 1);
    transition result{&revision, direction::downgrade, position, position - 1, {}, {}, {}};
    try {
      result.operations = way_back(revision, catalog_);
      schema::catalog after = catalog_;
      replay(revision, after);
      result.statements = lower(revision, result.operations, after);
    } catch (const migration::irreversible& reason) {
      migration_failure failure = at(revision.at, revision);
      failure.headline = "revision " + history_.name(position) + " cannot be undone: " + reason.what();
      failure.notes = {"a step back that loses data is taken by a new revision, or from a backup"};
      throw migration_error{std::move(failure)};
    }
    return result;
  }

  /// The schema at `position`.
  [[nodiscard]] const schema::catalog& state(std::size_t position) {
    advance(position);
    return catalog_;
  }

 private:
  static migration_failure at(const schema::place& place, const migration::revision& revision) {
    migration_failure failure;
    failure.revision = revision.id;
    failure.set_place(place);
    return failure;
  }

  [[nodiscard]] std::vector<dialect::statement> lower(const migration::revision& revision,
                                                      const migration::operations& list, schema::catalog& state) const {
    try {
      return dialect::lower(database_, list, state, system_);
    } catch (const dialect::operation_error& refusal) {
      migration_failure failure = at(refusal.from().at, revision);
      failure.headline = std::string{"revision '"} + revision.id + "': " + refusal.reason();
      throw migration_error{std::move(failure)};
    }
  }

  [[nodiscard]] migration::operations way_back(const migration::revision& revision, const schema::catalog& before) {
    if (revision.irreversible) throw migration::irreversible{"it says .irreversible = true"};
    if (revision.downgrade.given) return revision.downgrade;
    schema::catalog state = before;
    return migration::inverse(memory_, revision.upgrade, state);
  }

  void replay(const migration::revision& revision, schema::catalog& state) const {
    migration::problem problem;
    if (migration::replay(state, revision.upgrade, problem)) return;
    schema::text_buffer text;
    migration::describe(text, problem);
    migration_failure failure = at(problem.at, revision);
    failure.headline = std::string{"revision '"} + revision.id + "': " + text.text;
    throw migration_error{std::move(failure)};
  }

  void advance(std::size_t position) {
    if (position < position_) {
      const auto next = snapshots_.upper_bound(position);
      position_ = next == snapshots_.begin() ? 0 : std::prev(next)->first;
      catalog_ = position_ == 0 ? schema::catalog{} : snapshots_.at(position_);
    }
    while (position_ < position) {
      replay(history_.at(position_ + 1), catalog_);
      if (++position_ % snapshot_every == 0) snapshots_.try_emplace(position_, catalog_);
    }
  }

  /// So that going down by one does not replay all from the beginning.
  static constexpr std::size_t snapshot_every = 32;

  const timeline& history_;
  driver::database database_;
  std::string_view system_;
  std::map<std::size_t, schema::catalog> snapshots_;
  migration::arena memory_;
  schema::catalog catalog_;
  std::size_t position_ = 0;
};

}  // namespace cupel::runner

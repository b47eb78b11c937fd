// SPDX-License-Identifier: Apache-2.0
// Of a revision that failed: which it was, and what became of the database.
//
//   telling_the_end(at_work, history, position, "the revision was undone; the database is at ", [&] { apply(next); });
#pragma once

#include <cstddef>
#include <cupel/runner/ended.hpp>
#include <cupel/runner/error.hpp>
#include <cupel/runner/timeline.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::runner {

/// A revision that is being applied or undone, until the next one begins.
struct work_on {
  std::string_view revision;
  std::size_t to = 0;  ///< where it leads
};

/// Passes on what `work` throws, with the revision that `at` says by then, and `end` before the name of `position`.
template <class Work>
void telling_the_end(const std::optional<work_on>& at, const timeline& history, const std::size_t& position,
                     const char* end, Work work) {
  const auto with_revision = [&](migration_failure failure) {
    if (at.has_value() && failure.revision.empty()) {  // its own statements went through
      failure.revision = at->revision;
      failure.headline = "revision '" + failure.revision + "': " + failure.headline;
    }
    return failure;
  };
  const auto with_end = [&](const migration_error& e) {
    migration_failure failure = with_revision(e.details());
    if (at.has_value()) failure.notes.push_back(end + history.name(position));
    return failure;
  };
  try {
    work();
  } catch (const migration_lock_error& e) {
    throw migration_lock_error{with_end(e)};
  } catch (const transaction_ended& e) {
    migration_failure failure = with_revision(e.details());
    if (at.has_value())
      say_what_stays(failure, e.fate(), history.name(position), at->to == 0 ? "base" : history.id(at->to));
    throw migration_error{std::move(failure)};
  } catch (const migration_error& e) {
    throw migration_error{with_end(e)};
  }
}

}  // namespace cupel::runner

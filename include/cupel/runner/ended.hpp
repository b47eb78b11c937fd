// SPDX-License-Identifier: Apache-2.0
// A revision that ended its transaction by itself, as a data step can with COMMIT. What became of it nobody can say:
// the databases do not tell whether it was COMMIT or ROLLBACK.
#pragma once

#include <cupel/runner/error.hpp>
#include <string>

namespace cupel::runner {

class transaction_ended : public migration_error {
 public:
  using migration_error::migration_error;
};

/// `version`: where the database still says that it is, "'a2b7'" or "base"; `wanted`: where the revision leads, as it
/// is typed.
inline void say_what_may_stay(migration_failure& failure, const std::string& version, const std::string& wanted) {
  failure.notes.push_back(
      "where that was COMMIT, what the revision did until then stays; where it was ROLLBACK, nothing "
      "does; the version is still "
      + version);
  failure.notes.push_back("what stays has to be undone by hand, or finished by hand: then stamp " + wanted);
  failure.notes.emplace_back(
      "a data step and SQL of a revision may use savepoints, and must leave its transaction open");
}

}  // namespace cupel::runner

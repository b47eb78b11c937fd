// SPDX-License-Identifier: Apache-2.0
// cupel::create_all() and drop_all(). For cupel/implementation.hpp alone.
#pragma once

#include <cupel/create_all.hpp>
#include <cupel/dialect/ddl/lower.hpp>
#include <cupel/diff/plan.hpp>
#include <cupel/driver/transaction.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>
#include <cupel/runner/apply.hpp>
#include <cupel/runner/session.hpp>
#include <utility>

namespace cupel {

namespace runner::detail {

inline void run_models(driver::connection& database, const registry& system, bool drop) {
  migration::arena memory;
  schema::catalog wanted;
  migration::problem none;  // the proof has replayed them
  migration::replay(wanted, system.models, none);
  // Planned anew, for the models have their foreign keys behind all tables: SQLite knows them inside of one alone, and
  // what refers in a circle is made anew there.
  migration::operations list = diff::plan(memory, {}, wanted, {}).operations;
  schema::catalog state;
  if (drop) list = migration::inverse(memory, list, state);
  const foreign_keys_off off{database};
  driver::transaction work{database};
  try {
    const options how;
    applier{database, how}.run(dialect::lower(database.dialect(), list, state, system.system), {});
  } catch (const dialect::operation_error& refusal) {
    migration_failure failure{.headline = refusal.reason()};
    failure.set_place(refusal.from().at);
    throw migration_error{std::move(failure)};
  }
  work.commit();
}

}  // namespace runner::detail

[[gnu::used]] inline void create_all(driver::connection& database, const registry& system) {
  runner::detail::run_models(database, system, false);
}

[[gnu::used]] inline void drop_all(driver::connection& database, const registry& system) {
  runner::detail::run_models(database, system, true);
}

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// The tables of the models, without a history: for the database of a test. Light: what it does comes with
// cupel/implementation.hpp.
//
//   auto connection = cupel::driver::open(cupel::driver::parse_url("sqlite::memory:"));
//   cupel::create_all(*connection, registry);
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/migration/registry.hpp>

namespace cupel {

/// Creates every table and index that the models ask for, in one transaction (or in the one that is open). No version
/// is noted: such a database is not for `upgrade`. Throws `migration_error`, which names the statement.
void create_all(driver::connection& database, const registry& system);

/// Drops them again, in the reverse order, with their rows.
void drop_all(driver::connection& database, const registry& system);

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// The tables of the models, without a history: for the database of a test. Light: what it does comes with
// cupel/implementation.hpp.
//
//   auto db = cupel::open("sqlite::memory:");
//   cupel::create_all(db, cupel::systems::color_meter);
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/migration/registry.hpp>

namespace cupel {

class session;  // a database, or a transaction in it

/// Creates every table and index that the models ask for, in one transaction (or in the one that is open). No version
/// is noted: such a database is not for `upgrade`. Throws `migration_error`, which names the statement.
void create_all(session& database, const registry& system);
void create_all(driver::connection& database, const registry& system);

/// Drops them again, in the reverse order, with their rows.
void drop_all(session& database, const registry& system);
void drop_all(driver::connection& database, const registry& system);

}  // namespace cupel

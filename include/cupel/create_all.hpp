// SPDX-License-Identifier: Apache-2.0
// The tables of the models, without a history: for the database of a test. Light: what it does comes with
// cupel/implementation.hpp.
//
//   auto db = cupel::open("sqlite::memory:");
//   cupel::create_all(db);
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/migration/registry.hpp>
#include <cupel/orm/this_source.hpp>

namespace cupel {

class session;  // a database, or a transaction in it

/// Creates every table and index that the models ask for, in one transaction (or in the one that is open). No version
/// is noted: such a database is not for `upgrade`. Throws `migration_error`, which names the statement.
void create_all(session& database, const registry& system);
void create_all(driver::connection& database, const registry& system);

/// Drops them again, in the reverse order, with their rows.
void drop_all(session& database, const registry& system);
void drop_all(driver::connection& database, const registry& system);

/// The same for the one system whose header is included (orm/this_source.hpp).
template <class Database, class Asked = this_source::asked_by<decltype([] {})>,
          class System = decltype(chosen(Asked{}))>
void create_all(Database& database) {
  create_all(database, this_source::registry_of<System>());
}
template <class Database, class Asked = this_source::asked_by<decltype([] {})>,
          class System = decltype(chosen(Asked{}))>
void drop_all(Database& database) {
  drop_all(database, this_source::registry_of<System>());
}

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// Every error that docs/orm.md lists comes with the header that it names. That it compiles is the test.
#include <cupel/cupel.hpp>
#include <type_traits>

template <class... Errors> constexpr bool all_are_errors = (std::is_base_of_v<cupel::error, Errors> && ...);
static_assert(
    all_are_errors<cupel::connection_error, cupel::sql_error, cupel::unique_violation, cupel::foreign_key_violation,
                   cupel::check_violation, cupel::not_null_violation, cupel::serialization_failure, cupel::lock_timeout,
                   cupel::statement_interrupted, cupel::migration_error, cupel::migration_lock_error, cupel::not_found,
                   cupel::too_many_rows, cupel::stale_row, cupel::relation_not_loaded, cupel::relation_is_null,
                   cupel::conversion_error, cupel::usage_error>);

// SPDX-License-Identifier: Apache-2.0
// Points in time, to the microsecond: what a member is declared as, and what it becomes in a database.
//
//   cupel::timestamp        an instant       timestamptz on PostgreSQL; TEXT '2025-12-18T10:45:00.000000Z' on SQLite
//   cupel::local_timestamp  a wall clock's   timestamp on PostgreSQL;   TEXT '2025-12-18T10:45:00.000000' on SQLite
//   cupel::date             a day            date on PostgreSQL;        TEXT '2025-12-18' on SQLite
#pragma once

#include <chrono>

namespace cupel {

/// An instant: microseconds since 1970-01-01T00:00:00Z.
using timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// A reading of a clock on some wall: no time zone is known.
using local_timestamp = std::chrono::local_time<std::chrono::microseconds>;

/// A day of the proleptic Gregorian calendar.
using date = std::chrono::year_month_day;

}  // namespace cupel

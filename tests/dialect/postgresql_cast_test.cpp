// SPDX-License-Identifier: Apache-2.0
// What postgresql/ddl/cast.hpp says of each pair of types is what the server says.
#include <gtest/gtest.h>

#include <cupel/dialect/postgresql/ddl/conversion.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <vector>

#include "support/postgresql_cluster.hpp"

using namespace cupel::schema::types;
using cupel::schema::type;
using namespace cupel::dialect::postgresql;

namespace {

constexpr type scalars[] = {
    boolean,     smallint,      integer, bigint, real,           double_precision,    text,
    varchar(20), character(20), bytes,   date,   numeric(10, 2), timestamp,           timestamptz,
    time_of_day, interval,      uuid,    json,   jsonb,          enumeration("mood"), enumeration("grade")};

std::vector<type> all_types() {
  std::vector<type> all;
  for (const type& each : scalars) {
    all.push_back(each);
    all.push_back(array_of(each));
  }
  return all;
}

}  // namespace

TEST(a_cast_of_postgresql, is_there_where_the_server_has_it) {
  const auto db = cupel::driver::open(cupel::driver::parse_url(cupel::test::postgresql_url("casts")));
  db->execute("CREATE TYPE mood AS ENUM ('a'); CREATE TYPE grade AS ENUM ('a', 'b')");
  for (const type& from : all_types())
    for (const type& to : all_types()) {
      const std::string how = conversion("c", from, to);
      db->execute("DROP TABLE IF EXISTS t; CREATE TABLE t (c " + type_text(from) + ")");
      bool casts = true;
      try {
        db->execute("ALTER TABLE t ALTER COLUMN c TYPE " + type_text(to) + (how.empty() ? "" : " USING " + how));
      } catch (const cupel::sql_error&) {
        casts = false;
      }
      EXPECT_EQ(has_cast(from, to), casts) << type_text(from) << " to " << type_text(to) << ": " << how;
    }
}

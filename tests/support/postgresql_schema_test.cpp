// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/postgresql_cluster.hpp"
#include "support/schema_dump.hpp"

using cupel::test::postgresql_query;
using cupel::test::postgresql_schema;
using cupel::test::postgresql_url;

namespace {
std::string schema_after(std::string const& sql) {
  auto const url = postgresql_url("schema");
  postgresql_query(url, sql);
  return postgresql_schema(url);
}
}  // namespace

TEST(postgresql_schema, is_the_same_for_a_column_that_was_added_later) {
  EXPECT_EQ(schema_after("CREATE TABLE t (a int, b text NOT NULL, c int)"),
            schema_after("CREATE TABLE t (c int, b text NOT NULL); ALTER TABLE t ADD a int"));
}

TEST(postgresql_schema, sees_types_defaults_nulls_indexes_and_comments) {
  auto const base = schema_after("CREATE TABLE t (a int)");
  for (auto const* other :
       {"CREATE TABLE t (a bigint)", "CREATE TABLE t (a int NOT NULL)", "CREATE TABLE t (a int DEFAULT 1)",
        "CREATE TABLE t (a int); CREATE INDEX i ON t (a)", "CREATE TABLE t (a int); COMMENT ON COLUMN t.a IS 'x'",
        "CREATE TABLE t (a int CHECK (a > 0))", "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)"})
    EXPECT_NE(base, schema_after(other)) << other;
}

TEST(postgresql_schema, leaves_the_version_tables_out) {
  EXPECT_EQ(
      schema_after("CREATE TABLE t (a int)"),
      schema_after("CREATE TABLE t (a int); CREATE TABLE cupel_revision (id text); "
                   "CREATE SCHEMA v; DROP SCHEMA v; CREATE TABLE cupel_journal (n int GENERATED ALWAYS AS IDENTITY)"));
}

TEST(postgresql_schema, of_an_empty_database_says_nothing) {
  EXPECT_EQ(schema_after("SELECT 1"), "");
}

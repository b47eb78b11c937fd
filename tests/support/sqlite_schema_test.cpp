// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace {
std::string schema_after(std::string const& sql) {
  auto const file = cupel::test::sqlite_file("schema");
  sqlite3* connection = nullptr;
  ::sqlite3_open(file.c_str(), &connection);
  EXPECT_EQ(::sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
      << ::sqlite3_errmsg(connection);
  ::sqlite3_close(connection);
  return cupel::test::sqlite_schema(file);
}
}  // namespace

TEST(sqlite_schema, is_the_same_for_a_column_that_was_added_later) {
  EXPECT_EQ(schema_after("CREATE TABLE t (a INTEGER, b TEXT NOT NULL, c INTEGER)"),
            schema_after("CREATE TABLE t (c INTEGER,\n  b TEXT NOT NULL); ALTER TABLE t ADD a INTEGER"));
}

TEST(sqlite_schema, is_the_same_for_a_rebuilt_table) {
  EXPECT_EQ(schema_after("CREATE TABLE \"t\" (a INTEGER UNIQUE, b TEXT)"),
            schema_after("CREATE TABLE \"u\" (b TEXT, a INTEGER UNIQUE); ALTER TABLE u RENAME TO t"));
}

TEST(sqlite_schema, is_the_same_for_a_renamed_column) {
  EXPECT_EQ(schema_after("CREATE TABLE t (a TEXT CHECK (a <> 'a \"x\"')); CREATE INDEX i ON t (a)"),
            schema_after("CREATE TABLE u (b TEXT CHECK (b <> 'a \"x\"')); CREATE INDEX i ON u (b); "
                         "ALTER TABLE u RENAME b TO a; ALTER TABLE u RENAME TO t"));
}

TEST(sqlite_schema, sees_every_fact) {
  auto const base = schema_after("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a INTEGER)");
  for (auto const* other :
       {"CREATE TABLE t (a TEXT)", "CREATE TABLE t (a INTEGER NOT NULL)", "CREATE TABLE t (a INTEGER DEFAULT 1)",
        "CREATE TABLE t (a INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER UNIQUE)",
        "CREATE TABLE t (a INTEGER CHECK (a > 0))", "CREATE TABLE t (a INTEGER REFERENCES p)",
        "CREATE TABLE t (a INTEGER REFERENCES p ON DELETE CASCADE)", "CREATE TABLE t (a INTEGER COLLATE NOCASE)",
        "CREATE TABLE t (a INTEGER) STRICT", "CREATE TABLE t (a INTEGER); CREATE INDEX i ON t (a)",
        "CREATE TABLE t (a INTEGER); CREATE INDEX i ON t (a) WHERE a > 0",
        "CREATE TABLE t (a INTEGER); CREATE VIEW v AS SELECT a FROM t",
        "CREATE TABLE t (a INTEGER); CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM p; END"})
    EXPECT_NE(base, schema_after(std::string("CREATE TABLE p (id INTEGER PRIMARY KEY); ") + other)) << other;
}

TEST(sqlite_schema, tells_the_parts_of_an_index_apart) {
  auto const with = [](std::string const& index) { return schema_after("CREATE TABLE t (a TEXT, b TEXT); " + index); };
  auto const base = with("CREATE INDEX i ON t (a, b)");
  for (auto const* other :
       {"CREATE INDEX i ON t (b, a)", "CREATE INDEX i ON t (a, b DESC)", "CREATE UNIQUE INDEX i ON t (a, b)",
        "CREATE INDEX j ON t (a, b)", "CREATE INDEX i ON t (a, b COLLATE NOCASE)"})
    EXPECT_NE(base, with(other)) << other;
}

TEST(sqlite_schema, leaves_the_version_tables_out) {
  EXPECT_EQ(schema_after("CREATE TABLE cupel_revision (id TEXT); CREATE TABLE cupel_journal (n INTEGER)"), "");
}

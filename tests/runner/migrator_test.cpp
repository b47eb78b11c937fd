// SPDX-License-Identifier: Apache-2.0
// Up, down and up again, through the functions that a program calls.
#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <cupel/driver/postgresql/connection.hpp>
#include <cupel/driver/sqlite/connection.hpp>
#include <cupel/driver/transaction.hpp>
#include <memory>

#include "runner/fixture.hpp"

using cupel::runner::downgrade;
using cupel::runner::upgrade;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

class migrator : public cupel::test::runner_test {};
ON_BOTH_DATABASES(migrator);

/// Remembers what it is told.
struct listener : cupel::runner::observer {
  std::vector<std::string> lines;
  void started(cupel::runner::progress const& p) override {
    lines.push_back("start " + std::string{p.revision} + ' ' + std::to_string(p.number) + '/'
                    + std::to_string(p.total));
  }
  void finished(cupel::runner::progress const& p, std::chrono::milliseconds) override {
    lines.push_back("end " + std::string{p.revision} + ", " + std::to_string(p.statements));
  }
};

}  // namespace

TEST_P(migrator, goes_up_to_the_head_and_says_where_it_began_and_ended) {
  auto const done = upgrade(db(), shop::registry());
  EXPECT_EQ(done.from, "");
  EXPECT_EQ(done.to, "c4");
  EXPECT_EQ(done.applied, 4U);
  EXPECT_THAT(version(), ElementsAre("shop c4"));
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ");
  add_items();
  EXPECT_THROW(db().execute("INSERT INTO orders (item_id) VALUES (7)"), cupel::foreign_key_violation);
}

TEST_P(migrator, leaves_nothing_of_ours_at_base_but_the_version_tables) {
  upgrade(db(), shop::registry());
  auto const at_head = schema();
  EXPECT_THAT(at_head, HasSubstr("ix_items_price"));
  EXPECT_EQ(downgrade(db(), shop::registry(), "base").applied, 4U);
  EXPECT_THAT(schema(), Not(HasSubstr("items")));
  EXPECT_THAT(schema(), Not(HasSubstr("orders")));
  EXPECT_THAT(version(), IsEmpty());
  upgrade(db(), shop::registry());
  EXPECT_EQ(schema(), at_head);
}

TEST_P(migrator, applies_nothing_where_the_database_is_there_or_past_it) {
  upgrade(db(), shop::registry());
  EXPECT_EQ(upgrade(db(), shop::registry()).applied, 0U);
  EXPECT_EQ(upgrade(db(), shop::registry(), {}, "a2b7").applied, 0U);
  EXPECT_EQ(downgrade(db(), shop::registry(), "head").applied, 0U);
  EXPECT_THAT(version(), ElementsAre("shop c4"));
}

TEST_P(migrator, changes_nothing_where_there_is_nothing_to_do_on_a_fresh_database) {
  auto const before = schema();
  EXPECT_EQ(upgrade(db(), shop::registry("empty")).applied, 0U);
  EXPECT_EQ(upgrade(db(), shop::registry(), {}, "base").applied, 0U);
  EXPECT_EQ(schema(), before);
  EXPECT_THROW(db().execute("SELECT 1 FROM cupel_revision"), cupel::sql_error);
}

TEST_P(migrator, keeps_rows_through_every_step_and_runs_data_steps) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  add_items();
  upgrade(db(), shop::registry());
  EXPECT_THAT(column("SELECT label FROM items ORDER BY id"), ElementsAre("item lamp", "item desk"));
  downgrade(db(), shop::registry(), "a1f0");
  EXPECT_THAT(column("SELECT name FROM items ORDER BY id"), ElementsAre("lamp", "desk"));
}

TEST_P(migrator, leaves_data_steps_out_on_request) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  add_items();
  cupel::runner::options how;
  how.skip_data_steps = true;
  upgrade(db(), shop::registry(), how);
  EXPECT_THAT(column("SELECT name FROM items WHERE label IS NULL ORDER BY id"), ElementsAre("lamp", "desk"));
}

TEST_P(migrator, goes_by_steps_from_where_the_database_is) {
  EXPECT_EQ(upgrade(db(), shop::registry(), {}, "+1").to, "a1f0");
  EXPECT_EQ(upgrade(db(), shop::registry(), {}, "+2").to, "b3");
  EXPECT_EQ(downgrade(db(), shop::registry(), "-1").to, "a2b7");
  EXPECT_EQ(downgrade(db(), shop::registry(), "b3-2").to, "a1f0");
  EXPECT_THROW(downgrade(db(), shop::registry(), "b3"), cupel::target_error);
}

TEST_P(migrator, tells_its_observer_each_revision) {
  listener heard;
  cupel::runner::options how;
  how.observer = &heard;
  upgrade(db(), shop::registry(), how, "a2b7");
  EXPECT_THAT(heard.lines, ElementsAre("start a1f0 1/2", "end a1f0, 2", "start a2b7 2/2", "end a2b7, 2"));
}

TEST_P(migrator, refuses_a_connection_with_an_open_transaction) {
  cupel::driver::transaction open{db()};
  EXPECT_THROW(upgrade(db(), shop::registry()), cupel::usage_error);
}

TEST_P(migrator, leaves_the_connection_as_it_was) {
  upgrade(db(), shop::registry());
  EXPECT_FALSE(db().in_transaction());
  if (!on_sqlite()) {
    EXPECT_THAT(column("SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"),
                ElementsAre("0"));
    EXPECT_THAT(column("SELECT current_setting('lock_timeout')"), ElementsAre("0"));
    return;
  }
  auto rows = cupel::runner::run_bound(db(), "PRAGMA foreign_keys");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.row().integer(0), 1);
}

TEST_P(migrator, keeps_two_systems_of_one_database_apart) {
  auto other = shop::registry("older");
  other.system = "library";
  upgrade(db(), shop::registry(), {}, "a1f0");
  EXPECT_EQ(upgrade(db(), other, {}, "base").applied, 0U);
  EXPECT_THROW(upgrade(db(), other), cupel::migration_error);  // the tables are the shop's
  EXPECT_THAT(version(), ElementsAre("shop a1f0"));
}

TEST_P(migrator, notes_who_did_what_in_the_journal) {
  cupel::runner::options how;
  how.program = "warehouse";
  upgrade(db(), shop::registry(), how, "a1f0");
  EXPECT_THAT(column("SELECT program || ' ' || program_version FROM cupel_journal"), ElementsAre("warehouse 1.2.3"));
  EXPECT_THAT(column("SELECT checksum FROM cupel_journal"), ElementsAre(::testing::MatchesRegex("[0-9a-f]{16}")));
  EXPECT_THAT(column("SELECT inverse FROM cupel_journal"),
              ElementsAre(R"([{"operation": "drop_index 'ix_items_name'", "sql": "DROP INDEX \"ix_items_name\""}, )"
                          R"({"operation": "drop_table 'items'", "sql": "DROP TABLE \"items\""}])"));
  auto rows = cupel::runner::run_bound(db(), "SELECT applied_at, duration_ms FROM cupel_journal");
  ASSERT_TRUE(rows.next());
  auto const age = std::chrono::system_clock::now() - rows.row().timestamp(0);
  EXPECT_LT(age, std::chrono::hours{1});
  EXPECT_GT(age, -std::chrono::hours{1});
  EXPECT_GE(rows.row().integer(1), 0);
}

TEST(version_schema, holds_the_version_tables_on_postgresql) {
  auto const url = cupel::test::postgresql_url();
  auto const connection = cupel::driver::open(cupel::driver::parse_url(url));
  auto system = shop::registry();
  system.version_schema = "Bookkeeping";
  upgrade(*connection, system);
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT revision FROM \"Bookkeeping\".cupel_revision"), "c4");
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT count(*) FROM pg_class WHERE relname = 'cupel_journal'"), "1");
  downgrade(*connection, system, "base");
  upgrade(*connection, system);
}

// Up to date is one SELECT: nothing is locked, nothing written. Both counts come from the databases themselves.
TEST(up_to_date, is_one_select_on_sqlite) {
  auto const connection = cupel::driver::open(cupel::driver::parse_url(cupel::test::sqlite_url()));
  upgrade(*connection, shop::registry());
  std::vector<std::string> seen;
  auto& raw = dynamic_cast<cupel::driver::sqlite::connection&>(*connection);
  sqlite3_trace_v2(
      raw.handle(), SQLITE_TRACE_STMT,
      [](unsigned, void* into, void*, void* sql) {
        static_cast<std::vector<std::string>*>(into)->emplace_back(static_cast<char const*>(sql));
        return 0;
      },
      &seen);
  EXPECT_EQ(upgrade(*connection, shop::registry()).applied, 0U);
  sqlite3_trace_v2(raw.handle(), 0, nullptr, nullptr);
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_THAT(seen.front(), ::testing::StartsWith("SELECT r.revision"));
}
// What the client sent, as libpq traces it (PostgreSQL manual 34.14): no other session and no autovacuum is counted.
TEST(up_to_date, is_one_select_on_postgresql) {
  auto const connection = cupel::driver::open(cupel::driver::parse_url(cupel::test::postgresql_url()));
  upgrade(*connection, shop::registry());
  auto* const raw = dynamic_cast<cupel::driver::postgresql::connection&>(*connection).raw();
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> const trace{std::tmpfile(), &std::fclose};
  PQtrace(raw, trace.get());
  EXPECT_EQ(upgrade(*connection, shop::registry()).applied, 0U);
  PQuntrace(raw);

  std::rewind(trace.get());
  std::vector<std::string> sent;
  std::array<char, 4096> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), trace.get()) != nullptr) {
    std::string const text{line.data()};
    for (char const* message : {"\tParse\t", "\tExecute\t", "\tQuery\t"})
      if (text.find("\tF\t") != std::string::npos && text.find(message) != std::string::npos) sent.push_back(text);
  }
  ASSERT_EQ(sent.size(), 2U) << ::testing::PrintToString(sent);
  EXPECT_THAT(sent[0], ::testing::HasSubstr("SELECT r.revision"));
  EXPECT_THAT(sent[1], ::testing::HasSubstr("\tExecute\t"));
}

// SPDX-License-Identifier: Apache-2.0
// Many at once, and a lock that somebody else holds.
#include <cupel/driver/transaction.hpp>
#include <cupel/runner/lock.hpp>
#include <thread>

#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

class lock : public cupel::test::runner_test {};
ON_BOTH_DATABASES(lock);

}  // namespace

TEST_P(lock, lets_threads_that_begin_together_apply_each_revision_once) {
  std::vector<std::thread> threads;
  std::vector<std::string> errors(4);
  for (auto& error : errors)
    threads.emplace_back([this, &error] {
      try {
        auto const own = cupel::driver::open(cupel::driver::parse_url(url));
        upgrade(*own, shop::registry());
      } catch (std::exception const& e) {
        error = e.what();
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_THAT(errors, ::testing::Each(""));
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ");
}

TEST_P(lock, lets_twenty_programs_that_begin_together_all_succeed) {
  std::vector<std::thread> threads;
  std::vector<cupel::test::process_result> results(20);
  for (auto& result : results) threads.emplace_back([this, &result] { result = run({"upgrade", "head"}); });
  for (auto& thread : threads) thread.join();
  for (auto const& result : results) EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ");
}

TEST_P(lock, that_is_held_is_reported_with_exit_code_4) {
  upgrade(db(), shop::registry(), {}, "b3");
  std::unique_ptr<cupel::driver::transaction> writer;
  std::unique_ptr<cupel::runner::advisory_lock> migration;
  cupel::runner::options const how;
  if (on_sqlite())
    writer = std::make_unique<cupel::driver::transaction>(db());
  else
    migration = std::make_unique<cupel::runner::advisory_lock>(db(), shop::registry(), how);
  auto const result = run({"upgrade", "--lock-timeout", "300ms"});
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("waited 300 ms"));
  if (on_sqlite()) {
    EXPECT_THAT(result.err, HasSubstr("error: another program is writing to 'sqlite:"));
    writer.reset();
  } else {
    EXPECT_THAT(result.err, HasSubstr("error: another program migrates this database"));
    EXPECT_THAT(result.err, HasSubstr("server process " + std::to_string(db().backend_pid())
                                      + " holds the lock: 'cupel', user 'cupel', from local"));
    migration.reset();
  }
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_EQ(run({"upgrade"}).exit_code, 0);
}

TEST_P(lock, is_not_needed_to_find_that_there_is_nothing_to_do) {
  upgrade(db(), shop::registry());
  if (on_sqlite()) {
    cupel::driver::transaction const writer{db()};
    EXPECT_EQ(run({"upgrade", "--lock-timeout", "0ms"}).exit_code, 0);
  } else {
    cupel::runner::options const how;
    cupel::runner::advisory_lock const held{db(), shop::registry(), how};
    EXPECT_EQ(run({"upgrade", "--lock-timeout", "0ms"}).exit_code, 0);
  }
}

TEST(lock_of_a_table, undoes_the_revision_tries_again_and_ends_with_exit_code_4) {
  auto const url = cupel::test::postgresql_url();
  auto const reader = cupel::driver::open(cupel::driver::parse_url(url));
  upgrade(*reader, shop::registry(), {}, "a2b7");
  cupel::driver::transaction reading{*reader};
  reader->execute("SELECT * FROM items");
  auto const result = cupel::test::shop_migrate({"upgrade", "--lock-timeout", "100ms", "--retries", "1"}, url);
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("add_column 'items.label' failed: canceling statement due to lock timeout"));
  EXPECT_THAT(result.err, HasSubstr("trying again"));
  EXPECT_THAT(result.err, HasSubstr("the database is at 'a2b7'"));
  reading.rollback();
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT revision FROM cupel_revision"), "a2b7");
  EXPECT_EQ(cupel::test::shop_migrate({"upgrade"}, url).exit_code, 0);
}

TEST(lock_of_a_table, is_not_waited_for_where_the_time_for_it_is_none) {
  auto const url = cupel::test::postgresql_url();
  auto const reader = cupel::driver::open(cupel::driver::parse_url(url));
  upgrade(*reader, shop::registry(), {}, "a2b7");
  cupel::driver::transaction const reading{*reader};
  reader->execute("SELECT * FROM items");
  auto const result = cupel::test::shop_migrate({"upgrade", "--lock-timeout", "0", "--retries", "0"}, url);
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_THAT(result.err, HasSubstr("canceling statement due to lock timeout"));
}

TEST_P(lock, is_waited_for_again_as_often_as_retries_says) {
  if (!on_sqlite()) return;  // of a table, above
  cupel::driver::transaction const writer{db()};
  auto const once = run({"upgrade", "--lock-timeout", "50ms"});
  EXPECT_EQ(once.exit_code, 4) << once.err;
  EXPECT_THAT(once.err, ::testing::Not(HasSubstr("trying again")));
  auto const again = run({"upgrade", "--lock-timeout", "50ms", "--retries", "1"});
  EXPECT_EQ(again.exit_code, 4) << again.err;
  EXPECT_THAT(again.err, HasSubstr("'; waited 50 ms; trying again\n"));
}

TEST_P(lock, lets_a_statement_run_as_long_as_its_timeout_says) {
  // On a busy machine a revision that is quick elsewhere may take longer than that.
  ASSERT_EQ(cupel::test::shop_migrate({"upgrade", "b3"}, url, "slow").exit_code, 0);
  auto const result = cupel::test::shop_migrate({"upgrade", "--statement-timeout", "100ms"}, url, "slow");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr(on_sqlite() ? "failed: interrupted (9)\n" : "failed: canceling statement due to statement "));
  EXPECT_EQ(result.err.find("\nnote: --statement-timeout gives a statement 100 ms\n") != std::string::npos,
            on_sqlite());
  EXPECT_THAT(version(), ElementsAre("shop b3"));
}

TEST(lost_connection, ends_with_exit_code_3_and_leaves_the_revision_undone_and_the_lock_free) {
  auto const url = cupel::test::postgresql_url();
  cupel::test::process_result result;
  std::thread migration{[&] { result = cupel::test::shop_migrate({"upgrade"}, url, "slow"); }};
  std::string ended;
  for (int i = 0; i < 1000 && ended.empty(); ++i) {
    ended = cupel::test::postgresql_query(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' "
        "AND datname = current_database()");
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  migration.join();
  EXPECT_EQ(ended, "t");
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("revision 'c4', which the server undoes: execute: "));
  EXPECT_THAT(result.err, HasSubstr("\nnote: the operation is written in "));
  EXPECT_THAT(result.err, HasSubstr("\nnote: the statement was: SELECT pg_sleep"));
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT revision FROM cupel_revision"), "b3");
  EXPECT_EQ(cupel::test::shop_migrate({"upgrade"}, url).exit_code, 0);
}

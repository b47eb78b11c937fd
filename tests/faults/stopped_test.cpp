// SPDX-License-Identifier: Apache-2.0
// A migration that is asked to end, and one whose server goes away.
#include <cupel/runner/lock.hpp>

#include "faults/fixture.hpp"

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

namespace {

class a_migration_that_is_asked_to_end : public cupel::test::fault_test {
 protected:
  void expect_end_by(int signal) {
    auto const migration = in_the_middle();
    migration->send(signal);
    auto const end = migration->end();
    EXPECT_EQ(end.exit_code, 128 + signal) << end.err;
    EXPECT_THAT(end.err, HasSubstr("error: revision 'c4': execute was stopped: "));
    EXPECT_THAT(end.err, HasSubstr("note: the revision was undone; the database is at 'b3'"));
    expect_undone_and_repeatable();
  }
};
ON_BOTH_DATABASES(a_migration_that_is_asked_to_end);

}  // namespace

TEST_P(a_migration_that_is_asked_to_end, by_ctrl_c_undoes_its_revision_and_says_so) {
  expect_end_by(SIGINT);
}
TEST_P(a_migration_that_is_asked_to_end, by_the_system_undoes_its_revision_and_says_so) {
  expect_end_by(SIGTERM);
}
TEST_P(a_migration_that_is_asked_to_end, by_a_closed_terminal_undoes_its_revision_and_says_so) {
  expect_end_by(SIGHUP);
}

TEST(a_migration_that_waits_for_another, ends_at_once_when_it_is_asked_to) {
  auto const url = cupel::test::postgresql_url();
  auto const holder = cupel::driver::open(cupel::driver::parse_url(url));
  cupel::runner::options const how;
  cupel::runner::advisory_lock const lock{*holder, shop::registry(), how};
  cupel::test::running_process waiting{
      {.argv = {CUPEL_SHOP_MIGRATE, "upgrade", "--lock-timeout", "10min"}, .env = {{"DATABASE_URL", url}}}};
  waiting.wait_for("waiting for another migration to end");
  waiting.send(SIGTERM);
  EXPECT_EQ(waiting.end().exit_code, 128 + SIGTERM);
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT to_regclass('cupel_revision') IS NULL"), "t");
}

TEST(a_signal_that_is_ignored, stays_so) {
  auto const url = cupel::test::postgresql_url();
  // As nohup does; a signal that is ignored stays so in the program that is run.
  cupel::test::running_process migration{
      {.argv = {"sh", "-c", "trap '' HUP; exec \"$0\" upgrade --verbose", CUPEL_SHOP_MIGRATE},
       .env = {{"DATABASE_URL", url}, {"SHOP", "slow"}}}};
  migration.wait_for("pg_sleep");
  migration.send(SIGHUP);
  migration.send(SIGTERM);
  EXPECT_EQ(migration.end().exit_code, 128 + SIGTERM);
}

TEST(a_migration_whose_server_dies, ends_with_exit_code_3_and_one_error) {
  cupel::test::postgresql_cluster server;
  cupel::test::running_process migration{{.argv = {CUPEL_SHOP_MIGRATE, "upgrade", "--verbose"},
                                          .env = {{"DATABASE_URL", server.url()}, {"SHOP", "slow"}}}};
  migration.wait_for("pg_sleep");
  server.kill();
  auto const end = migration.end();
  EXPECT_EQ(end.exit_code, 3) << end.err;
  auto const errors = end.err.substr(end.err.find("error: "));
  EXPECT_THAT(errors, StartsWith("error: revision 'c4', which the server undoes: execute: the connection to the server "
                                 "is lost"));
  EXPECT_EQ(errors.find("error: ", 1), std::string::npos) << errors;
}

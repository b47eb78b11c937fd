// SPDX-License-Identifier: Apache-2.0
// kill -9 of a migration: nothing is half done, the lock goes with its holder, and the next run goes on.
#include <map>

#include "faults/fixture.hpp"

namespace {

class a_killed_migration : public cupel::test::fault_test {};
ON_BOTH_DATABASES(a_killed_migration);

}  // namespace

TEST_P(a_killed_migration, is_undone_and_its_lock_dies_with_it) {
  auto const migration = in_the_middle();
  migration->send(SIGKILL);
  EXPECT_EQ(migration->end().exit_code, 128 + SIGKILL);
  expect_undone_and_repeatable();
}

TEST_P(a_killed_migration, leaves_whole_revisions_wherever_it_was) {
  std::map<std::string, std::string> at;  // the schema after each revision
  at["base"] = schema();
  for (auto const* const revision : {"a1f0", "a2b7", "b3", "c4"}) {
    cupel::runner::upgrade(db(), shop::registry(), {}, revision);
    at[revision] = schema();
  }
  int n = 0;
  for (int code = -1; code != 0;) {
    begin_anew();
    auto const killed =
        cupel::test::run_process({.argv = {CUPEL_SHOP_DIES, std::to_string(++n)}, .env = {{"DATABASE_URL", url}}});
    code = killed.exit_code;
    ASSERT_TRUE(code == 0 || code == 128 + SIGKILL) << killed.err;
    auto const current = run({"current"});
    auto const revision = current.out.substr(0, current.out.find_first_of(" \n"));
    ASSERT_TRUE(at.contains(revision)) << current.out << current.err;
    EXPECT_EQ(schema(), at[revision]) << n;
    auto const again = run({"upgrade", "--lock-timeout", "60s"});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_EQ(schema(), at["c4"]) << n;
    EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ") << n;
  }
  EXPECT_GT(n, 15);
}

// SPDX-License-Identifier: Apache-2.0
// A migration that runs longer than any test waits, to be disturbed in the middle of its last revision.
#pragma once

#include <chrono>
#include <csignal>
#include <thread>

#include "runner/fixture.hpp"

namespace cupel::test {

class fault_test : public runner_test {
 protected:
  /// A run of shop-migrate whose last revision has made its index and is at the statement that does not end.
  /// Everything below stands already.
  std::unique_ptr<running_process> in_the_middle() {
    runner::upgrade(db(), shop::registry(), {}, "b3");
    add_items();
    before = schema();
    process_request request;
    request.argv = {CUPEL_SHOP_MIGRATE, "upgrade", "--verbose"};
    request.env = {{"SHOP", "slow"}, {"DATABASE_URL", url}};
    auto process = std::make_unique<running_process>(request);
    process->wait_for(on_sqlite() ? "WITH RECURSIVE" : "pg_sleep");
    if (!on_sqlite()) wait_for_server();
    return process;
  }
  /// Until the server runs the statement: it is told of before it is sent.
  void wait_for_server() const {
    auto const running =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' "
        "AND query LIKE 'SELECT pg_sleep%'";
    for (int i = 0; i < 3000 && postgresql_query(url, running) != "1"; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  /// The revision is undone, and another run does it, before the server would have ended the first one's statement.
  void expect_undone_and_repeatable() {
    EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, ");
    EXPECT_EQ(schema(), before);
    auto const again = run({"upgrade", "--lock-timeout", "60s"});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ");
    EXPECT_EQ(column("SELECT name FROM items ORDER BY id"), (std::vector<std::string>{"lamp", "desk"}));
  }

  std::string before;  ///< the schema without the last revision
};

}  // namespace cupel::test

// SPDX-License-Identifier: Apache-2.0
// Another program moves the database after ours has looked at it and before ours has the lock.
#include <sqlite3.h>

#include <cupel/driver/sqlite/connection.hpp>
#include <cupel/runner/lock.hpp>
#include <functional>
#include <optional>
#include <utility>

#include "runner/fixture.hpp"

using cupel::runner::downgrade;
using cupel::runner::upgrade;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

namespace {

struct listener final : cupel::runner::observer {
  std::vector<std::string> lines;
  std::function<void()> at_note;
  std::function<void()> at_finish;
  void started(cupel::runner::progress const& p) override {
    lines.push_back(std::string{p.revision} + ' ' + std::to_string(p.number) + '/' + std::to_string(p.total));
  }
  void finished(cupel::runner::progress const& /*of*/, std::chrono::milliseconds /*took*/) override {
    if (at_finish) std::exchange(at_finish, nullptr)();
  }
  void note(std::string_view /*text*/) override {
    if (at_note) std::exchange(at_note, nullptr)();
  }
};

class an_overtaken_migration : public cupel::test::runner_test {
 protected:
  /// Runs `migration(connection, options)`; another program goes up to the head before it has the lock.
  template <class Migration> void overtake(Migration migration, char const* variant = "full") {
    cupel::registry const& system = shop::registry(variant);
    auto const own = cupel::driver::open(cupel::driver::parse_url(url));
    cupel::runner::options how;
    how.observer = &heard;
    if (on_sqlite()) {
      std::function<void()> once = [&] { upgrade(db(), system); };
      auto* const raw = dynamic_cast<cupel::driver::sqlite::connection&>(*own).handle();
      sqlite3_trace_v2(
          raw, SQLITE_TRACE_STMT,
          [](unsigned, void* hook, void*, void* sql) {
            auto& call = *static_cast<std::function<void()>*>(hook);
            if (call && std::string_view{static_cast<char const*>(sql)} == "BEGIN IMMEDIATE")
              std::exchange(call, nullptr)();
            return 0;
          },
          &once);
      migration(*own, how);
      return;
    }
    std::optional<cupel::runner::advisory_lock> held;
    held.emplace(db(), system, cupel::runner::options{});
    heard.at_note = [&] {  // it waits for the lock
      upgrade(db(), system);
      held.reset();
    };
    migration(*own, how);
  }

  listener heard;
};
ON_BOTH_DATABASES(an_overtaken_migration);

}  // namespace

TEST_P(an_overtaken_migration, goes_down_by_as_many_steps_as_it_was_asked_for) {
  upgrade(db(), shop::registry(), {}, "a1f0");
  overtake([](auto& own, auto const& how) {
    auto const done = downgrade(own, shop::registry(), "-1", how);
    EXPECT_EQ(done.from, "c4");
    EXPECT_EQ(done.to, "b3");
    EXPECT_EQ(done.applied, 1U);
  });
  EXPECT_THAT(heard.lines, ElementsAre("c4 1/1"));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_THAT(journal(), EndsWith("upgrade c4, downgrade c4, "));
}

TEST_P(an_overtaken_migration, goes_up_by_no_step_that_there_is_not) {
  upgrade(db(), shop::registry(), {}, "a1f0");
  overtake(
      [](auto& own, auto const& how) { EXPECT_THROW(upgrade(own, shop::registry(), how, "+1"), cupel::target_error); });
  EXPECT_THAT(heard.lines, IsEmpty());
  EXPECT_THAT(version(), ElementsAre("shop c4"));
}

TEST_P(an_overtaken_migration, undoes_nothing_where_what_has_come_is_irreversible) {
  upgrade(db(), shop::registry("one_way"), {}, "b3");
  overtake(
      [](auto& own, auto const& how) {
        EXPECT_THROW(downgrade(own, shop::registry("one_way"), "a1f0", how), cupel::migration_error);
      },
      "one_way");
  EXPECT_THAT(heard.lines, IsEmpty());
  EXPECT_THAT(version(), ElementsAre("shop c4"));
}

TEST(a_migration_of_sqlite, that_another_one_turns_round_between_two_revisions_stops) {
  auto const url = cupel::driver::parse_url(cupel::test::sqlite_url());
  auto const own = cupel::driver::open(url);
  auto const other = cupel::driver::open(url);
  listener heard;
  heard.at_finish = [&] { downgrade(*other, shop::registry(), "base"); };
  cupel::runner::options how;
  how.observer = &heard;
  try {
    upgrade(*own, shop::registry(), how);
    ADD_FAILURE() << "it went on";
  } catch (cupel::migration_error const& e) {
    EXPECT_THAT(e.what(), StartsWith("another program took the database from 'a1f0' to base meanwhile\n"));
    EXPECT_THAT(e.what(), HasSubstr("note: nothing more was done: it is at base"));
  }
  EXPECT_THAT(heard.lines, ElementsAre("a1f0 1/4"));
}

// The same with two processes, as two people at two machines would have it.
TEST(a_downgrade_that_waits_for_an_upgrade, undoes_one_step_of_what_it_then_finds) {
  auto const url = cupel::test::postgresql_url();
  auto const holder = cupel::driver::open(cupel::driver::parse_url(url));
  upgrade(*holder, shop::registry(), {}, "a1f0");
  std::optional<cupel::runner::advisory_lock> held;
  held.emplace(*holder, shop::registry(), cupel::runner::options{});
  cupel::test::running_process down{{.argv = {CUPEL_SHOP_MIGRATE, "downgrade", "-1"}, .env = {{"DATABASE_URL", url}}}};
  down.wait_for("waiting for another migration to end");
  upgrade(*holder, shop::registry());
  held.reset();
  auto const done = down.end();
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("[1/1] downgrade c4 "));
  EXPECT_THAT(done.out, StartsWith("shop is now at b3, "));
}

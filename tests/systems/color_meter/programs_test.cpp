// SPDX-License-Identifier: Apache-2.0
// What a person types: the demo and scripts/quickstart, twice.
#include "systems/color_meter/world.hpp"

namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

class color_meter_programs : public cupel::test::color_meter_test {};
CUPEL_ON_BOTH_DATABASES(color_meter_programs);

}  // namespace

TEST_P(color_meter_programs, the_demo_without_tables_says_what_to_do) {
  const auto said = run({CUPEL_DEMO});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err, AllOf(HasSubstr("error: "), HasSubstr("users"), HasSubstr("color_meter_demo --migrate")));
}

TEST_P(color_meter_programs, the_demo_knows_wrong_usage) {
  const auto said = run({CUPEL_DEMO, "--migarte"});
  EXPECT_EQ(said.exit_code, 2);
  EXPECT_THAT(said.err, HasSubstr("--migarte"));
}

TEST_P(color_meter_programs, the_demo_migrates_and_can_be_run_again) {
  for (const char* version : {"v1", "v2"}) {
    const auto said = run({CUPEL_DEMO, "--migrate"});
    ASSERT_EQ(said.exit_code, 0) << said.err;
    EXPECT_THAT(said.out, AllOf(HasSubstr("stored in one transaction"), HasSubstr(std::string{"LENS-14.2 "} + version),
                                HasSubstr("TEST_COMPARE by kim (OPERATOR), done")));
  }
}

TEST_P(color_meter_programs, the_demo_without_a_server_or_folder_ends_with_3) {
  url = on_sqlite() ? "sqlite:/no/such/folder/a.db" : "postgresql://cupel@localhost:1/none";
  const auto said = run({CUPEL_DEMO});
  EXPECT_EQ(said.exit_code, 3);
  EXPECT_THAT(said.err, HasSubstr("error: "));
}

#ifdef CUPEL_WITH_TOOL
TEST_P(color_meter_programs, quickstart_shows_the_main_job_in_a_screenful_and_the_second_time_is_up_to_date) {
  const std::vector<std::string> quickstart{CUPEL_SCRIPTS "/quickstart", "--built", CUPEL_BUILD_DIR};
  const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  const auto first = run(quickstart);
  ASSERT_EQ(first.exit_code, 0) << first.out << first.err;
  EXPECT_THAT(first.out, AllOf(HasSubstr("color_meter: 7 models in 7 headers read"),
                               HasSubstr("color_meter is now at e377e0730c8c (head)"), HasSubstr("LENS-14.2 v1"),
                               HasSubstr("e377e0730c8c (head) Initial schema"),
                               HasSubstr("base -> e377e0730c8c (head) (current): Initial schema")));
  EXPECT_THAT(first.err, ContainsRegex("\\[1/1\\] upgrade e377e0730c8c Initial schema: [0-9]+ statements, [0-9]+ ms"));
  EXPECT_LE(lines(first.out) + lines(first.err), 40);
  const auto second = run(quickstart);
  ASSERT_EQ(second.exit_code, 0) << second.out << second.err;
  EXPECT_THAT(second.out, AllOf(HasSubstr("color_meter is up to date at e377e0730c8c (head)"),
                                HasSubstr("LENS-14.2 v2"), Not(HasSubstr("is now at"))));
  EXPECT_EQ(second.err, "");
}
#endif

// As scripts/quickstart and scripts/test run their steps.
TEST(a_step_that_is_interrupted, ends_with_all_that_it_has_started) {
  const cupel::test::temporary_folder scratch;
  const std::string script = R"sh(
    bash -c 'source "$0"; run bash -c "sleep 100 & echo \$! >started; wait"' "$0" &
    until test -s started; do sleep 0.1; done
    kill -TERM $!
    wait $!
    echo "exit $?"
    for i in {1..50}; do  # a process that has ended stands until its parent has asked
      kill -0 "$(<started)" 2>/dev/null || { echo "nothing runs"; break; }
      sleep 0.1
    done)sh";
  const auto said = cupel::test::run_process(
      {.argv = {"bash", "-c", script, CUPEL_SCRIPTS "/interruptible"}, .folder = scratch.path()});
  EXPECT_EQ(said.out, "exit 130\nnothing runs\n") << said.err;
}

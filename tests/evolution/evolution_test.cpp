// SPDX-License-Identifier: Apache-2.0
// Each folder that has a before.hpp and an after.hpp is a case; README.md says what else stands in it. CUPEL_BLESS=1 in
// the environment rewrites what is expected.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cupel/migration/proof.hpp>

#include "evolution/run.hpp"
#include "evolution/shown.hpp"

namespace cupel::test {
namespace {

namespace fs = std::filesystem;

class evolution_test : public ::testing::TestWithParam<std::string> {
 protected:
  evolution_case of = read_case(fs::path(CUPEL_EVOLUTION_CASES) / GetParam());
};

TEST_P(evolution_test, plans_what_is_expected_and_keeps_rows_up_down_and_up) {
  const evolution what(of);
  expect_golden(of.folder / "expected.txt", what.said() + (what.planned() ? what.source() : std::string{}));
  ASSERT_EQ(what.planned(), !of.only_autogenerate) << what.said();
  if (!what.planned()) return;

  std::string said;
  EXPECT_EQ(what.left_to_do(said), 0U) << "a second autogenerate finds something to do";
  EXPECT_THAT(said, Not(::testing::HasSubstr("error: ")));
  EXPECT_EQ(what.edited_by_hand(), "");
  const auto found = migration::examine(what.registry());
  EXPECT_EQ(found.problems.size(), 0U) << "the history does not prove";
  EXPECT_EQ(found.drift.size(), 0U) << "the head is not the models";

  for (const auto database : {driver::database::sqlite, driver::database::postgresql}) {
    if (!of.runs_on(database)) continue;
    SCOPED_TRACE(word_of(database));
    try {
      run(of, what, database);
    } catch (const std::exception& e) {
      ADD_FAILURE() << e.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, evolution_test, ::testing::ValuesIn(case_names()),
                         [](const auto& name) { return name.param; });

TEST(cases, are_enough_on_each_database) {
  const auto names = case_names();
  const auto on = [&](driver::database database) {
    return std::ranges::count_if(names, [database](const std::string& name) {
      return read_case(fs::path(CUPEL_EVOLUTION_CASES) / name).runs_on(database);
    });
  };
  RecordProperty("postgresql", static_cast<int>(on(driver::database::postgresql)));
  RecordProperty("sqlite", static_cast<int>(on(driver::database::sqlite)));
  EXPECT_GE(on(driver::database::postgresql), 60);
  EXPECT_GE(on(driver::database::sqlite), 40);
}

TEST(facts, change_each_in_the_case_that_is_named_for_it) {
  schema::for_each_fact<schema::all_facts>([]<fact Fact>() {
    const auto folder = fs::path(CUPEL_EVOLUTION_CASES) / shown_by<Fact>().in_case;
    SCOPED_TRACE(folder.filename().string());
    EXPECT_TRUE(fs::exists(folder / "rows.sql"));
    const evolution what(read_case(folder));
    EXPECT_TRUE(std::ranges::any_of(
        schema::compare(what.last_state(), what.first_state()),
        [](const auto& found) { return found.where_found == schema::side::both && found.which == Fact; }))
        << "it has the same " << schema::comparator<Fact>::name << " before and after";
  });
}

}  // namespace
}  // namespace cupel::test

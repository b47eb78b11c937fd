// SPDX-License-Identifier: Apache-2.0
// Where a revision and its operations are written: at the lines and columns of the registry, else as the compiler
// knows.
#include "runner/fixture.hpp"

using cupel::runner::downgrade;
using cupel::runner::upgrade;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

class written_at : public cupel::test::runner_test {};
ON_BOTH_DATABASES(written_at);

constexpr char const* in_the_source = "tests/runner/shop.cpp";

}  // namespace

// `create_table` stands on nine lines.
TEST_P(written_at, is_where_an_operation_that_fails_begins) {
  db().execute("CREATE TABLE items (id integer)");
  auto const told = refused("located");
  EXPECT_EQ(told.operation, "create_table 'items'");
  EXPECT_THAT(told.file, EndsWith(in_the_source));
  EXPECT_EQ(told.line, 101U);
  EXPECT_EQ(told.column, 5U);
  EXPECT_THAT(cupel::migration_error{told}.what(),
              HasSubstr("tests/runner/shop.cpp:101:5: revision 'a1f0': create_table 'items' failed: "));
  EXPECT_THAT(run({"upgrade"}, "located").err,
              HasSubstr("tests/runner/shop.cpp:101:5: error: revision 'a1f0': create_table 'items' failed: "));
}

TEST_P(written_at, is_where_what_a_derived_way_back_undoes_begins) {
  upgrade(db(), shop::registry("located"));
  db().execute("DROP INDEX ix_items_price");
  try {
    downgrade(db(), shop::registry("located"), "b3");
    FAIL() << "an index that is not there was dropped";
  } catch (cupel::migration_error const& e) {
    EXPECT_EQ(e.details().operation, "drop_index 'ix_items_price'");
    EXPECT_EQ(e.details().line, 401U);
    EXPECT_EQ(e.details().column, 5U);
  }
}

TEST_P(written_at, is_told_of_each_operation_of_a_rebuild) {
  upgrade(db(), shop::registry(), {}, "b3");
  add_items();
  auto const told = refused("located_required");
  EXPECT_EQ(told.operation, "alter_column 'items.label'");
  EXPECT_EQ(told.line, 402U);
  if (!on_sqlite()) return;
  EXPECT_THAT(told.notes,
              AllOf(Contains(AllOf(HasSubstr("add_unique 'uq_items_name'"), EndsWith("tests/runner/shop.cpp:401:5"))),
                    Contains(EndsWith("tests/runner/shop.cpp:403:5"))));
}

TEST_P(written_at, is_shown_of_revisions_operations_and_plans) {
  EXPECT_THAT(run({"show", "a1f0"}, "located").out,
              AllOf(ContainsRegex("    source   [^\n]*tests/runner/shop.cpp:190:20\n"),
                    ContainsRegex("  create_table 'items'  [^\n]*tests/runner/shop.cpp:101:5\n"),
                    ContainsRegex("  create_index 'ix_items_name'  [^\n]*tests/runner/shop.cpp:102:5\n")));
  EXPECT_THAT(run({"history", "--verbose"}, "located").out,
              ContainsRegex("    source   [^\n]*tests/runner/shop.cpp:490:20\n"));
  EXPECT_THAT(run({"upgrade", "--dry-run"}, "located").out,
              ContainsRegex("--   create_index 'ix_items_price', [^\n]*tests/runner/shop.cpp:401:5"));

  auto const shown = run({"show", "a1f0", "--format", "json"}, "located").out;
  EXPECT_THAT(json(shown, "$.file"), EndsWith(in_the_source)) << shown;
  EXPECT_EQ(json(shown, "$.line"), "190");
  EXPECT_EQ(json(shown, "$.column"), "20");
  EXPECT_EQ(json(shown, "$.operations[1].line"), "102");
  EXPECT_EQ(json(shown, "$.operations[1].column"), "5");
  EXPECT_EQ(json(run({"history", "--format", "json"}, "located").out, "$[0].column"), "20");
}

TEST_P(written_at, stands_in_the_json_of_an_error) {
  upgrade(db(), shop::registry("edited"));
  auto const refused = run({"pending", "--format", "json"}, "located");
  EXPECT_THAT(refused.err, HasSubstr("tests/runner/shop.cpp:490:20: error: revision 'c4' was changed after"));
  EXPECT_THAT(json(refused.out, "$.error"), HasSubstr("revision 'c4' was changed")) << refused.out;
  EXPECT_THAT(json(refused.out, "$.file"), EndsWith(in_the_source));
  EXPECT_EQ(json(refused.out, "$.line"), "490");
  EXPECT_EQ(json(refused.out, "$.column"), "20");
  EXPECT_EQ(json(run({"show", "zz", "--format", "json"}, "located").out, "$.file"), "null");
}

TEST_P(written_at, is_as_the_compiler_knows_where_the_registry_has_nothing) {
  for (std::string const variant : {"full", "miscounted"}) {
    auto const shown = run({"show", "c4", "--format", "json"}, variant).out;
    EXPECT_NE(json(shown, "$.line"), "490") << shown;
    EXPECT_THAT(shown, Not(HasSubstr("column\"")));
    EXPECT_THAT(run({"show", "c4"}, variant).out,
                ContainsRegex("create_index 'ix_items_price'  [^\n]*tests/runner/shop.cpp:[0-9]+\n"));
  }
  EXPECT_EQ(json(run({"show", "a1f0", "--format", "json"}, "miscounted").out, "$.column"), "20");

  db().execute("CREATE TABLE items (id integer)");
  auto const told = refused("full");
  EXPECT_GT(told.line, 0U);
  EXPECT_EQ(told.column, 0U);
  auto const failed = run({"upgrade"});
  EXPECT_THAT(failed.err, ContainsRegex("tests/runner/shop.cpp:[0-9]+: error: revision 'a1f0'"));
}

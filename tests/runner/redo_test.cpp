// SPDX-License-Identifier: Apache-2.0
// The head at work: edited, redone, stamped.
#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

class redo : public cupel::test::runner_test {};
ON_BOTH_DATABASES(redo);
class stamp : public cupel::test::runner_test {};
ON_BOTH_DATABASES(stamp);

}  // namespace

TEST_P(redo, goes_back_by_the_journal_and_up_by_the_edited_source) {
  upgrade(db(), shop::registry());
  add_items();
  auto const done = run({"redo"}, "edited");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(schema(), HasSubstr("ix_items_label"));
  EXPECT_THAT(schema(), Not(HasSubstr("ix_items_price")));
  EXPECT_THAT(column("SELECT name FROM items ORDER BY id"), ElementsAre("lamp", "desk"));
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, downgrade c4, upgrade c4, ");
  EXPECT_EQ(run({"upgrade"}, "edited").exit_code, 0);
  EXPECT_EQ(run({"upgrade"}, "full").exit_code, 1);
}

TEST_P(redo, that_fails_leaves_the_revision_as_it_was) {
  upgrade(db(), shop::registry());
  auto const before = schema();
  auto const done = run({"redo"}, "broken");
  EXPECT_EQ(done.exit_code, 1);
  EXPECT_THAT(done.err, HasSubstr("nowhere"));
  EXPECT_EQ(schema(), before);
  EXPECT_EQ(run({"upgrade"}, "full").exit_code, 0);
}

TEST_P(redo, whose_way_back_fails_names_the_operation_and_what_became_of_the_database) {
  upgrade(db(), shop::registry());
  db().execute("DROP INDEX ix_items_price");
  auto const before = schema();
  auto const done = run({"redo"}, "edited");
  EXPECT_EQ(done.exit_code, 1);
  EXPECT_THAT(done.err, HasSubstr("error: revision 'c4': drop_index 'ix_items_price' failed: "));
  EXPECT_THAT(done.err, HasSubstr("\nnote: the statement was: DROP INDEX \"ix_items_price\"\n"));
  EXPECT_THAT(done.err, HasSubstr("\nnote: it is of the way back that the journal noted\n"));
  EXPECT_THAT(done.err, HasSubstr("\nnote: both ways were undone; the database is as it was, at 'c4'\n"));
  EXPECT_EQ(schema(), before);
}

TEST_P(redo, runs_data_steps_again) {
  upgrade(db(), shop::registry(), {}, "b3");
  add_items();
  EXPECT_EQ(run({"redo"}).exit_code, 0);
  EXPECT_THAT(column("SELECT label FROM items ORDER BY id"), ElementsAre("item lamp", "item desk"));
}

TEST_P(redo, refuses_where_there_is_nothing_to_undo) {
  EXPECT_THAT(run({"stamp", "base"}).exit_code, 0);
  auto const at_base = run({"redo"});
  EXPECT_EQ(at_base.exit_code, 1);
  EXPECT_THAT(at_base.err, HasSubstr("the database is at base"));
  upgrade(db(), shop::registry("one_way"));
  auto const one_way = run({"redo"}, "one_way");
  EXPECT_EQ(one_way.exit_code, 1);
  EXPECT_THAT(one_way.err, HasSubstr("revision 'c4' has no way back in the journal"));
}

TEST_P(stamp, sets_the_version_and_runs_nothing) {
  auto const done = run({"stamp", "b3"});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_THAT(done.err, HasSubstr("the database was not compared with that revision"));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_EQ(journal(), "stamp a1f0, stamp a2b7, stamp b3, ");
  EXPECT_THAT(schema(), Not(HasSubstr("items")));
  EXPECT_EQ(run({"stamp", "base"}).exit_code, 0);
  EXPECT_THAT(version(), IsEmpty());
}

TEST_P(stamp, that_leaves_revisions_out_says_so_in_the_journal) {
  upgrade(db(), shop::registry());
  EXPECT_EQ(run({"stamp", "a2b7"}).exit_code, 0);
  EXPECT_THAT(journal(), ::testing::EndsWith("upgrade c4, unstamp c4, unstamp b3, stamp a1f0, stamp a2b7, "));
  EXPECT_EQ(run({"stamp", "base"}).exit_code, 0);
  EXPECT_THAT(journal(), ::testing::EndsWith("stamp a2b7, unstamp a2b7, unstamp a1f0, "));
  EXPECT_THAT(run({"history", "--format", "json"}).out, Not(HasSubstr("applied_at")));
  EXPECT_EQ(run({"stamp", "c4"}).exit_code, 0);
  EXPECT_EQ(run({"stamp", "a2b7", "--purge"}, "older").exit_code, 0);
  EXPECT_THAT(journal(), ::testing::EndsWith("stamp c4, unstamp c4, unstamp b3, stamp a1f0, stamp a2b7, "));
}

TEST_P(stamp, accepts_tables_that_stand) {
  upgrade(db(), shop::registry());
  db().execute("DROP TABLE cupel_revision; DROP TABLE cupel_journal");
  EXPECT_EQ(run({"upgrade"}).exit_code, 1);
  EXPECT_EQ(run({"stamp", "head"}).exit_code, 0);
  EXPECT_EQ(run({"upgrade"}).exit_code, 0);
  EXPECT_EQ(run({"downgrade", "base"}).exit_code, 0);
  EXPECT_THAT(schema(), Not(HasSubstr("items")));
}

TEST_P(stamp, forgets_an_unknown_revision_on_request_alone) {
  upgrade(db(), shop::registry());
  EXPECT_EQ(run({"stamp", "b3"}, "older").exit_code, 1);
  EXPECT_EQ(
      run({"stamp", "+0", "--purge"}, "older").err,
      "error: target '+0': the database is at a revision that this program does not have; name one that it has\n");
  EXPECT_THAT(version(), ElementsAre("shop c4"));
  EXPECT_EQ(run({"stamp", "b3", "--purge"}, "older").exit_code, 0);
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_EQ(run({"upgrade"}, "older").exit_code, 0);
}

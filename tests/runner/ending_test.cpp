// SPDX-License-Identifier: Apache-2.0
// A revision whose own SQL or data step ends its transaction fails, and what stays of it is said.
#include <cupel/driver/error.hpp>

#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

constexpr const char* committed =
    "that was COMMIT: what the revision did until then stays; the version is still 'a2b7'";
constexpr const char* rolled_back =
    "that was ROLLBACK: what the revision did until then is undone; the version is still 'a2b7'";
constexpr const char* undone = "the revision was undone; the database is at 'a2b7'";

class ending : public cupel::test::runner_test {
 protected:
  void SetUp() override { upgrade(db(), shop::registry("scripted"), {}, "a2b7"); }
  void TearDown() override { shop::step_script.clear(); }

  cupel::migration_failure refused_after(std::vector<std::string> script) {
    shop::step_script = std::move(script);
    return refused("scripted");
  }
  /// The operation in front of the step.
  bool index_stands() const { return schema().find("ix_items_price") != std::string::npos; }
  std::vector<std::string> names() { return column("SELECT name FROM items ORDER BY id"); }
  void nothing_is_open() {
    EXPECT_FALSE(db().in_transaction());
    EXPECT_THAT(version(), ElementsAre("shop a2b7"));
  }

  const std::string insert = "INSERT INTO items (name) VALUES ('desk')";
};
ON_BOTH_DATABASES(ending);

class ending_on_sqlite : public ending {};
INSTANTIATE_TEST_SUITE_P(, ending_on_sqlite, ::testing::Values(cupel::driver::database::sqlite));
class ending_on_postgresql : public ending {};
INSTANTIATE_TEST_SUITE_P(, ending_on_postgresql, ::testing::Values(cupel::driver::database::postgresql));

}  // namespace

TEST_P(ending, by_a_commit_of_a_step_stays_and_is_said) {
  auto const told = refused_after({insert, "COMMIT"});
  EXPECT_EQ(told.headline, "revision 'b3': data 'script' failed: it ended its revision's transaction");
  EXPECT_EQ(told.operation, "data 'script'");
  EXPECT_THAT(told.file, EndsWith("tests/runner/shop.cpp"));
  EXPECT_GT(told.line, 0U);
  EXPECT_THAT(told.notes,
              ElementsAre(committed, "what stays has to be undone by hand, or finished by hand: then stamp b3",
                          HasSubstr("must leave its transaction open")));
  EXPECT_TRUE(index_stands());
  EXPECT_THAT(names(), ElementsAre("desk"));
  nothing_is_open();
}

TEST_P(ending, is_noticed_where_another_transaction_was_begun) {
  auto const told = refused_after({insert, "COMMIT", "BEGIN", insert});
  EXPECT_EQ(told.headline, "revision 'b3': data 'script' failed: it ended its revision's transaction");
  EXPECT_THAT(told.notes, Contains(committed));
  EXPECT_TRUE(index_stands());
  EXPECT_THAT(names(), ElementsAre("desk"));  // the second one was rolled back
  nothing_is_open();
}

TEST_P(ending, by_a_rollback_leaves_nothing) {
  for (std::vector<std::string> const& script :
       {std::vector<std::string>{insert, "ROLLBACK"}, {insert, "ROLLBACK", "BEGIN", insert}}) {
    auto const told = refused_after(script);
    EXPECT_EQ(told.headline, "revision 'b3': data 'script' failed: it ended its revision's transaction");
    EXPECT_THAT(told.notes, Contains(rolled_back));
    EXPECT_THAT(told.notes, Not(Contains(HasSubstr("stamp"))));
    EXPECT_FALSE(index_stands());
    EXPECT_THAT(names(), IsEmpty());
    nothing_is_open();
  }
}

TEST_P(ending, of_a_step_that_failed_after_its_commit_does_not_say_that_it_was_undone) {
  for (std::vector<std::string> const& script : {std::vector<std::string>{"COMMIT", "throw"},
                                                 {"COMMIT", "BEGIN", "throw"},
                                                 {"COMMIT", "BEGIN", "SELECT nothing"}}) {
    auto const told = refused_after(script);
    EXPECT_THAT(told.headline, HasSubstr("data 'script' failed: "));
    EXPECT_THAT(told.headline, HasSubstr(script.back() == "throw" ? "the lamp is broken" : "nothing"));
    EXPECT_THAT(told.notes, Contains(committed));
    EXPECT_THAT(told.notes, Not(Contains(undone)));
    EXPECT_TRUE(index_stands());
    nothing_is_open();
    db().execute("DROP INDEX ix_items_price");
  }
}

TEST_P(ending, of_a_step_that_failed_after_its_rollback_says_that_it_was_undone) {
  auto const told = refused_after({insert, "ROLLBACK", "throw"});
  EXPECT_EQ(told.headline, "revision 'b3': data 'script' failed: the lamp is broken");
  EXPECT_THAT(told.notes, Contains(undone));
  EXPECT_FALSE(index_stands());
  nothing_is_open();
}

TEST_P(ending, is_not_a_savepoint) {
  shop::step_script = {"SAVEPOINT a", insert, "ROLLBACK TO SAVEPOINT a", "RELEASE SAVEPOINT a", insert};
  upgrade(db(), shop::registry("scripted"));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_THAT(names(), ElementsAre("desk"));
}

TEST_P(ending, by_sql_of_a_revision_is_noticed) {
  for (const char* const variant : {"commits_by_sql", "begins_anew_by_sql"}) {
    auto const told = refused(variant);
    EXPECT_EQ(told.headline, "revision 'b3': execute failed: it ended its revision's transaction");
    EXPECT_THAT(told.notes, Contains(committed));
    EXPECT_TRUE(index_stands());
    nothing_is_open();
    db().execute("DROP INDEX ix_items_price");
  }
}

// It would do again what was committed.
TEST_P(ending_on_postgresql, of_a_step_that_then_waits_for_a_lock_is_not_tried_again) {
  auto const other = cupel::driver::open(cupel::driver::parse_url(url));
  other->begin();
  other->execute("LOCK TABLE orders");
  auto const told = refused_after(
      {insert, "COMMIT", "BEGIN", "SET LOCAL lock_timeout = 50", "ALTER TABLE orders ADD COLUMN note text"});
  EXPECT_THAT(told.headline, HasSubstr("lock timeout"));
  EXPECT_THAT(told.notes, Contains(committed));
  other->rollback();
  EXPECT_THAT(names(), ElementsAre("desk"));
}

// A reader keeps COMMIT from the file. The transaction stays open, so nothing has ended.
TEST_P(ending_on_sqlite, is_no_commit_that_was_refused) {
  auto const other = cupel::driver::open(cupel::driver::parse_url(url));
  other->begin({.read_only = true});
  other->execute("SELECT count(*) FROM items");
  auto impatient = cupel::driver::open(cupel::driver::parse_url(url), {.busy_timeout = std::chrono::milliseconds{1}});
  shop::step_script = {insert, "COMMIT"};
  EXPECT_THROW(upgrade(*impatient, shop::registry("scripted")), cupel::migration_error);
  other->rollback();
  EXPECT_FALSE(index_stands());
  EXPECT_THAT(names(), IsEmpty());
}

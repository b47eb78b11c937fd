// SPDX-License-Identifier: Apache-2.0
// A revision that fails leaves nothing; what is said names revision, operation, SQL, source line and cause.
#include <cupel/driver/error.hpp>

#include "runner/fixture.hpp"

using cupel::runner::downgrade;
using cupel::runner::upgrade;
using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

namespace {

class failure : public cupel::test::runner_test {};
ON_BOTH_DATABASES(failure);

}  // namespace

TEST_P(failure, in_the_middle_of_a_revision_leaves_nothing_of_it_and_keeps_the_ones_before) {
  upgrade(db(), shop::registry(), {}, "b3");
  auto const before = schema();
  auto const told = refused("broken");
  EXPECT_EQ(schema(), before);
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, ");

  EXPECT_EQ(told.revision, "c4");
  EXPECT_EQ(told.operation, "execute");
  EXPECT_THAT(told.file, EndsWith("tests/runner/shop.cpp"));
  EXPECT_GT(told.line, 0U);
  EXPECT_EQ(told.sql, "INSERT INTO nowhere VALUES (1)");
  EXPECT_THAT(told.cause, HasSubstr("nowhere"));
  EXPECT_THAT(told.headline, StartsWith("revision 'c4': execute failed: "));
  EXPECT_THAT(told.notes, ElementsAre("the statement was: INSERT INTO nowhere VALUES (1)",
                                      "the revision was undone; the database is at 'b3'"));
}

TEST_P(failure, of_the_first_revision_leaves_not_even_the_version_tables) {
  db().execute("CREATE TABLE items (id integer)");
  auto const before = cupel::test::runner_test::schema();
  auto const told = refused("full");
  EXPECT_EQ(schema(), before);
  EXPECT_THROW(db().execute("SELECT 1 FROM cupel_revision"), cupel::sql_error);
  EXPECT_EQ(told.operation, "create_table 'items'");
  EXPECT_THAT(told.notes, Contains(HasSubstr("the table stands already")));
  EXPECT_THAT(told.notes, Contains(HasSubstr("stamp a1f0")));
}

TEST_P(failure, of_a_way_back_is_found_before_anything_is_undone) {
  upgrade(db(), shop::registry("one_way"));
  auto const before = schema();
  try {
    downgrade(db(), shop::registry("one_way"), "base");
    FAIL() << "an irreversible revision was undone";
  } catch (cupel::migration_error const& e) {
    EXPECT_THAT(e.what(), HasSubstr("revision 'c4' cannot be undone: it says .irreversible = true"));
  }
  EXPECT_EQ(schema(), before);
  EXPECT_THAT(column("SELECT revision FROM cupel_journal WHERE inverse IS NULL"), ElementsAre("c4"));
}

TEST_P(failure, is_a_revision_that_leaves_rows_without_the_rows_that_they_refer_to) {
  upgrade(db(), shop::registry(), {}, "b3");
  db().execute("INSERT INTO items (id, name) VALUES (1, 'lamp'); INSERT INTO orders (item_id) VALUES (1)");
  auto const told = refused("orphans");
  EXPECT_EQ(told.operation, "execute");
  EXPECT_THAT(told.file, EndsWith("tests/runner/shop.cpp"));
  EXPECT_THAT(told.notes, Contains("the revision was undone; the database is at 'b3'"));
  if (on_sqlite()) {
    EXPECT_EQ(told.headline, "revision 'c4': 1 row of 'orders' would refer to rows of 'items' that are not there");
    EXPECT_THAT(told.notes, Contains(StartsWith("it comes of execute, ")));
  }
  EXPECT_THAT(column("SELECT name FROM items"), ElementsAre("lamp"));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
}

TEST(failure_on_sqlite, tells_rows_that_referred_to_nothing_before_from_those_of_the_revision) {
  auto const url = cupel::test::sqlite_url();
  auto const db = cupel::driver::open(cupel::driver::parse_url(url), {.foreign_keys = false});
  upgrade(*db, shop::registry(), {}, "b3");
  db->execute("INSERT INTO orders (item_id) VALUES (7), (8)");
  auto const result = cupel::test::shop_migrate({"upgrade"}, url);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr("error: revision 'c4': 2 rows of 'orders' refer to rows of 'items' that are not there\n"
                        "note: they did before this revision"));
  EXPECT_THAT(result.err, HasSubstr("note: the revision was undone; the database is at 'b3'"));
  db->execute("DELETE FROM orders");
  EXPECT_EQ(cupel::test::shop_migrate({"upgrade"}, url).exit_code, 0);
}

TEST_P(failure, of_a_way_back_that_has_no_value_for_the_rows_says_what_to_do) {
  upgrade(db(), shop::registry("without_name"));
  db().execute("INSERT INTO items (price) VALUES (3)");
  try {
    downgrade(db(), shop::registry("without_name"), "b3");
    FAIL() << "a column came without a value for the rows";
  } catch (cupel::migration_error const& e) {
    EXPECT_EQ(e.details().operation, "add_column 'items.name'");
    EXPECT_THAT(e.details().notes, Contains(HasSubstr("give the column a default; or add it with .nullable = true")));
  }
  EXPECT_THAT(version(), ElementsAre("shop c4"));
  EXPECT_THAT(column("SELECT cast(price AS text) FROM items"), ElementsAre("3"));
}

// SQLite makes the table anew for both operations at once.
TEST_P(failure, of_several_operations_on_a_table_names_the_one_that_the_rows_refuse) {
  upgrade(db(), shop::registry(), {}, "b3");
  add_items();
  auto const without_label = refused("required");
  EXPECT_EQ(without_label.operation, "alter_column 'items.label'");
  EXPECT_THAT(without_label.notes, Contains(HasSubstr("fill them in front of it")));
  db().execute("UPDATE items SET name = 'lamp', label = 'x'");
  auto const twice = refused("required");
  EXPECT_EQ(twice.operation, "add_unique 'uq_items_name'");
  EXPECT_EQ(without_label.line, twice.line + 1);
  if (!on_sqlite()) return;
  EXPECT_THAT(without_label.headline, HasSubstr("NOT NULL constraint failed: items.label"));
  EXPECT_THAT(without_label.notes,
              Contains(StartsWith("the same rebuild of the table does add_unique 'uq_items_name'")));
  EXPECT_THAT(twice.headline, HasSubstr("UNIQUE constraint failed: items.name"));
}

TEST_P(failure, of_rows_in_a_table_that_is_renamed_later_names_the_operation_that_they_refuse) {
  upgrade(db(), shop::registry(), {}, "b3");
  add_items();
  auto const told = refused("renamed");
  EXPECT_EQ(told.operation, "alter_column 'items.label'");
  EXPECT_THAT(told.notes, Contains(HasSubstr("fill them in front of it")));
}

TEST_P(failure, is_a_revision_of_a_newer_program) {
  upgrade(db(), shop::registry());
  auto const before = schema();
  auto const told = refused("older");
  EXPECT_EQ(told.headline,
            "the database is at revision 'c4', which this program does not have: a newer binary was here");
  EXPECT_THAT(told.notes, Contains("this program ends at 'b3'; use one that has 'c4'"));
  EXPECT_EQ(schema(), before);
}

TEST_P(failure, is_an_applied_revision_that_was_edited) {
  upgrade(db(), shop::registry());
  auto const head = refused("edited");
  EXPECT_EQ(head.headline, "revision 'c4' was changed after it was applied to this database");
  EXPECT_THAT(head.notes, Contains(HasSubstr("redo")));
  EXPECT_GT(head.line, 0U);
  auto const base = refused("edited_base");
  EXPECT_EQ(base.headline, "revision 'a1f0' was changed after it was applied to this database");
  EXPECT_THAT(base.notes, Contains(HasSubstr("write the change as a new revision")));
  EXPECT_THROW(downgrade(db(), shop::registry("edited_base"), "base"), cupel::migration_error);
}

TEST_P(failure, of_a_data_step_undoes_its_revision_and_names_the_step) {
  upgrade(db(), shop::registry("throws"), {}, "a2b7");
  add_items();
  auto const told = refused("throws");
  EXPECT_EQ(told.operation, "data 'fail'");
  EXPECT_THAT(told.headline, HasSubstr("the lamp is broken"));
  EXPECT_THAT(column("SELECT name FROM items ORDER BY id"), ElementsAre("lamp", "desk"));
  EXPECT_THAT(version(), ElementsAre("shop a2b7"));
}

TEST_P(failure, of_a_data_step_is_also_what_is_no_exception) {
  upgrade(db(), shop::registry("throws_a_number"), {}, "a2b7");
  add_items();
  auto const failed = run({"upgrade"}, "throws_a_number");
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_THAT(failed.err, ContainsRegex("tests/runner/shop.cpp:[0-9]+: error: revision 'b3': data 'fail' failed: what "
                                        "it threw is no std::exception\n"
                                        "note: the revision was undone; the database is at 'a2b7'\n"));
  EXPECT_THAT(column("SELECT name FROM items ORDER BY id"), ElementsAre("lamp", "desk"));
  EXPECT_THAT(version(), ElementsAre("shop a2b7"));
}

// The revision's own statements went through.
TEST_P(failure, to_write_the_journal_undoes_the_revision_and_says_so) {
  upgrade(db(), shop::registry(), {}, "b3");
  db().execute(on_sqlite()
                   ? "CREATE TRIGGER full BEFORE INSERT ON cupel_journal BEGIN SELECT RAISE(ABORT, 'no room'); END"
                   : "ALTER TABLE cupel_journal ADD CHECK (false) NOT VALID");
  auto const before = schema();
  auto const told = refused("full");
  EXPECT_EQ(told.revision, "c4");
  EXPECT_THAT(told.headline, StartsWith("revision 'c4': the version tables cannot be written: "));
  EXPECT_THAT(told.notes, Contains("the revision was undone; the database is at 'b3'"));
  EXPECT_EQ(schema(), before);
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_THAT(run({"redo"}).err, HasSubstr("note: both ways were undone; the database is as it was, at 'b3'"));
}

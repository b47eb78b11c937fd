// SPDX-License-Identifier: Apache-2.0
// Version tables that are missing in part, or are no version tables, are never taken for a database at base.
#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace {

class version_tables : public cupel::test::runner_test {
 protected:
  /// Each command that reads where the database is refuses, and says what can be done.
  void expect_refusals(std::string const& cause, std::string const& remedy) {
    for (std::vector<std::string> const& words : {std::vector<std::string>{"current"},
                                                  {"status"},
                                                  {"pending"},
                                                  {"history"},
                                                  {"upgrade"},
                                                  {"redo"},
                                                  {"downgrade", "base"},
                                                  {"upgrade", "--dry-run"}}) {
      auto const refused = run(words);
      EXPECT_EQ(refused.exit_code, 1) << words.front();
      EXPECT_EQ(refused.out, "") << words.front();
      EXPECT_THAT(refused.err, StartsWith("error: the version tables cannot be read: ")) << words.front();
      EXPECT_THAT(refused.err, AllOf(HasSubstr(cause), HasSubstr("note: " + remedy))) << words.front();
    }
  }
};
ON_BOTH_DATABASES(version_tables);

}  // namespace

TEST_P(version_tables, without_the_journal_are_refused_until_a_stamp_makes_it_anew) {
  upgrade(db(), shop::registry());
  db().execute("DROP TABLE cupel_journal");
  expect_refusals("cupel_journal", "'cupel_revision' stands and 'cupel_journal' does not: restore it from a backup");
  auto const stamped = run({"stamp", "current"});
  EXPECT_EQ(stamped.exit_code, 0) << stamped.err;
  EXPECT_EQ(run({"current"}).out, "c4 (head) search by price\n");
  EXPECT_EQ(journal(), "stamp a1f0, stamp a2b7, stamp b3, stamp c4, ");
  EXPECT_EQ(run({"redo"}).exit_code, 0);
}

TEST_P(version_tables, of_another_program_are_refused) {
  auto const remedy = "where a table of that name is another program's, give it another name";
  db().execute("CREATE TABLE cupel_revision (id integer, name text)");
  expect_refusals("revision", remedy);
  db().execute("DROP TABLE cupel_revision");
  db().execute(
      "CREATE TABLE cupel_revision (system text, revision text); INSERT INTO cupel_revision VALUES ('shop', NULL)");
  db().execute("CREATE TABLE cupel_journal (system text, id integer, revision text, direction text, checksum text)");
  expect_refusals("", remedy);
  db().execute("DROP TABLE cupel_journal; CREATE TABLE cupel_journal (id integer)");
  expect_refusals("j.", remedy);
}

TEST_P(version_tables, that_cannot_be_written_say_what_to_do) {
  upgrade(db(), shop::registry(), {}, "b3");
  db().execute("ALTER TABLE cupel_journal RENAME COLUMN program TO who");
  auto const refused = run({"upgrade"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("the version tables cannot be written: "),
                                 HasSubstr("note: 'cupel_revision' or 'cupel_journal' is not as Cupel makes it: ")));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
}

TEST_P(version_tables, of_which_only_the_journal_stands_are_of_a_database_at_base) {
  upgrade(db(), shop::registry());
  db().execute("DROP TABLE cupel_revision");
  EXPECT_EQ(run({"current"}).out, "base\n");
}

// A view whose table is gone: something stands under the name.
TEST(version_table_of_sqlite, that_is_a_broken_view_is_refused) {
  auto const url = cupel::test::sqlite_url();
  auto const db = cupel::driver::open(cupel::driver::parse_url(url));
  db->execute("CREATE VIEW cupel_revision AS SELECT system, revision FROM gone");
  auto const refused = cupel::test::shop_migrate({"current"}, url);
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, HasSubstr("no such table: main.gone"));
}

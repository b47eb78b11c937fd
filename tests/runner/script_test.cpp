// SPDX-License-Identifier: Apache-2.0
// Scripts, run by psql and sqlite3, give what the program itself gives.
#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using cupel::test::shop_migrate;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

class script : public cupel::test::runner_test {
 protected:
  static std::string dialect() { return on_sqlite() ? "sqlite" : "postgresql"; }

  /// Prints a script, without any database.
  static std::string print(std::vector<std::string> arguments, std::string const& variant = "full") {
    arguments.insert(arguments.end(), {"--sql", "--dialect", dialect(), "--skip-data-steps"});
    auto const printed = shop_migrate(std::move(arguments), {}, variant);
    EXPECT_EQ(printed.exit_code, 0) << printed.err;
    return printed.out;
  }
  cupel::test::process_result feed(std::string const& text) const {
    cupel::test::process_request request;
    if (on_sqlite())
      request.argv = {"sqlite3", "-batch", file()};
    else
      request.argv = {"psql", "-X", "-q", "-d", url, "-f", "-"};
    request.input = text;
    return cupel::test::run_process(request);
  }
  void apply(std::string const& text) const {
    auto const result = feed(text);
    EXPECT_EQ(result.exit_code, 0) << result.err << text;
    EXPECT_EQ(result.err, "") << text;
  }
  std::string online_schema() const {
    auto const other = on_sqlite() ? cupel::test::sqlite_url() : cupel::test::postgresql_url();
    upgrade(*cupel::driver::open(cupel::driver::parse_url(other)), shop::registry());
    return on_sqlite() ? cupel::test::sqlite_schema(other.substr(other.find(':') + 1))
                       : cupel::test::postgresql_schema(other);
  }
};
ON_BOTH_DATABASES(script);

}  // namespace

TEST_P(script, gives_the_same_schema_and_the_same_version_tables) {
  apply(print({"upgrade", "head"}));
  EXPECT_EQ(schema(), online_schema());
  EXPECT_THAT(version(), ElementsAre("shop c4"));
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, ");
  EXPECT_EQ(upgrade(db(), shop::registry()).applied, 0U);
  EXPECT_EQ(run({"redo"}).exit_code, 0);
  EXPECT_EQ(schema(), online_schema());
}

TEST_P(script, goes_by_ranges_and_down_again) {
  apply(print({"upgrade", "base:a2"}));
  apply(print({"upgrade", "a2:head", "--single-transaction"}));
  EXPECT_EQ(schema(), online_schema());
  apply(print({"downgrade", "head:b3"}));
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  apply(print({"downgrade", "b3:base"}));
  EXPECT_THAT(schema(), Not(HasSubstr("items")));
  EXPECT_EQ(journal(),
            "upgrade a1f0, upgrade a2b7, upgrade b3, upgrade c4, downgrade c4, downgrade b3, downgrade a2b7, "
            "downgrade a1f0, ");
  EXPECT_EQ(upgrade(db(), shop::registry()).applied, 4U);
}

TEST_P(script, stops_before_the_first_change_where_the_version_is_another) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  auto const before = schema();
  auto const result = feed(print({"upgrade", "head"}));
  EXPECT_NE(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("the database is not at 'base', where this script begins"));
  EXPECT_EQ(schema(), before);
  EXPECT_EQ(journal(), "upgrade a1f0, upgrade a2b7, ");
}

TEST_P(script, that_fails_leaves_its_revision_undone) {
  auto const result = feed(print({"upgrade", "head"}, "broken"));
  EXPECT_NE(result.exit_code, 0);
  EXPECT_THAT(version(), ElementsAre("shop b3"));
  EXPECT_THAT(schema(), Not(HasSubstr("ix_items_price")));
}

TEST_P(script, in_a_single_transaction_leaves_nothing_where_it_fails) {
  auto const before = schema();
  auto const result = feed(print({"upgrade", "head", "--single-transaction"}, "broken"));
  EXPECT_NE(result.exit_code, 0);
  EXPECT_EQ(schema(), before);
}

TEST_P(script, and_program_mean_utc_by_now) {
  // The test's server, and the psql that feeds it, are in another time zone.
  for (bool const by_script : {true, false}) {
    begin_anew();
    upgrade(db(), shop::registry(), {}, "b3");
    add_items();
    if (by_script)
      apply(print({"upgrade", "b3:c4"}, "clock"));
    else
      upgrade(db(), shop::registry("clock"));
    auto const age = on_sqlite() ? "abs(julianday('now') - julianday(seen)) * 24"
                                 : "abs(extract(epoch FROM (now() AT TIME ZONE 'UTC') - seen)) / 3600";
    EXPECT_THAT(column(std::string{"SELECT CASE WHEN "} + age + " < 1 THEN 'now' ELSE 'another zone' END FROM items"),
                ElementsAre("now", "now"));
  }
}

TEST_P(script, runs_nothing_of_a_message_or_a_name) {
  upgrade(db(), shop::registry(), {}, "b3");
  db().execute("CREATE TABLE shelves (id integer)");
  auto const text = print({"upgrade", "b3:c4"}, "lines");
  EXPECT_THAT(text, HasSubstr("\n-- upgrade c4: a DROP TABLE shelves;\n"));
  EXPECT_THAT(text, HasSubstr("\n-- left out: data step 'greet DROP TABLE shelves;'\n"));
  EXPECT_THAT(run({"upgrade", "--dry-run"}, "lines").out, Not(HasSubstr("\nDROP TABLE shelves")));
  EXPECT_THAT(run({"history"}, "lines").out, HasSubstr("b3 -> c4 (head): a DROP TABLE shelves;\n"));
  apply(text);
  EXPECT_THAT(version(), ElementsAre("shop c4"));
  EXPECT_THAT(column("SELECT count(*) || '' FROM shelves"), ElementsAre("0"));
}

TEST_P(script, cannot_run_data_steps) {
  auto const refused = shop_migrate({"upgrade", "head", "--sql", "--dialect", dialect()});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_EQ(refused.out, "");
  EXPECT_THAT(refused.err, HasSubstr("revision 'b3' has the data step 'greet', which is C++ and no SQL"));
  EXPECT_THAT(refused.err, HasSubstr("--skip-data-steps"));
}

TEST_P(script, takes_its_dialect_from_the_url_and_connects_to_nothing) {
  auto const elsewhere = on_sqlite() ? "sqlite:/no/such/folder/x.db" : "postgresql://nobody@127.0.0.1:1/x";
  auto const printed = shop_migrate({"upgrade", "a1", "--sql"}, elsewhere);
  EXPECT_EQ(printed.exit_code, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr(on_sqlite() ? ".bail on" : "\\set ON_ERROR_STOP on"));
}

TEST(script_on_postgresql, notes_a_way_back_that_holds_whatever_the_database_makes_of_backslashes) {
  auto const url = cupel::test::postgresql_url();
  cupel::test::postgresql_query(
      url,
      "do $$ begin execute format('alter database %I set standard_conforming_strings to off', "
      "current_database()); end $$");
  auto const printed = shop_migrate({"upgrade", "head", "--sql", "--dialect", "postgresql", "--skip-data-steps"});
  auto const result = cupel::test::run_process(
      {.argv = {"psql", "-X", "-q", "-d", url, "-f", "-"}, .env = {}, .unset = {}, .input = printed.out, .folder = {}});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT inverse FROM cupel_journal WHERE revision = 'c4'"),
            R"([{"operation": "drop_index 'ix_items_price'", "sql": "DROP INDEX \"ix_items_price\""}])");
  auto const again = shop_migrate({"redo"}, url);
  EXPECT_EQ(again.exit_code, 0) << again.err;
}

TEST(idempotent_script, applies_what_is_missing_and_nothing_twice) {
  auto const url = cupel::test::postgresql_url();
  auto const connection = cupel::driver::open(cupel::driver::parse_url(url));
  upgrade(*connection, shop::registry(), {}, "a2b7");
  auto const printed =
      shop_migrate({"upgrade", "head", "--sql", "--dialect", "postgresql", "--idempotent", "--skip-data-steps"});
  for (int i = 0; i < 2; ++i) {
    auto const result = cupel::test::run_process({.argv = {"psql", "-X", "-q", "-d", url, "-f", "-"},
                                                  .env = {},
                                                  .unset = {},
                                                  .input = printed.out,
                                                  .folder = {}});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.err, "");
  }
  EXPECT_EQ(cupel::test::postgresql_query(url, "SELECT string_agg(revision, ' ' ORDER BY id) FROM cupel_journal"),
            "a1f0 a2b7 b3 c4");
  cupel::test::postgresql_query(url, "UPDATE cupel_revision SET revision = 'elsewhere'");
  auto const lost = cupel::test::run_process(
      {.argv = {"psql", "-X", "-q", "-d", url, "-f", "-"}, .env = {}, .unset = {}, .input = printed.out, .folder = {}});
  EXPECT_NE(lost.exit_code, 0);
  EXPECT_THAT(lost.err, HasSubstr("none of the revisions"));
}

TEST(idempotent_script, is_refused_for_sqlite) {
  auto const refused = shop_migrate({"upgrade", "head", "--sql", "--dialect", "sqlite", "--idempotent"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("--idempotent is for PostgreSQL"));
}

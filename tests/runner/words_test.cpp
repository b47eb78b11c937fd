// SPDX-License-Identifier: Apache-2.0
// Words in the wrong place: nothing secret is repeated, nothing is made, and what is said fits.
#include <filesystem>

#include "runner/fixture.hpp"

using cupel::test::shop_migrate;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(a_password, is_in_no_refusal_of_an_argument) {
  std::string const url = "postgresql://kim:secretpw@h/db";
  std::vector<std::vector<std::string>> const wrong{
      {"heads", "--url", url},
      {"heads", "--url", url, "--format", "json"},
      {"status", url},
      {"status", "-u", url},
      {"status", "-u" + url},
      {"upgrade", "-v" + url},
      {"status", "--format", "json", "--database", url},
      {"upgrade", url},
      {"downgrade", url},
      {"show", url},
      {"stamp", url},
      {"upgrade", "--sql", "--dialect", "sqlite", url},
      {"upgrade", "--sql", "--dialect", "sqlite", "://kim:secretpw@h/db"},
      {"--database=" + url, "status"},
      {url, "status"},
      {url},
      {"status", "--env-file", url},
      {"status", "--env-file", "host=h password = 'secretpw x'", "--format", "json"},
      {"upgrade", "--lock-timeout", url},
      {"upgrade", "--retries", url},
      {"status", "--format", url},
      {"heads", "host=h;PASSWORD=secretpw"},
      {"status", "--url", "dbname=" + url},
      {"status", "--url", "host=127.0.0.1;port=5432;password=secretpw"},
      {"status", "--url", "postgresql://kim%3Asecretpw@h/db"},
      {"stamp", "postgresql:kim:secretpw@h/db"},
      {"show", "kim:secretpw@h/db"},
      {"upgrade", "--sql", "--dialect", "sqlite", "base:secretpw@h/db"},
      {"status", "--env-file", "kim:secretpw@h/db"},
  };
  for (auto const& words : wrong) {
    auto const result = shop_migrate(words);
    EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(words);
    EXPECT_THAT(result.err, StartsWith("error: "));
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("secretpw"))) << ::testing::PrintToString(words);
  }
}

TEST(a_password, is_not_told_of_an_address_inside_an_address) {
  for (std::string const url :
       {"sqlite:///postgresql://kim:secretpw@127.0.0.1:5466/db", "sqlite:postgresql:kim:secretpw@127.0.0.1/db"}) {
    auto const result = shop_migrate({"current", "--url", url});
    EXPECT_EQ(result.exit_code, 3) << result.err;
    EXPECT_THAT(result.err, HasSubstr("does not exist"));
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("secretpw")));
  }
}

TEST(a_path, that_holds_an_at_sign_is_told) {
  EXPECT_THAT(shop_migrate({"current", "--url", "sqlite:/no/kim@h/x.db"}).err, HasSubstr("'/no/kim@h/x.db'"));
}

TEST(a_refused_command, makes_no_file) {
  std::vector<std::vector<std::string>> const wrong{{"upgrade", "typo"},   {"upgrade", "+5"}, {"upgrade", "a1:b3"},
                                                    {"upgrade", "-1"},     {"stamp", "typo"}, {"stamp", "base+9"},
                                                    {"downgrade", "typo"}, {"redo"}};
  for (auto const& words : wrong) {
    auto const file = cupel::test::sqlite_file();
    auto const result = shop_migrate(words, "sqlite:" + file.string());
    EXPECT_NE(result.exit_code, 0) << words.front();
    EXPECT_FALSE(std::filesystem::exists(file)) << ::testing::PrintToString(words) << result.err;
  }
  auto const file = cupel::test::sqlite_file();
  EXPECT_EQ(shop_migrate({"stamp", "+1"}, "sqlite:" + file.string()).exit_code, 0);
}

TEST(arguments, that_were_not_expected_are_listed_as_they_were_typed) {
  EXPECT_THAT(shop_migrate({"upgrade", "head", "--fast", "one", "-2"}).err,
              StartsWith("error: arguments were not expected: --fast one -2\n"));
  EXPECT_THAT(shop_migrate({"heads", "--fast"}).err, StartsWith("error: an argument was not expected: --fast\n"));
}

TEST(a_step, from_nowhere_says_what_to_write) {
  EXPECT_EQ(shop_migrate({"show", "+1"}).err, "error: target '+1': no database is asked; name a revision\n");
}

TEST(a_standing_object, that_a_revision_makes_says_that_it_can_be_stamped) {
  auto const url = cupel::test::postgresql_url();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  cupel::test::postgresql_query(url, "CREATE TYPE mood AS ENUM ('good')");
  EXPECT_THAT(
      shop_migrate({"upgrade"}, url, "named").err,
      HasSubstr("note: the enum type stands already, and the version says that no revision made it; where the database "
                "has all that the revision makes, set the version: stamp c4\n"));
}

TEST(a_standing_object, that_is_another_than_the_one_that_is_made_is_told_and_not_stamped) {
  auto const told = [](std::string const& before) {
    auto const url = cupel::test::sqlite_url();
    cupel::driver::open(cupel::driver::parse_url(url))->execute(before);
    auto const result = shop_migrate({"upgrade"}, url);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, Not(HasSubstr("stamp")));
    EXPECT_THAT(result.err, Not(HasSubstr("the table stands")));
    return result.err;
  };
  auto const other = [](std::string const& what) {
    return "note: " + what + " of this name stands already; one of the two needs another name\n";
  };
  EXPECT_THAT(told("CREATE VIEW items AS SELECT 1"), HasSubstr(other("a view")));
  EXPECT_THAT(told("CREATE TABLE t (id integer); CREATE INDEX items ON t (id)"), HasSubstr(other("an index")));
  EXPECT_THAT(told("CREATE TABLE ix_items_name (id integer)"), HasSubstr(other("a table or view")));

  auto const type = cupel::test::postgresql_url();
  cupel::test::postgresql_query(type, "CREATE TYPE items AS ENUM ('good')");
  auto const result = shop_migrate({"upgrade"}, type);
  EXPECT_THAT(result.err, HasSubstr(other("a type")));
  EXPECT_THAT(result.err, Not(HasSubstr("stamp")));
}

// PostgreSQL says of a view, too, that the relation stands.
TEST(a_standing_object, of_which_the_database_does_not_say_what_it_is_may_be_another) {
  auto const url = cupel::test::postgresql_url();
  cupel::test::postgresql_query(url, "CREATE VIEW items AS SELECT 1 AS id");
  EXPECT_THAT(
      shop_migrate({"upgrade"}, url).err,
      HasSubstr("note: the table stands already, or a view, an index or a sequence of its name, and the version "
                "says that no revision made it; where the database has all that the revision makes, set the version: "
                "stamp a1f0\n"));
}

TEST(a_type_of_an_extension, that_is_not_there_says_how_it_comes) {
  auto const url = cupel::test::postgresql_url();
  EXPECT_THAT(shop_migrate({"upgrade"}, url, "extension").err,
              HasSubstr("note: where it is an extension's, make the extension first, by hand or with execute in front "
                        "of it: CREATE EXTENSION, for vector, hnsw and ivfflat CREATE EXTENSION vector\n"));
}

TEST(what_is_dropped, and_is_not_there_says_that_the_database_is_another) {
  for (auto const& url : {cupel::test::postgresql_url(), cupel::test::sqlite_url()}) {
    ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
    cupel::driver::open(cupel::driver::parse_url(url))->execute("DROP INDEX ix_items_name");
    auto const result = shop_migrate({"upgrade"}, url, "without_name");
    EXPECT_EQ(result.exit_code, 1) << result.err;
    EXPECT_THAT(result.err, HasSubstr("note: the database is not what its version says: it was changed by hand, or "
                                      "stamped with a revision whose work it does not have\n"));
    EXPECT_THAT(result.err, Not(HasSubstr("EXTENSION")));
  }
}

TEST(json, that_names_a_file_is_utf_8) {
  cupel::test::temporary_folder const folder;
  auto const url = "sqlite:" + (folder.path() / "\xff.db").string();
  ASSERT_EQ(shop_migrate({"upgrade"}, url).exit_code, 0);
  auto const status = shop_migrate({"status", "--format", "json"}, url).out;
  EXPECT_THAT(status, HasSubstr("/\xEF\xBF\xBD.db\""));
  EXPECT_THAT(status, Not(HasSubstr("\xff")));
}

TEST(a_program, whose_project_has_no_version_is_told_without_one) {
  auto const url = cupel::test::sqlite_url();
  ASSERT_EQ(shop_migrate({"upgrade"}, url, "unversioned").exit_code, 0);
  for (auto const* const command : {"current", "history"})
    EXPECT_THAT(shop_migrate({command, "--verbose"}, url, "unversioned").out, HasSubstr(" by shop-migrate\n"));
  EXPECT_THAT(shop_migrate({"current", "--verbose", "--format", "json"}, url, "unversioned").out,
              HasSubstr("\"shop-migrate\""));
  EXPECT_EQ(shop_migrate({"--version"}, {}, "unversioned").out, "shop-migrate\n");
}

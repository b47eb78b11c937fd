// SPDX-License-Identifier: Apache-2.0
// Addresses where none belongs, and options without a value: nothing secret is repeated, nothing is migrated.
#include <filesystem>

#include "runner/fixture.hpp"

using cupel::test::shop_migrate;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

namespace {

/// Also misspelt, or without a part; the password is in all of them.
constexpr char const* addresses[] = {
    "postgres:S3cretQ@localhost/db",    "postgresql//u:S3cretQ", "postgersql://u:current-S3cretQ@h/d",
    "postgresql://h/d?pasword=S3cretQ", "user=u:S3cretQ host=h", "pasword=S3cretQ"};

}  // namespace

TEST(an_address, in_a_wrong_place_is_not_repeated) {
  auto const url = "sqlite:" + cupel::test::sqlite_file().string();
  ASSERT_EQ(shop_migrate({"upgrade"}, url).exit_code, 0);
  for (std::string const address : addresses) {
    std::vector<std::vector<std::string>> const wrong{
        {"upgrade", address},
        {"downgrade", address},
        {"upgrade", "--sql", "--dialect", "sqlite", address},
        {"upgrade", "--sql", "--dialect", "sqlite", "base:" + address},
        {"upgrade", "--sql", "--dialect", "sqlite", address + ":head"},
        {"show", address},
        {"stamp", address},
        {"status", address, "--format", "json"},
        {"status", "-u" + address},
        {"upgrade", "-v" + address},
        {"heads", "--url", address},
        {"heads", "--url=" + address},
        {"--database=" + address, "status"},
        {address},
        {address, "status"},
        {"status", "--env-file", address},
        {"status", "--env-file=" + address},
        {"upgrade", "--lock-timeout", address},
        {"upgrade", "--retries", address},
        {"status", "--format", address},
        {"upgrade", "--sql", "--dialect", address},
    };
    for (auto const& words : wrong) {
      auto const result = shop_migrate(words, url);
      EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(words);
      EXPECT_THAT(result.err, StartsWith("error: "));
      EXPECT_THAT(result.out + result.err, Not(HasSubstr("S3cretQ"))) << ::testing::PrintToString(words);
    }
  }
}

TEST(an_address, in_a_wrong_place_is_told_by_its_beginning) {
  EXPECT_THAT(shop_migrate({"heads", "postgresql://kim:S3cretQ@h/d"}).err,
              StartsWith("error: an argument was not expected: postgresql… (not shown: a password may be in it)\n"));
  EXPECT_THAT(
      shop_migrate({"heads", "--url=postgres:S3cretQ@h"}).err,
      StartsWith("error: an argument was not expected: --url=postgres… (not shown: a password may be in it)\n"));
  auto const url = "sqlite:" + cupel::test::sqlite_file().string();
  EXPECT_EQ(shop_migrate({"upgrade", "postgres:S3cretQ@h"}, url).err,
            "error: the target is no revision; where it is a database's address, write --url URL\n");
  EXPECT_EQ(shop_migrate({"upgrade", "sqlite:a.db"}, url).err, "error: the target is a URL; write --url URL\n");
}

TEST(an_address, behind_url_is_told_without_its_password) {
  for (std::string const option :
       {"--url postgresql://kim:S3cretQ@localhost:1/db", "--url=postgres://kim:S3cretQ@localhost:1/db"}) {
    auto const cut = option.find(' ');
    auto words = std::vector<std::string>{"status", option.substr(0, cut)};
    if (cut != std::string::npos) words.push_back(option.substr(cut + 1));
    auto const result = shop_migrate(words);
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.err, HasSubstr("postgresql://kim:***@localhost:1/db"));
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("S3cretQ")));
  }
  for (std::string const url : {"sqlite:/no/kim@h/x.db", "sqlite:////no/kim@h/x.db"}) {
    EXPECT_THAT(shop_migrate({"current", "--url", url}).err, HasSubstr("'/no/kim@h/x.db'"));
    EXPECT_THAT(shop_migrate({"current", "--url=" + url}).err, HasSubstr("'/no/kim@h/x.db'"));
  }
}

TEST(a_word, that_is_no_address_is_repeated) {
  EXPECT_THAT(shop_migrate({"show", "e377"}).err, HasSubstr("'e377'"));
  EXPECT_THAT(shop_migrate({"show", "shop@head"}).err, HasSubstr("'shop@head'"));
  EXPECT_THAT(shop_migrate({"show", "a1:b3"}).err, HasSubstr("'a1:b3'"));
  EXPECT_THAT(shop_migrate({"status", "--env-file", "/jobs/shop@2/.env"}).err, HasSubstr("'/jobs/shop@2/.env'"));
  EXPECT_THAT(shop_migrate({"heads", "--url", "sqlite:/no/kim@h.db"}).err, HasSubstr("--url sqlite:/no/kim@h.db\n"));
  EXPECT_THAT(shop_migrate({"heads", "--color=no"}).err, HasSubstr(": --color=no\n"));
}

TEST(a_password, of_an_option_that_no_command_has_is_not_repeated) {
  EXPECT_THAT(shop_migrate({"status", "--password", "S3cretQ"}).err, HasSubstr(": --password …\n"));
  EXPECT_THAT(shop_migrate({"--password", "S3cretQ"}).err, Not(HasSubstr("S3cretQ")));
  EXPECT_THAT(shop_migrate({"status", "--password=S3cretQ"}).err, Not(HasSubstr("S3cretQ")));
}

TEST(an_option, that_ends_in_an_equals_sign_takes_no_other_word) {
  for (std::string const option : {"--url", "--env-file", "--lock-timeout", "--retries", "--statement-timeout"}) {
    auto const file = cupel::test::sqlite_file();
    auto const result = shop_migrate({"upgrade", option + '=', "sqlite:" + file.string()});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.err, "error: " + option + " is empty\n");
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(shop_migrate({"upgrade", option, ""}, "sqlite:" + file.string()).exit_code, 2) << option;
    EXPECT_FALSE(std::filesystem::exists(file)) << option;
  }
  EXPECT_EQ(shop_migrate({"upgrade", "--sql", "--dialect=", "sqlite"}).err, "error: --dialect is empty\n");
  EXPECT_EQ(shop_migrate({"heads", "--format=", "json"}).err, "error: --format is empty\n");
  EXPECT_THAT(shop_migrate({"heads", "--", "--url="}).err, HasSubstr("not expected"));
}

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/driver/url_secrets.hpp>
#include <string>

namespace {

using cupel::driver::may_be_address;
using cupel::driver::without_secrets;

TEST(a_word, may_be_an_address) {
  for (const char* word : {"postgresql://h/d",
                           "postgres:pw",
                           "postgres+x:pw",
                           "postgresql//u:pw",
                           "postgresql/d?a=pw",
                           "postgres_me:pw@h",
                           "POSTGRES:pw",
                           "jdbc:postgresql:pw",
                           "mysql://u:pw@h",
                           "://u:pw",
                           "u:pw@h",
                           "u:pw%40h",
                           "a@b",
                           "/x:pw@h",
                           "user=u:pw",
                           "host = h",
                           "x;pwd=pw",
                           "pasword=pw",
                           "--url=postgres:pw",
                           "--user=u:pw",
                           "-vpostgres:pw",
                           "sqlite:postgres:pw@h",
                           "sqlite:u:pw@h",
                           "sqlite:///user=u:pw host=h",
                           "sqlite:///postgresql://h"})
    EXPECT_TRUE(may_be_address(word)) << word;
}

TEST(a_word, that_is_no_address_is_none) {
  for (const char* word : {"",
                           "@head",
                           "head",
                           "e377e0730c8c",
                           "e377:head",
                           "base:+2",
                           "-2",
                           "shop@head",
                           "shop@head-1",
                           "postgresql",
                           "postgres/build",
                           "postgres_users.name:full_name",
                           "users.name:full_name",
                           "/jobs/build@2/x",
                           "./a@b",
                           "--format=xml",
                           "-v",

                           "write to kim",
                           "sqlite:a.db",
                           "sqlite:a@b.db",
                           "sqlite:/srv/user=5/a.db",
                           "sqlite:///a@b.db",
                           "sqlite+x:////a.db",
                           "sqlite://",
                           "--url=sqlite:a@b.db",
                           "C:\\data"})
    EXPECT_FALSE(may_be_address(word)) << word;
}

TEST(a_text_that_repeats_an_argument, holds_no_password_of_it) {
  const auto shown = [](const std::string& word) { return without_secrets("no --x " + word + '!', {"--x", word}); };
  const std::string hidden = "… (not shown: a password may be in it)!";
  EXPECT_EQ(shown("postgresql://me:S3CRET@h/d"), "no --x postgresql" + hidden);
  EXPECT_EQ(shown("--url=postgres://me:S3@CR/ET@h/d"), "no --x --url=postgres" + hidden);
  EXPECT_EQ(shown("host=h PassWord = 'S3 CRET' user=me"), "no --x " + hidden);
  EXPECT_EQ(shown("sqlite:me:S3CRET@h"), "no --x sqlite" + hidden);
  EXPECT_EQ(shown("sqlite:a@b.db"), "no --x sqlite:a@b.db!");
  EXPECT_EQ(shown("head"), "no --x head!");
  EXPECT_EQ(without_secrets("no -postgresql://me:S3CRET@h/d!", {"-vpostgresql://me:S3CRET@h/d"}),
            "no -postgresql" + hidden);
  EXPECT_EQ(without_secrets("no 'S3CRET@h/d'", {"base:S3CRET@h/d"}).find("S3CRET"), std::string::npos);
  EXPECT_EQ(without_secrets("no 'me:S3CRET@h/d'", {"sqlite:///me:S3CRET@h/d?mode=ro"}), "no 'me:***@h/d'");
}

}  // namespace

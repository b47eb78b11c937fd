// SPDX-License-Identifier: Apache-2.0
// Words that the tool takes for nothing: no password is repeated, and an option without a value takes no other word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/revision/project.hpp"

namespace {

using cupel::test::project;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(an_address, in_a_word_of_the_tool_is_not_repeated) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  // Each place gets the next one of them.
  const std::string addresses[] = {"postgresql://u:S3cretQ", "postgres:S3cretQ@h/d", "user=u:S3cretQ host=h"};
  std::size_t turn = 0;
  const auto address = [&] { return addresses[turn++ % 3]; };
  const std::vector<std::vector<std::string>> wrong{{"show", address()},
                                                    {"seal", address()},
                                                    {"init", address()},
                                                    {"heads", address()},
                                                    {"heads", "--url", address()},
                                                    {"heads", "--url=" + address()},
                                                    {"heads", "-u" + address()},
                                                    {"-p", address(), "heads"},
                                                    {"heads", "-p", address()},
                                                    {"status", "-p", address()},
                                                    {"--system", address(), "check"},
                                                    {"status", "--system=" + address()},
                                                    {"history", "-r", "base:" + address()},
                                                    {"history", "-r", address()},
                                                    {"dump-declarations", address()},
                                                    {"dump-declarations", "--url=" + address()},
                                                    {"generate", "--drift", address()},
                                                    {"generate", "--system", "shop", "--config", address()},
                                                    {"revision", "-m", "x", "--rev-id", address()},
                                                    {"revision", "-m", "x", "--date", address()},
                                                    {"revision", "--autogenerate", "-m", "x", "--rename", address()},
                                                    {"revision", "--autogenerate", "-m", "x", "--drop", address()},
                                                    {address()},
                                                    {address(), "check"}};
  for (const auto& words : wrong) {
    const auto result = p.run(words);
    EXPECT_NE(result.exit_code, 0) << testing::PrintToString(words);
    EXPECT_THAT(result.err, HasSubstr("error: ")) << testing::PrintToString(words);
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("S3cretQ"))) << testing::PrintToString(words);
  }
  EXPECT_EQ(p.run({"show", "postgres:S3cretQ@h"}).err,
            "error: there is no revision 'postgres… (not shown: a password may be in it)'\n");
  EXPECT_EQ(p.run({"show", "b2"}).err, "error: there is no revision 'b2'\n");
  EXPECT_THAT(p.run({"-p", "./build@2", "heads"}).err, HasSubstr("no './build@2/cupel.json'"));
}

TEST(an_option, that_is_empty_takes_no_other_word_and_no_default) {
  const project p;
  for (const std::string option : {"--system", "--message", "--rev-id", "--date", "--rename", "--drop"}) {
    const auto refused = "error: " + option + " is empty\n";
    EXPECT_EQ(p.run({"revision", "--autogenerate", option + '=', "shop"}).err, refused);
    EXPECT_EQ(p.run({"revision", "--autogenerate", option, ""}).err, refused);
  }
  EXPECT_EQ(p.run({"revision", "--autogenerate", "-m", "x", "-p", ""}).err, "error: -p is empty\n");
  EXPECT_EQ(p.run({"seal", ""}).err, "error: REVISION is empty\n");
  EXPECT_EQ(p.run({"upgrade", "--url=", "sqlite:a.db"}).err, "error: --url is empty\n");
  EXPECT_EQ(p.run({"--system=", "upgrade"}).err, "error: --system is empty\n");
  EXPECT_THAT(p.migrations(), IsEmpty());
}

}  // namespace

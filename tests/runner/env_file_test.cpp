// SPDX-License-Identifier: Apache-2.0
// The URL from a file of `NAME=value` lines.
#include <cupel/runner/commands/env_file.hpp>

#include "runner/fixture.hpp"

using cupel::test::shop_migrate;
using ::testing::HasSubstr;

namespace {

/// What is read from a file of that text, or the refusal without the file's name.
std::string url_in(std::string const& text) {
  cupel::test::temporary_folder const folder;
  auto const file = (folder.path() / ".env").string();
  cupel::test::write_file(file, text);
  try {
    return cupel::runner::url_of_file(file);
  } catch (cupel::usage_error const& e) {
    std::string what = e.what();
    if (auto const at = what.find('\'' + file + '\''); at != std::string::npos)
      what.replace(at, file.size() + 2, "FILE");
    return what;
  }
}

}  // namespace

TEST(url, comes_from_the_option_then_the_file_then_the_environment) {
  cupel::test::temporary_folder const folder;
  auto const url_of = [](char const* name) { return "sqlite:" + cupel::test::sqlite_file(name).string(); };
  auto const option = url_of("option");
  auto const from_file = url_of("file");
  auto const environment = url_of("environment");
  auto const file = (folder.path() / ".env.staging").string();
  cupel::test::write_file(file, "# the shop\nPORT=1\nexport DATABASE_URL = \"" + from_file + "\"  # here\n");
  EXPECT_THAT(shop_migrate({"upgrade", "--url", option, "--env-file", file}, environment).out, HasSubstr(option));
  EXPECT_THAT(shop_migrate({"upgrade", "--env-file", file}, environment).out, HasSubstr(from_file));
  EXPECT_THAT(shop_migrate({"upgrade"}, environment).out, HasSubstr(environment));
  cupel::test::write_file(file, "PORT=1\n");
  auto const missing = shop_migrate({"upgrade", "--env-file", file}, environment);
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, HasSubstr("there is no DATABASE_URL in the file"));
  EXPECT_EQ(shop_migrate({"upgrade", "--env-file", file + ".none"}, environment).exit_code, 2);
}

TEST(env_file, is_read_as_a_shell_reads_it) {
  for (char const* const text :
       {"DATABASE_URL=sqlite:a#b.db", "DATABASE_URL = sqlite:a#b.db\t# here\r\n",
        "export\tDATABASE_URL=sqlite:a#b.db # x\n",
        "\xEF\xBB\xBF"
        "DATABASE_URL=sqlite:a#b.db\n",
        "DATABASE_URL='sqlite:a#b.db'\t# '\n",
        "DATABASE_URL=one\n#DATABASE_URL=two\n  DATABASE_URL=\"sqlite:a#b.db\"\nOTHER='open\n"})
    EXPECT_EQ(url_in(text), "sqlite:a#b.db") << text;
  EXPECT_EQ(url_in(R"(DATABASE_URL="host=h password=\"a\\b\" user=\$c")"), R"(host=h password="a\b" user=$c)");
  EXPECT_EQ(url_in(R"(DATABASE_URL='a\"b')"), R"(a\"b)");
}

TEST(env_file, that_says_no_url_is_refused_without_repeating_it) {
  EXPECT_EQ(url_in("PORT=1\nDATABASE_URL='S3CRET\n"),
            "line 2 of the file FILE: the value of DATABASE_URL has no closing '");
  EXPECT_EQ(url_in("DATABASE_URL=\"S3CRET\\\""),
            "line 1 of the file FILE: the value of DATABASE_URL has no closing \"");
  EXPECT_EQ(url_in("DATABASE_URL='a'S3CRET"),
            "line 1 of the file FILE: something follows the closing ' of DATABASE_URL; a comment begins with a blank "
            "and '#'");
  EXPECT_EQ(url_in("DATABASE_URL= # none"), "line 1 of the file FILE: DATABASE_URL is empty");
  EXPECT_EQ(url_in("DATABASE_URL=sqlite:a\nDATABASE_URL=''"), "line 2 of the file FILE: DATABASE_URL is empty");
  EXPECT_EQ(url_in("PORT=1"), "there is no DATABASE_URL in the file FILE");
  cupel::test::temporary_folder const folder;
  auto const refused = shop_migrate({"status", "--env-file", folder.path().string()});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.err, "error: '" + folder.path().string() + "' is a directory, not a file\n");
}

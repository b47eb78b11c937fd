// SPDX-License-Identifier: Apache-2.0
// A revision that fails in a program that was built is told where the tool would tell it: at the operation's first line
// and column.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "drift/office.hpp"

namespace {

using cupel::test::office;
using testing::AllOf;
using testing::HasSubstr;

// "path:line:column" of the only place of `word`, as an editor counts.
std::string place_of(const office& p, const std::string& path, const std::string& word) {
  const auto text = p.read(path);
  const auto at = text.find(word);
  EXPECT_NE(at, std::string::npos) << word;
  EXPECT_EQ(text.find(word, at + 1), std::string::npos) << word;
  const auto before = text.substr(0, at);
  return path + ':' + std::to_string(1 + std::ranges::count(before, '\n')) + ':'
         + std::to_string(before.size() - before.rfind('\n'));
}

TEST(a_built_program, names_the_first_line_and_the_column_of_an_operation_that_fails) {
  const office p;
  const auto migration = p.revise("a1");
  const auto built = p.build();
  ASSERT_EQ(built.exit_code, 0) << built.text;

  const auto table = place_of(p, migration, "create_table{.name = \"users\"");
  EXPECT_THAT(p.read(migration), HasSubstr("create_table{.name = \"users\",\n"));  // on several lines
  p.write("office.db", "");  // SQLite's own form of a database without tables
  cupel::test::sqlite_query(p.root() / "office.db", "CREATE TABLE users (id integer)");
  const auto failed = p.shell("cupel upgrade");
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_THAT(failed.text, HasSubstr(table + ": error: revision 'a1': create_table 'users' failed: "));

  const auto self = place_of(p, migration, "self{");
  const auto tool = p.must("cupel show head");
  EXPECT_THAT(tool,
              AllOf(HasSubstr("    source   " + self + '\n'), HasSubstr("  create_table 'users'  " + table + '\n')));
  EXPECT_EQ(p.must("build/office-migrate show head"), tool);
}

}  // namespace

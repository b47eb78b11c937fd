// SPDX-License-Identifier: Apache-2.0
// docs/annotations.md: its tables are the tool's own table of words, and the SQL of its examples is what their systems
// make on each database.
//
//   <!-- words: 2 -->             a table of the words of that site (tools/codegen/read/vocabulary.hpp) follows
//   <!-- postgresql: goods -->    the statements of that table; also `sqlite`, and `postgresql only`
//   ```sql
//
// CUPEL_BLESS=1 writes what is into the page.
#include "tools/codegen/read/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>

#include "docs/document.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/process.hpp"
#include "support/temporary.hpp"

namespace {

using namespace cupel::test;

document annotations() {
  for (auto& each : documents())
    if (each.path.filename() == "annotations.md") return each;
  throw std::runtime_error("docs/annotations.md is missing");
}

bool blessed() {
  return std::getenv("CUPEL_BLESS") != nullptr;
}

std::string spaced(std::string_view list) {
  std::string result;
  for (const char each : list) {
    if (each == '|') result += '\\';
    result += each;
    if (each == ',') result += ' ';
  }
  return result;
}

std::vector<std::string> table_of(unsigned site) {
  std::vector<std::string> result{"| word | arguments | options | means |", "|---|---|---|---|"};
  for (const auto& each : cupel::codegen::words)
    if (each.site == site) {
      result.push_back("| `" + std::string{each.name()} + "`" + (each.repeatable ? " \u00d7" : "") + " | "
                       + spaced(each.arguments) + " | " + spaced(each.options) + " | " + std::string{each.says} + " |");
    }
  return result;
}

std::vector<std::string> script(const std::string& word) {
  const bool only = word == "postgresql only";
  const auto said = run_process({.argv = {only ? CUPEL_WORDS_POSTGRESQL : CUPEL_WORDS, "upgrade", "--sql", "--dialect",
                                          word == "sqlite" ? "sqlite" : "postgresql"},
                                 .env = {{"DATABASE_URL", "postgresql://nobody@localhost/none"}}});
  if (said.exit_code != 0) throw std::runtime_error(said.err);
  return split_lines(said.out);
}

// `table`: on PostgreSQL its schema stands in quotes of its own.
std::vector<std::string> statements_of(const std::string& named, bool sqlite, const std::vector<std::string>& all) {
  const std::string table = std::regex_replace(named, std::regex{R"(\.)"}, sqlite ? R"(\.)" : R"("\.")");
  const std::regex about{R"((CREATE TABLE|CREATE TYPE|ALTER TABLE|COMMENT ON TABLE|COMMENT ON COLUMN) ")" + table
                         + R"(".*|CREATE (UNIQUE )?INDEX .* ON ")" + table + R"(" .*)"};
  std::vector<std::string> result;
  bool inside = false;
  for (const auto& line : all) {
    inside = inside || std::regex_match(line, about);
    if (inside) result.push_back(line);
    if (line.ends_with(";")) inside = false;
  }
  return result;
}

// Puts `now` where `count` lines stand from `first`.
void put(std::vector<std::string>& lines, std::size_t first, std::size_t count, const std::vector<std::string>& now) {
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
  lines.insert(lines.erase(begin, begin + static_cast<std::ptrdiff_t>(count)), now.begin(), now.end());
}

}  // namespace

TEST(the_tables_of_words, are_those_of_the_tool) {
  auto page = annotations();
  for (const unsigned site : {1U, 2U, 4U, 8U, 16U}) {
    const std::string mark = "<!-- words: " + std::to_string(site) + " -->";
    const auto at = std::find(page.lines.begin(), page.lines.end(), mark);
    ASSERT_NE(at, page.lines.end()) << mark;
    const auto first = at + 2;
    const auto last = std::find(first, page.lines.end(), "");
    const auto wanted = table_of(site);
    const std::vector<std::string> shown{first, last};
    if (!blessed()) {
      EXPECT_EQ(join_lines(shown), join_lines(wanted)) << mark;
    }
    put(page.lines, static_cast<std::size_t>(first - page.lines.begin()), shown.size(), wanted);
  }
  if (blessed()) write_file(page.path, join_lines(page.lines));
}

TEST(the_sql_of_examples, is_what_their_systems_make) {
  auto page = annotations();
  int checked = 0;
  for (auto each = page.blocks.rbegin(); each != page.blocks.rend(); ++each) {  // from the end: lines before stay
    if (each->language != "sql") continue;
    const auto all = statements_of(each->argument, each->word == "sqlite", script(each->word));
    EXPECT_FALSE(all.empty()) << page.place(*each);
    const bool fits = !each->lines.empty() && is_cut_from(each->lines, all, false);
    if (!blessed()) {
      EXPECT_TRUE(fits) << page.place(*each) << ":\n" << join_lines(all);
    }
    if (!fits) put(page.lines, each->first, each->lines.size(), all);
    ++checked;
  }
  EXPECT_GT(checked, 10);
  if (blessed()) write_file(page.path, join_lines(page.lines));
}

TEST(the_examples, can_be_applied) {
  for (const auto& url : {sqlite_url(), postgresql_url()})
    for (const char* const target : {"head", "base"}) {
      const auto said =
          run_process({.argv = {CUPEL_WORDS, target == std::string{"head"} ? "upgrade" : "downgrade", target},
                       .env = {{"DATABASE_URL", url}}});
      EXPECT_EQ(said.exit_code, 0) << said.err;
    }
}

TEST(every_word, is_in_an_example_or_told_of) {
  const auto page = annotations();
  std::string code;
  for (const auto& each : page.blocks)
    if (each.language == "cpp") code += join_lines(each.lines);
  std::string told;
  for (const auto& line : page.lines)
    if (line.starts_with("- `")) told += line;
  for (const auto& each : cupel::codegen::words) {
    const std::regex word{"\\b" + std::string{each.name()} + "\\b"};
    EXPECT_TRUE(std::regex_search(code, word) || std::regex_search(told, word)) << each.full;
  }
}

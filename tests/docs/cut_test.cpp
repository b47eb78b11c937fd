// SPDX-License-Identifier: Apache-2.0
// Code and compilers' words in the documents are cut from files that the tests compile, and from what compilers say.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "docs/document.hpp"
#include "support/process.hpp"
#include "support/temporary.hpp"

namespace {

using namespace cupel::test;
namespace fs = std::filesystem;

std::size_t indent_of(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Both sides without leading blanks in common would hide nothing that matters: a snippet may stand less deep.
std::vector<std::string> without_indent(std::vector<std::string> lines) {
  for (auto& each : lines) each.erase(0, indent_of(each));
  return lines;
}

bool installed(const std::string& program) {
  return std::system(("command -v '" + program + "' >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

TEST(a_piece_of_code, in_a_document_says_where_it_is_cut_from) {
  for (const auto& page : documents())
    for (const auto& each : page.blocks)
      if (each.language == "cpp") {
        EXPECT_EQ(each.word, "from") << page.place(each) << ": write <!-- from: file --> above it";
      }
}

TEST(a_piece_of_code, in_a_document_stands_so_in_its_file) {
  for (const auto& page : documents())
    for (const auto& each : page.blocks) {
      if (each.word != "from") continue;
      const fs::path file = fs::path{CUPEL_SOURCE_DIR} / each.argument;
      ASSERT_TRUE(fs::exists(file)) << page.place(each) << ": no file " << each.argument;
      EXPECT_TRUE(is_cut_from(without_indent(each.lines), without_indent(split_lines(read_file(file))), false))
          << page.place(each) << ": not so in " << each.argument << ":\n"
          << join_lines(each.lines);
    }
}

TEST(a_compile_error, in_a_document_is_what_the_compiler_says) {
  for (const auto& page : documents())
    for (const auto& each : page.blocks) {
      if (!each.word.starts_with("g++") && !each.word.starts_with("clang++")) continue;
      if (!installed(each.word)) continue;
      const auto said =
          run_process({.argv = {each.word, "-std=c++20", "-fsyntax-only", "-Iinclude", "-Itests", each.argument},
                       .env = {{"LC_ALL", "C"}},
                       .folder = CUPEL_SOURCE_DIR});
      EXPECT_NE(said.exit_code, 0) << page.place(each) << ": " << each.argument << " compiles";
      for (const auto& line : each.lines)
        if (line != "…") {
          EXPECT_NE(said.err.find(line), std::string::npos)
              << page.place(each) << ": " << each.word << " does not say\n  " << line << "\nbut\n"
              << said.err;
        }
    }
}

TEST(lines_left_out, are_found_by_what_stands_around_them) {
  const std::vector<std::string> all{"a", "b", "c", "d", "b"};
  EXPECT_TRUE(is_cut_from({"a", "b", "c", "d", "b"}, all, true));
  EXPECT_TRUE(is_cut_from({"a", "…", "d", "b"}, all, true));
  EXPECT_TRUE(is_cut_from({"a", "…", "b"}, all, true));
  EXPECT_TRUE(is_cut_from({"a", "b", "…"}, all, true));
  EXPECT_TRUE(is_cut_from({"b", "c"}, all, false));
  EXPECT_FALSE(is_cut_from({"b", "c"}, all, true));
  EXPECT_FALSE(is_cut_from({"a", "…", "c"}, all, true));
  EXPECT_FALSE(is_cut_from({"a", "…", "c", "a"}, all, false));
}

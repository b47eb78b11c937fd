// SPDX-License-Identifier: Apache-2.0
// Each folder of cases/ is a system: its headers are read, and what is read (expected.txt) or said (expected.stderr) is
// compared. A header called included_*.hpp is not listed; a header called generated_*.hpp is read as empty.
// CUPEL_BLESS=1 in the environment rewrites what is expected.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tools/codegen/read/dump.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace {

namespace fs = std::filesystem;
using cupel::codegen::read_models;
using cupel::codegen::read_options;

std::vector<std::string> folders() {
  std::vector<std::string> result;
  for (const auto& each : fs::directory_iterator(CUPEL_CASES)) result.push_back(each.path().filename().string());
  std::ranges::sort(result);
  return result;
}

read_options options_of(const fs::path& folder) {
  read_options result;
  result.root = folder.string();
  result.include_dirs = {CUPEL_INCLUDE};
  for (const auto& each : fs::directory_iterator(folder)) {
    const auto name = each.path().filename().string();
    if (!name.ends_with(".hpp") || name.starts_with("included_")) continue;
    (name.starts_with("generated_") ? result.empty_headers : result.headers).push_back(name);
  }
  std::ranges::sort(result.headers);
  return result;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void compare(const fs::path& file, const std::string& actual) {
  const char* bless = std::getenv("CUPEL_BLESS");
  if (bless != nullptr && std::string(bless) == "1") {
    if (actual.empty())
      fs::remove(file);
    else
      std::ofstream(file) << actual;
    return;
  }
  EXPECT_EQ(actual, content_of(file)) << "expected in " << file << "; CUPEL_BLESS=1 rewrites it";
}

class case_test : public testing::TestWithParam<std::string> {};

TEST_P(case_test, is_read_as_expected) {
  const auto folder = fs::path(CUPEL_CASES) / GetParam();
  std::ostringstream said;
  const auto read = read_models(options_of(folder), said);
  std::ostringstream declarations;
  if (read.ok) dump(read, declarations);
  compare(folder / "expected.txt", declarations.str());
  compare(folder / "expected.stderr", said.str());
  EXPECT_EQ(read.ok, said.str().find("error: ") == std::string::npos);
  EXPECT_FALSE(read.ok && read.records.empty()) << "a case that reads nothing shows nothing";
}

INSTANTIATE_TEST_SUITE_P(folders, case_test, testing::ValuesIn(folders()), [](const auto& of) { return of.param; });

// Other rooms' files change; the files of a case are known.
TEST(dependencies, are_the_headers_read_without_the_unity_file_system_headers_and_generated_ones) {
  const auto folder = fs::path(CUPEL_CASES) / "includes";
  std::ostringstream said;
  auto options = options_of(folder);
  const auto read = read_models(options, said);
  ASSERT_TRUE(read.ok) << said.str();
  std::vector<std::string> names;
  for (const auto& each : read.dependencies)
    if (each.starts_with(folder.string())) names.push_back(fs::path(each).filename().string());
  EXPECT_THAT(names, testing::ElementsAre("a.hpp", "b.hpp", "included_types.hpp"));
  for (const auto& each : read.dependencies)
    EXPECT_TRUE(each.starts_with(CUPEL_CASES) || each.starts_with(CUPEL_INCLUDE)) << each;
}

TEST(known_headers, let_a_header_of_another_system_be_included) {
  const auto folder = fs::path(CUPEL_CASES) / "unlisted_header";
  std::ostringstream said;
  auto options = options_of(folder);
  options.known_headers = {"included_other.hpp"};
  const auto read = read_models(options, said);
  EXPECT_TRUE(read.ok) << said.str();
  EXPECT_NE(find_record(read, "Mine"), nullptr);
  EXPECT_EQ(find_record(read, "Other"), nullptr);
}

TEST(a_header_that_is_missing, is_said_and_nothing_is_read) {
  std::ostringstream said;
  const auto read = read_models({.headers = {"nowhere.hpp"}, .root = CUPEL_CASES}, said);
  EXPECT_FALSE(read.ok);
  EXPECT_THAT(said.str(), testing::HasSubstr("nowhere.hpp' file not found"));
}

TEST(compile_flags, reach_the_parse) {
  const auto folder = fs::path(CUPEL_CASES) / "defines";
  std::ostringstream said;
  auto options = options_of(folder);
  options.defines = {"WITH_PHONE=1"};
  const auto read = read_models(options, said);
  ASSERT_TRUE(read.ok) << said.str();
  EXPECT_EQ(read.records[0].fields.size(), 2U);
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// Texts that a person can bless: CUPEL_BLESS=1 in the environment rewrites what is expected.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace cupel::test {

inline std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// An empty text has no file.
inline void compare_with_golden(const std::filesystem::path& file, const std::string& actual) {
  const char* bless = std::getenv("CUPEL_BLESS");
  if (bless != nullptr && std::string(bless) == "1") {
    if (actual.empty())
      std::filesystem::remove(file);
    else
      std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, content_of(file)) << "expected in " << file << "; CUPEL_BLESS=1 rewrites it";
}

/// The names of a folder's folders, sorted.
inline std::vector<std::string> folders_of(const std::filesystem::path& folder) {
  std::vector<std::string> result;
  for (const auto& each : std::filesystem::directory_iterator(folder))
    if (each.is_directory()) result.push_back(each.path().filename().string());
  std::ranges::sort(result);
  return result;
}

}  // namespace cupel::test

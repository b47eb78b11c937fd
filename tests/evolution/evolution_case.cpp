// SPDX-License-Identifier: Apache-2.0
#include "evolution/evolution_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "support/temporary.hpp"

namespace cupel::test {

namespace fs = std::filesystem;

fs::path evolution_case::file(const std::string& stem, const std::string& extension, driver::database database) const {
  const auto own = folder / (stem + '.' + word_of(database) + '.' + extension);
  return fs::exists(own) ? own : folder / (stem + '.' + extension);
}

evolution_case read_case(const fs::path& folder) {
  evolution_case result;
  result.folder = folder;
  std::istringstream lines(text_of(folder / "case.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto blank = line.find(' ');
    const auto word = line.substr(0, blank);
    // `: reason` may follow; a rename has a colon without a blank.
    auto rest = blank == std::string::npos ? std::string{} : line.substr(blank + 1);
    const auto reason = rest.find(": ");
    const bool has_reason = reason != std::string::npos;
    rest.resize(has_reason ? reason : rest.size());
    if (word == "--rename") {
      result.renames.push_back(rest);
    } else if (word == "--drop") {
      result.drops.push_back(rest);
    } else if (word == "converted" && has_reason) {
      result.converted.insert(rest);
    } else if (word == "lost" && has_reason) {
      result.lost.insert(rest);
    } else if (word == "made_anew" && has_reason) {
      result.made_anew.insert(rest);
    } else if (word == "only" && has_reason && (rest == "sqlite" || rest == "postgresql")) {
      result.only = rest == "sqlite" ? driver::database::sqlite : driver::database::postgresql;
    } else if (line == "only autogenerate") {
      result.only_autogenerate = true;
    } else {
      throw std::runtime_error((folder / "case.txt").string() + ": '" + line + "' means nothing, or has no reason");
    }
  }
  return result;
}

std::vector<std::string> case_names() {
  std::vector<std::string> result;
  for (const auto& each : fs::directory_iterator(CUPEL_EVOLUTION_CASES))
    if (fs::exists(each.path() / "before.hpp")) result.push_back(each.path().filename().string());
  std::ranges::sort(result);
  return result;
}

std::string text_of(const fs::path& file) {
  return fs::exists(file) ? read_file(file) : std::string{};
}

void expect_golden(const fs::path& file, const std::string& actual) {
  const char* bless = std::getenv("CUPEL_BLESS");
  if (bless != nullptr && std::string(bless) == "1") {
    if (actual.empty())
      fs::remove(file);
    else
      write_file(file, actual);
    return;
  }
  EXPECT_EQ(actual, text_of(file)) << "expected in " << file << "; CUPEL_BLESS=1 rewrites it";
}

}  // namespace cupel::test

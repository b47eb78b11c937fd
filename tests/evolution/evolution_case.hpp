// SPDX-License-Identifier: Apache-2.0
// A folder of tests/evolution, as files. README.md says what each of them is.
#pragma once

#include <cupel/driver/database.hpp>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cupel::test {

inline const char* word_of(driver::database database) {
  return database == driver::database::sqlite ? "sqlite" : "postgresql";
}

struct evolution_case {
  std::filesystem::path folder;
  std::vector<std::string> renames;      ///< as --rename takes them
  std::vector<std::string> drops;        ///< as --drop takes them
  std::optional<driver::database> only;  ///< the one database that has the fact
  std::set<std::string> converted;       ///< `table.column` of the head: its values are written otherwise
  std::set<std::string> lost;            ///< `table.column` of the first revision: the way back cannot fill it
  std::set<std::string> made_anew;       ///< `table.column` of the head: another value each time it is added
  bool only_autogenerate = false;        ///< it asks for a word, and there is nothing to run

  bool runs_on(driver::database database) const { return !only_autogenerate && (!only || *only == database); }
  /// `stem.<database>.<extension>` where it stands, else `stem.<extension>`.
  std::filesystem::path file(const std::string& stem, const std::string& extension, driver::database) const;
};

/// Throws std::runtime_error where case.txt has a line that means nothing.
evolution_case read_case(const std::filesystem::path& folder);

/// The names of all folders that hold a before.hpp, sorted.
std::vector<std::string> case_names();

/// The file's text; empty where there is none.
std::string text_of(const std::filesystem::path& file);

/// Fails the test where the file says something else; CUPEL_BLESS=1 rewrites it (an empty text: removes it).
void expect_golden(const std::filesystem::path& file, const std::string& actual);

}  // namespace cupel::test

// SPDX-License-Identifier: Apache-2.0
// The README and the pages of docs/, as blocks of code with what is written above each.
//
//   <!-- from: examples/color_meter/main.cpp -->      the block is cut from that file; a line `…` leaves lines out
//   ```cpp
//
//   ```console                                        `$ command` is run in a copy of the project
//   (scratch_project.hpp),
//                                                     and the lines below are what it says; `…` leaves lines out
//   <!-- edit: models/color_meter/user.hpp -->        the copy is edited: + lines after the line above them, - lines go
//   ```diff
//   <!-- g++: tests/compile_fail/there_are_two_heads.cpp -->     lines of what that compiler says of the file
//   ```text
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::test {

struct block {
  std::string language;            ///< the word after the three backticks
  std::string word;                ///< of the comment above: `from`, `edit` …; may be empty
  std::string argument;            ///< what follows its colon
  std::vector<std::string> lines;  ///< without the fences
  std::size_t first = 0;           ///< the number of lines before lines[0]
};

struct document {
  std::filesystem::path path;
  std::vector<std::string> lines;
  std::vector<block> blocks;

  /// `docs/migrations.md:12`
  std::string place(const block& of) const;
};

/// README.md and docs/*.md.
std::vector<document> documents();

std::vector<std::string> split_lines(std::string_view text);
std::string join_lines(const std::vector<std::string>& lines);

/// Whether `shown` is `all`, but for what its lines `…` leave out. `whole`: it begins and ends where `all` does.
bool is_cut_from(const std::vector<std::string>& shown, const std::vector<std::string>& all, bool whole);

}  // namespace cupel::test

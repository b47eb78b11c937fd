// SPDX-License-Identifier: Apache-2.0
// A copy of project/ in a temporary folder, and what a person types in it. Nothing is built where a test does not say
// so.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/process.hpp"
#include "support/temporary.hpp"

namespace cupel::test {

/// What a command said, on both of its outputs, and its exit code.
struct answer {
  int exit_code{};
  std::string text{};
};

/// An empty folder.
class workplace {
 public:
  workplace() { std::filesystem::create_directories(root()); }

  /// A line of the shell in it, where `cupel` is the tool.
  answer shell(const std::string& line) const;
  /// Throws where it fails.
  std::string must(const std::string& line) const;
  std::filesystem::path root() const { return folder_.path() / "office"; }

 private:
  temporary_folder folder_;
};

class office : public workplace {
 public:
  /// Configures it in `build`. Throws where CMake refuses.
  explicit office(const std::vector<std::string>& options = {});

  answer configure(const std::vector<std::string>& options = {}, const std::string& folder = "build") const;
  answer build(const std::vector<std::string>& options = {}) const;
  /// `cupel revision --autogenerate` with an id and a date; throws where it fails. The path of what it wrote.
  std::string revise(const std::string& id, const std::string& more = {}) const;

  /// Replaces the only place of `from`. Throws where it is not there.
  void edit(const std::string& file, const std::string& from, const std::string& to) const;
  void write(const std::string& file, const std::string& text) const { write_file(root() / file, text); }
  std::string read(const std::string& file) const { return read_file(root() / file); }
  void remove(const std::string& file) const { std::filesystem::remove(root() / file); }

  /// Paths below `folder` with the content of each file, as one text: what must stay as it is.
  std::string all_of(const std::string& folder) const;
};

inline constexpr const char* user_model = "models/office/user.hpp";
inline constexpr const char* task_model = "models/office/task.hpp";

/// First column of each row, a line per row.
std::string sqlite_query(const std::filesystem::path& file, const std::string& sql);

/// The command that the last `note: cupel …` of a text gives; empty where there is none.
std::string command_in(const std::string& text);

}  // namespace cupel::test

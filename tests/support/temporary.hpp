// SPDX-License-Identifier: Apache-2.0
// Folders and files that are there for one test program and gone after it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cupel::test {

/// A fresh folder under the system's temporary one; removed with all that is in it when the object goes.
class temporary_folder {
 public:
  temporary_folder();
  ~temporary_folder();
  temporary_folder(temporary_folder const&) = delete;
  temporary_folder& operator=(temporary_folder const&) = delete;

  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The path of a SQLite file that does not stand yet, another one at each call; removed when the program ends.
std::filesystem::path sqlite_file(std::string_view name = "test");

/// `sqlite:` and such a path.
std::string sqlite_url(std::string_view name = "test");

void write_file(std::filesystem::path const& path, std::string_view text);  ///< makes missing folders
std::string read_file(std::filesystem::path const& path);                   ///< throws where it cannot be read

}  // namespace cupel::test

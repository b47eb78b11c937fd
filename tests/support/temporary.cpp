// SPDX-License-Identifier: Apache-2.0
#include "support/temporary.hpp"

#include <stdlib.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace cupel::test {

temporary_folder::temporary_folder() {
  auto pattern = (std::filesystem::temp_directory_path() / "cupel-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::system_error(errno, std::generic_category(), pattern);
  path_ = pattern;
}

temporary_folder::~temporary_folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path sqlite_file(std::string_view name) {
  static temporary_folder const folder;
  static std::atomic<int> count = 0;
  return folder.path() / (std::string(name) + "_" + std::to_string(++count) + ".db");
}

std::string sqlite_url(std::string_view name) {
  return "sqlite:" + sqlite_file(name).string();
}

void write_file(std::filesystem::path const& path, std::string_view text) {
  // A build compares times, and the kernel's clock for files ticks every four milliseconds or ten: what is written
  // right behind a build would look as old as what that wrote last.
  std::this_thread::sleep_for(std::chrono::milliseconds(11));
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::string read_file(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace cupel::test

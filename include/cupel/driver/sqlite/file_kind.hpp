// SPDX-License-Identifier: Apache-2.0
// What stands where a file of SQLite should be, and is none.
#pragma once

#include <cupel/driver/error.hpp>
#include <filesystem>
#include <string>
#include <system_error>

namespace cupel::driver::sqlite {

/// Throws `connection_error` for what is no file. SQLite would wait without end for the other end of a pipe. What does
/// not stand is none of it.
inline void refuse_what_is_no_file(const std::string& file) {
  const auto refuse = [&file](const char* what, connection_failure kind) {
    throw connection_error{kind, "'" + file + "' is " + what + ", not a database of SQLite"};
  };
  std::error_code ignored;
  switch (std::filesystem::status(file, ignored).type()) {
    case std::filesystem::file_type::directory: return refuse("a directory", connection_failure::is_a_directory);
    case std::filesystem::file_type::fifo: return refuse("a pipe", connection_failure::not_a_database);
    case std::filesystem::file_type::socket: return refuse("a socket", connection_failure::not_a_database);
    case std::filesystem::file_type::character:
    case std::filesystem::file_type::block: return refuse("a device", connection_failure::not_a_database);
    default: return;
  }
}

}  // namespace cupel::driver::sqlite

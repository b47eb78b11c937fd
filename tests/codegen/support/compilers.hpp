// SPDX-License-Identifier: Apache-2.0
// Compiles generated code with each of the compilers that it has to be clean on, and checks its layout.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cupel::test {

/// A compiler's name, for messages, and its path.
struct compiler {
  std::string name;
  std::string path;
};

/// GCC and Clang; fails the test where one was not found by CMake.
std::vector<compiler> compilers();

/// What the compiler says of a source, with every warning an error; empty: clean. `folders` are include folders beside
/// Cupel's own.
std::string compile(const compiler& with, const std::filesystem::path& source,
                    const std::vector<std::filesystem::path>& folders, const std::vector<std::string>& flags = {});

/// What clang-format would change in the file, in this project's style; empty: nothing.
std::string reformatted(const std::filesystem::path& file);

}  // namespace cupel::test

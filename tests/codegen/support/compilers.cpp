// SPDX-License-Identifier: Apache-2.0
#include "codegen/support/compilers.hpp"

#include <gtest/gtest.h>

#include "support/process.hpp"

namespace cupel::test {

std::vector<compiler> compilers() {
  std::vector<compiler> result = {{"GCC", CUPEL_TEST_GCC}, {"Clang", CUPEL_TEST_CLANG}};
  for (const auto& each : result) EXPECT_FALSE(each.path.ends_with("-NOTFOUND")) << each.name << " was not found";
  return result;
}

std::string compile(const compiler& with, const std::filesystem::path& source,
                    const std::vector<std::filesystem::path>& folders, const std::vector<std::string>& flags) {
  process_request request;
  request.argv = {
      with.path,    "-std=c++20",   "-fsyntax-only", "-Wall",   "-Wextra",
      "-Wpedantic", "-Wconversion", "-Wshadow",      "-Werror", std::string("-I") + CUPEL_SOURCE + "/include"};
  for (const auto& each : folders) request.argv.push_back("-I" + each.string());
  request.argv.insert(request.argv.end(), flags.begin(), flags.end());
  request.argv.push_back(source.string());
  request.env = {{"LC_ALL", "C"}};
  const auto result = run_process(request);
  if (result.exit_code != 0 && result.err.empty()) return "exit code " + std::to_string(result.exit_code);
  return result.exit_code == 0 ? std::string() : result.err;
}

std::string reformatted(const std::filesystem::path& file) {
  const auto result =
      run_process({.argv = {CUPEL_TEST_CLANG_FORMAT, "--dry-run", "--Werror",
                            std::string("--style=file:") + CUPEL_SOURCE + "/.clang-format", file.string()}});
  return result.exit_code == 0 ? std::string() : result.err;
}

}  // namespace cupel::test

// SPDX-License-Identifier: Apache-2.0
#include "drift/office.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <stdexcept>

namespace cupel::test {
namespace {

namespace fs = std::filesystem;

// A new folder for each test, and the same sources in it: the compiler cache is told where they are alike.
std::map<std::string, std::string> environment(const fs::path& root) {
  return {{"PATH", fs::path(CUPEL_TOOL).parent_path().string() + ':' + std::getenv("PATH")},
          {"LC_ALL", "C"},
          {"CCACHE_BASEDIR", root.string()},
          {"CCACHE_NOHASHDIR", "1"}};
}

}  // namespace

office::office(const std::vector<std::string>& options) {
  fs::copy(fs::path(CUPEL_SOURCE) / "tests/drift/project", root(), fs::copy_options::recursive);
  if (const auto made = configure(options); made.exit_code != 0) throw std::runtime_error(made.text);
}

answer office::configure(const std::vector<std::string>& options, const std::string& folder) const {
  process_request request{
      .argv = {CUPEL_CMAKE, "-S", ".", "-B", folder, "-G", "Ninja", "-DCUPEL_SOURCE=" CUPEL_SOURCE,
               "-DCUPEL_TOOL=" CUPEL_TOOL, "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0",
               "-DCMAKE_CXX_COMPILER=" CUPEL_CXX_COMPILER, "-DCMAKE_CXX_COMPILER_LAUNCHER=" CUPEL_LAUNCHER},
      .env = environment(root()),
      .folder = root()};
  request.argv.insert(request.argv.end(), options.begin(), options.end());
  const auto said = run_process(request);
  return {said.exit_code, said.out + said.err};
}

answer office::build(const std::vector<std::string>& options) const {
  process_request request{.argv = {CUPEL_CMAKE, "--build", "build", "--parallel", "2"},
                          .env = environment(root()),
                          .folder = root(),
                          .limit = std::chrono::minutes(9)};
  request.argv.insert(request.argv.end(), options.begin(), options.end());
  const auto said = run_process(request);
  return {said.exit_code, said.out + said.err};
}

answer workplace::shell(const std::string& line) const {
  const auto said = run_process({.argv = {"sh", "-c", "exec 2>&1; " + line},
                                 .env = environment(root()),
                                 .unset = {"DATABASE_URL"},
                                 .folder = root(),
                                 .limit = std::chrono::minutes(9)});
  return {said.exit_code, said.out};
}

std::string workplace::must(const std::string& line) const {
  auto said = shell(line);
  if (said.exit_code != 0) throw std::runtime_error(line + ":\n" + said.text);
  return said.text;
}

std::string office::revise(const std::string& id, const std::string& more) const {
  const auto said = must("cupel revision --autogenerate -m 'step " + id + "' --rev-id " + id
                         + " --date 2026-01-01T00:00:00Z " + more);
  const std::string file = "migrations/office/20260101_0000_" + id + "_step_" + id + ".hpp";
  if (said.find("wrote " + file + '\n') == std::string::npos) throw std::runtime_error(said);
  return file;
}

void office::edit(const std::string& file, const std::string& from, const std::string& to) const {
  auto text = read(file);
  const auto at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
    throw std::runtime_error(file + " does not hold once: " + from);
  write(file, text.replace(at, from.size(), to));
}

std::string office::all_of(const std::string& folder) const {
  std::map<std::string, std::string> files;
  if (fs::exists(root() / folder))
    for (const auto& each : fs::recursive_directory_iterator(root() / folder))
      if (each.is_regular_file()) files[each.path().string()] = read_file(each.path());
  std::string result;
  for (const auto& [path, text] : files) result += path + '\n' + text;
  return result;
}

std::string sqlite_query(const fs::path& file, const std::string& sql) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
  if (code != SQLITE_OK) throw std::runtime_error(file.string() + ": " + sqlite3_errmsg(opened));
  std::string result;
  const auto take = [](void* into, int, char** values, char**) {
    *static_cast<std::string*>(into) += std::string(values[0] == nullptr ? "NULL" : values[0]) + '\n';
    return 0;
  };
  if (sqlite3_exec(opened, sql.c_str(), take, &result, nullptr) != SQLITE_OK)
    throw std::runtime_error(sql + ": " + sqlite3_errmsg(opened));
  return result;
}

std::string command_in(const std::string& text) {
  const std::string before = "note: cupel ";
  const auto at = text.rfind(before);
  if (at == std::string::npos) return {};
  const auto from = at + before.size() - 6;
  return text.substr(from, text.find('\n', from) - from);
}

}  // namespace cupel::test

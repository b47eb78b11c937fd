// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "support/process.hpp"
#include "support/schema_dump.hpp"

namespace cupel::test {
namespace {

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return line.starts_with(word); });
}

}  // namespace

std::string normalise_pg_dump(std::string_view dump) {
  std::istringstream lines{std::string(dump)};
  std::string result;
  std::vector<std::string> columns;
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    if (in_table && !line.starts_with(")")) {
      if (line.ends_with(",")) line.pop_back();
      columns.push_back(line);
      continue;
    }
    if (in_table) {
      std::ranges::sort(columns);
      for (auto const& column : columns) result += column + "\n";
      columns.clear();
      in_table = false;
    }
    if (line.empty()
        || starts_with_any(line, {"--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict"}))
      continue;
    in_table = line.ends_with("(") && line.find("CREATE ") == 0 && line.find(" TABLE ") != std::string::npos;
    result += line + "\n";
  }
  return result;
}

std::string postgresql_schema(std::string const& url, std::vector<std::string> const& except) {
  std::vector<std::string> argv{CUPEL_POSTGRESQL_BIN "/pg_dump", "--schema-only", "--no-owner", "--no-privileges"};
  for (auto const& pattern : except) argv.push_back("--exclude-table=*." + pattern);
  argv.push_back(url);
  auto const result = run_process({.argv = argv});
  if (result.exit_code != 0) throw std::runtime_error(result.err);
  return normalise_pg_dump(result.out);
}

}  // namespace cupel::test

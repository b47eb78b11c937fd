// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/history.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "tools/codegen/history/clang/read_constants.hpp"

namespace cupel::codegen {

namespace fs = std::filesystem;

const source_revision* history::find(const std::string& id) const {
  const auto found = std::ranges::find_if(
      revisions, [&](const source_revision& each) { return each.what->id != nullptr && id == each.what->id; });
  return found == revisions.end() ? nullptr : &*found;
}

cupel::registry history::registry(const std::string& system, migration::operations models) {
  pointers_.clear();
  seals_.clear();
  for (const auto& each : revisions) pointers_.push_back(each.what);
  for (const auto& each : sealed) seals_.push_back(each.what);
  cupel::registry result;
  result.system = memory->text(system);
  result.revisions = {pointers_.data(), pointers_.size()};
  result.models = models;
  result.sealed = {seals_.data(), seals_.size()};
  return result;
}

std::vector<std::string> migration_headers(const std::string& folder) {
  std::vector<std::string> result;
  std::error_code missing;  // a folder that does not stand yet has no migrations
  for (const auto& each : fs::directory_iterator(folder, missing))
    if (each.path().extension() == ".hpp" && each.path().filename() != "sealed.hpp")
      result.push_back(each.path().lexically_normal().generic_string());
  std::ranges::sort(result);
  return result;
}

std::string sealed_header(const std::string& folder) {
  return (fs::path(folder) / "sealed.hpp").lexically_normal().generic_string();
}

history read_history(const history_options& options, std::ostream& out) {
  history result;
  auto reading = options.reading;
  reading.headers = migration_headers(options.folder);
  const auto sealed = sealed_header(options.folder);
  if (fs::exists(sealed)) reading.headers.push_back(sealed);
  diagnostics report(reading.root.empty() ? fs::current_path().generic_string() : reading.root);
  if (reading.headers.empty() || read_constants(reading, sealed, report, result)) result.ok = !report.has_errors();
  report.print(out);
  return result;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/history.hpp"

#include <algorithm>
#include <cupel/migration/history.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

#include "tools/codegen/history/clang/read_constants.hpp"

namespace cupel::codegen {

namespace fs = std::filesystem;

namespace {

// A migration that was copied as a file redefines everything in it, which compilers say line by line. Its namespace is
// what the copy has to change first.
void report_copies(const std::vector<std::string>& headers, const std::string& root, diagnostics& report) {
  std::map<std::string, place> known;
  for (const auto& header : headers) {
    std::ifstream in(header);
    std::string line;
    for (unsigned number = 1; std::getline(in, line); ++number) {
      const std::string before = "namespace migrations::";
      if (!line.starts_with(before) || line.find("::rev_") == std::string::npos) continue;
      const auto name = line.substr(10, line.find_first_of(" {", before.size()) - 10);
      const place here{
          .file = fs::path(header).lexically_relative(root).generic_string(), .line = number, .column = 11};
      const auto [first, is_new] = known.emplace(name, here);
      if (!is_new)
        report.error(here, "history", "the namespace '" + name + "' is that of another migration")
            .also(first->second, "it stands here, too")
            .remedy("where this one was copied: give it another id, in the namespace as in .id and .parent");
      break;
    }
  }
}

}  // namespace

const source_revision* history::find(const std::string& id) const {
  const auto found = std::ranges::find_if(
      revisions, [&](const source_revision& each) { return each.what->id != nullptr && id == each.what->id; });
  return found == revisions.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> history::order() {
  schema::list<migration::problem> problems;
  const auto result = migration::order_revisions(registry({}, {}).revisions, problems);
  return {result.begin(), result.end()};
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
  if (!result.ok) report_copies(reading.headers, reading.root, report);
  report.print(out);
  return result;
}

}  // namespace cupel::codegen

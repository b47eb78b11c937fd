// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/read_models.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/clang/parse.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

namespace {

place end_of(place of) {
  of.column += of.length;
  return of;
}

// From the first word of an annotation to the last.
std::pair<place, place> span_of(const attribute& what) {
  std::pair<place, place> result{what.where, end_of(what.where)};
  const auto stretch = [&](const auto& self, const std::vector<argument>& arguments) -> void {
    for (const auto& each : arguments) {
      result.second = std::max(result.second, end_of(each.where));
      self(self, each.arguments);
    }
  };
  stretch(stretch, what.arguments);
  return result;
}

// A member with its annotations and its initialiser.
std::pair<place, place> span_of(const field& what) {
  std::pair<place, place> result{what.where, end_of(what.where)};
  if (what.default_where.line != 0) result.second = std::max(result.second, end_of(what.default_where));
  for (const auto& each : what.attributes) {
    const auto inside = span_of(each);
    result.first = std::min(result.first, inside.first);
    result.second = std::max(result.second, inside.second);
  }
  return result;
}

void hush_refused(const reading& all, diagnostics& report) {
  const auto one = [&](const auto& what) {
    if (const auto [from, to] = span_of(what); report.has_error_in(from, to)) report.hush(from, to);
  };
  for (const auto& each : all.records) {
    for (const auto& given : each.attributes) one(given);
    for (const auto& member : each.fields) one(member);
  }
}

}  // namespace

reading read_models(const read_options& options, diagnostics& report) {
  reading result;
  if (!parse_headers(options, report, result)) return result;
  check(result, report);
  result.ok = !report.has_errors();
  hush_refused(result, report);
  return result;
}

reading read_models(const read_options& options, std::ostream& out) {
  diagnostics report(options.root.empty() ? std::filesystem::current_path().generic_string() : options.root);
  auto result = read_models(options, report);
  report.print(out);
  return result;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/ignored.hpp"

#include <algorithm>
#include <cupel/migration/operation.hpp>

namespace cupel::codegen {
namespace {

class ignored_check {
 public:
  ignored_check(const std::vector<std::string>& patterns, diagnostics& report) : patterns_(patterns), report_(report) {}

  void operations(const migration::operations& list, const origins& where, const char* remedy) {
    for (const auto& each : list) {
      const char* const name = named_by(each.what);
      if (name == nullptr) continue;
      const auto pattern = std::ranges::find_if(patterns_, [name](const auto& p) { return matches(p, name); });
      if (pattern == patterns_.end()) continue;
      report_
          .error(where.of(each.what.at), "ignored",
                 "table '" + std::string(name) + "' is none of this system's: IGNORE has '" + *pattern + '\'')
          .remedy(remedy);
    }
  }

 private:
  // Every other operation needs a table that one of these has made.
  static const char* named_by(const schema::definition& what) {
    if (what.what == schema::kind::table) return static_cast<const schema::table&>(what).name;
    if (what.what == schema::kind::rename_table) return static_cast<const migration::changes::rename_table&>(what).to;
    return nullptr;
  }

  const std::vector<std::string>& patterns_;
  diagnostics& report_;
};

}  // namespace

bool matches(std::string_view pattern, std::string_view name) {
  if (pattern.empty()) return name.empty();
  if (pattern.front() == '*') {
    for (std::size_t skipped = 0; skipped <= name.size(); ++skipped)
      if (matches(pattern.substr(1), name.substr(skipped))) return true;
    return false;
  }
  if (name.empty() || (pattern.front() != '?' && pattern.front() != name.front())) return false;
  return matches(pattern.substr(1), name.substr(1));
}

void check_ignored(const std::vector<std::string>& patterns, const system_model& model, const history& past,
                   diagnostics& report) {
  if (patterns.empty()) return;
  ignored_check check(patterns, report);
  check.operations(model.operations(), model.origins,
                   "write [[cupel::external]] to read and write it without migrating it, or take the pattern out of "
                   "IGNORE of cupel_add_system");
  for (const auto& each : past.revisions)
    for (const auto& list : {each.what->upgrade, each.what->downgrade})
      check.operations(list, past.origins, "take the operation out, or the pattern out of IGNORE of cupel_add_system");
}

}  // namespace cupel::codegen

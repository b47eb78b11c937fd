// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/model.hpp"

#include <algorithm>
#include <vector>

#include "tools/codegen/model/check_replay.hpp"
#include "tools/codegen/model/foreign_keys.hpp"
#include "tools/codegen/model/native_enums.hpp"
#include "tools/codegen/model/table_builder.hpp"

namespace cupel::codegen {
namespace {

// Before all tables, each once: at its first table or view. That of a view which is ours must stand, too.
void add_schema(const mapped_record& of, system_model& into) {
  if (of.schema.empty() || of.schema == schema::standing_schema) return;
  auto& all = into.definitions;
  const auto tables =
      std::ranges::find_if(all, [](const auto* each) { return each->what != schema::kind::named_schema; });
  for (auto each = all.begin(); each != tables; ++each)
    if (of.schema == static_cast<const schema::named_schema&>(**each).name) return;
  auto& made = into.memory->make<schema::named_schema>();
  made.at = into.origins.note(find(of.declared->attributes, "schema")->where);
  made.name = into.memory->text(of.schema);
  all.insert(tables, &made);
}

// What the mapping contract cannot say yet.
void check_relations(const system_model& model, diagnostics& report) {
  for (const auto& record : model.records)
    for (const auto& each : record.relations)
      if (each.here.size() != 1)
        report
            .error(each.where, "unsupported",
                   "'" + each.member + "' follows a foreign key of several columns, which cannot be loaded yet")
            .remedy("take the member out and query '" + each.target + "' by its columns");
}

}  // namespace

const mapped_record* system_model::find(const std::string& qualified_name) const {
  const auto found = std::ranges::find(records, qualified_name, &mapped_record::qualified_name);
  return found == records.end() ? nullptr : &*found;
}

system_model make_model(reading from, const naming& names, diagnostics& report) {
  system_model result;
  result.declarations = std::move(from);
  std::vector<const schema::definition*> indexes;
  for (const auto& each : result.declarations.records) {
    if (each.role == record_role::embedded) continue;
    table_builder builder(each, names, result, report);
    auto mapped = builder.map();
    if (!mapped.external) add_schema(mapped, result);
    if (!mapped.view && !mapped.external) result.definitions.push_back(&builder.define(mapped, indexes));
    result.records.push_back(std::move(mapped));
  }
  result.definitions.insert(result.definitions.end(), indexes.begin(), indexes.end());
  add_native_enums(result, report);
  const auto keys = add_foreign_keys(result, names, report);
  add_relations(result, keys, report);
  check_relations(result, report);
  if (!report.has_errors()) check_replay(result, report);
  return result;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/model.hpp"

#include <algorithm>
#include <cupel/migration/replay.hpp>
#include <optional>
#include <vector>

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

// Where the table or index stands that has taken a name.
std::optional<place> other_of_name(const system_model& model, const migration::problem& p) {
  for (const auto* each : model.definitions) {
    if (each->at.file == p.at.file) continue;
    const char* const name = each->what == schema::kind::table   ? static_cast<const schema::table&>(*each).name
                             : each->what == schema::kind::index ? static_cast<const schema::index&>(*each).name
                                                                 : nullptr;
    if (schema::same_name(name, p.name)) return model.origins.of(each->at);
  }
  return std::nullopt;
}

// Where the constraints and indexes of a table stand that have one name; empty where that is not the fault.
std::vector<schema::place> of_one_name(const system_model& model, const migration::problem& p) {
  std::vector<schema::place> result;
  if (p.what != migration::fault::object_exists) return result;
  const auto look = [&](const char* table, const auto& each) {
    if (schema::same_name(table, p.table) && schema::same_name(each.name, p.name)) result.push_back(each.at);
  };
  for (const auto* each : model.definitions) {
    if (each->what == schema::kind::table) {
      const auto& table = static_cast<const schema::table&>(*each);
      for (const auto& one : table.uniques) look(table.name, one);
      for (const auto& one : table.checks) look(table.name, one);
    } else if (each->what == schema::kind::index) {
      const auto& index = static_cast<const schema::index&>(*each);
      look(index.table, index);
    } else if (each->what == schema::kind::foreign_key) {
      const auto& key = static_cast<const schema::foreign_key&>(*each);
      look(key.table, key);
    }
  }
  return result;
}

// Two objects of one name and the like, which no single record shows.
void check_replay(const system_model& model, diagnostics& report) {
  schema::catalog catalog;
  migration::problem p;
  if (migration::replay(catalog, model.operations(), p)) return;
  schema::text_buffer text;
  migration::describe(text, p);
  const auto both = of_one_name(model, p);
  auto& said = report.error(model.origins.of(both.empty() ? p.at : both.back()), "model", text.text);
  if (p.what == migration::fault::object_exists) {
    if (both.size() > 1) said.also(model.origins.of(both.front()), std::string("the other '") + p.name + "' is here");
    said.remedy("give one of the two a name of its own: name(\"…\")");
  }
  if (p.what != migration::fault::name_taken) return;
  if (const auto other = other_of_name(model, p)) said.also(*other, std::string("the other '") + p.name + "' is here");
  said.remedy("names of tables and indexes are one space, on SQLite for all schemas; give it its own: name(\"…\")");
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

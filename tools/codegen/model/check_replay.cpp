// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/check_replay.hpp"

#include <algorithm>
#include <cupel/migration/replay.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cupel::codegen {
namespace {

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

// Where the models have the table.
place of_table(const system_model& model, const char* name) {
  for (const auto* each : model.definitions)
    if (each->what == schema::kind::table && schema::same_name(static_cast<const schema::table&>(*each).name, name))
      return model.origins.of(each->at);
  return {};
}

void tell(const system_model& model, const migration::problem& p, diagnostics& report) {
  schema::text_buffer text;
  migration::describe(text, p);
  const auto both = of_one_name(model, p);
  auto& said = report.error(model.origins.of(both.empty() ? p.at : both.back()), "model", text.text);
  if (p.what == migration::fault::object_exists) {
    if (both.size() > 1) said.also(model.origins.of(both.front()), std::string("the other '") + p.name + "' is here");
    said.remedy("give one of the two a name of its own: name(\"…\")");
  } else if (p.what == migration::fault::key_name_taken
             || (p.what == migration::fault::name_taken
                 && schema::is_conventional_key(p.other, schema::own_name(p.name)))) {
    said.also(of_table(model, p.other), "the other is here");
    said.remedy(
        "PostgreSQL makes an index of a primary key, and calls it pk_ and the table's name where it has no other; "
        "give one of the two another name: primary_key(name(\"…\"))");
  } else if (p.what == migration::fault::name_taken) {
    if (const auto other = other_of_name(model, p))
      said.also(*other, std::string("the other '") + p.name + "' is here");
    said.remedy("names of tables and indexes are one space, on SQLite for all schemas; give it its own: name(\"…\")");
  }
}

}  // namespace

void check_replay(const system_model& model, diagnostics& report) {
  schema::catalog catalog;
  migration::problem first;
  for (const migration::operation& each : model.operations()) {
    migration::problem p;
    if (migration::replayer(catalog, p).apply(each.what)) continue;
    using migration::fault;
    if (p.what == fault::object_exists || p.what == fault::name_taken || p.what == fault::key_name_taken)
      tell(model, p, report);
    else if (first.what == fault::nothing_wrong)
      first = p;
  }
  if (!report.has_errors() && first.what != migration::fault::nothing_wrong) tell(model, first, report);
}

}  // namespace cupel::codegen

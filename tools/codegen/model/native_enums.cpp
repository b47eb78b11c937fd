// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/native_enums.hpp"

#include <algorithm>
#include <map>

#include "tools/codegen/model/table_builder.hpp"
#include "tools/codegen/model/type_of_column.hpp"

namespace cupel::codegen {
namespace {

// In the order of the declarations. Views and external tables make nothing, and so no types.
std::vector<const enumeration*> used_enums(const system_model& model) {
  std::vector<const enumeration*> result;
  for (const auto& each : model.declarations.enumerations) {
    const bool used = std::ranges::any_of(model.records, [&](const mapped_record& record) {
      return !record.view && !record.external && std::ranges::any_of(record.columns, [&](const mapped_column& column) {
        return column.enumerated == &each && column.storage == enum_storage::native;
      });
    });
    if (used) result.push_back(&each);
  }
  return result;
}

void consent(system_model& model, const enumeration& of, const std::string& name) {
  const auto* given = find(of.attributes, "renamed_from");
  if (given == nullptr || given->arguments.empty()) return;
  diff::word_given word;
  word.kind = diff::word_given::what::rename_table;
  word.table = word.from = given->arguments.front().text;
  word.to = name;
  word.text = "[[cupel::renamed_from(\"" + word.from + "\")]]";
  word.file = given->where.file;
  word.line = given->where.line;
  word.column = given->where.column;
  model.consent.words.push_back(std::move(word));
}

}  // namespace

void add_native_enums(system_model& model, diagnostics& report) {
  std::vector<const schema::definition*> made;
  std::map<std::string, const enumeration*> names;
  const auto other_name = "give it another: [[cupel::name(\"…\")]]";
  for (const auto* each : used_enums(model)) {
    const auto name = type_name_of(*each);
    if (const auto [first, is_new] = names.try_emplace(name, each); !is_new) {
      report
          .error(each->where, "duplicate-name",
                 "enums '" + first->second->qualified_name + "' and '" + each->qualified_name + "' are both the type '"
                     + name + "'")
          .also(first->second->where, "the first is here")
          .remedy(other_name);
      continue;
    }
    const auto table = std::ranges::find(model.records, name, &mapped_record::table);
    if (table != model.records.end())
      report
          .error(each->where, "duplicate-name",
                 "enum '" + each->qualified_name + "' and " + (table->view ? "view" : "table") + " '" + name
                     + "' have one name, and PostgreSQL makes a type of each")
          .also(table->declared->where, "the other is here")
          .remedy(other_name);
    auto& definition = model.memory->make<schema::enumeration>();
    definition.at = model.origins.note(each->where);
    definition.name = model.memory->text(name);
    std::vector<std::string> values;
    for (const auto& one : each->enumerators) values.push_back(one.text);
    fill_texts(*model.memory, definition.values, values);
    made.push_back(&definition);
    consent(model, *each, name);
  }
  model.definitions.insert(model.definitions.begin(), made.begin(), made.end());
}

}  // namespace cupel::codegen

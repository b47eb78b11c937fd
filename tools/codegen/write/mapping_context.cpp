// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/mapping_context.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

namespace cupel::codegen {
namespace {

// The header whose generated code makes an enum storable, by the enum's name: its own, tables or none. Only where that
// is not the system's is it the first that uses the enum.
std::map<std::string, std::string> owners_of_enumerations(const mapping_input& input) {
  std::map<std::string, std::string> result;
  for (const auto& record : input.model.records)
    for (const auto& column : record.columns)
      if (column.enumerated != nullptr) {
        const auto& own = column.enumerated->header;
        result.emplace(column.enumerated->qualified_name, input.headers.contains(own) ? own : record.declared->header);
      }
  return result;
}

bool is_deprecated(const enumeration& of) {
  return of.deprecated || std::ranges::any_of(of.enumerators, &enumerator::deprecated);
}

bool is_deprecated(const reading& all, const record& of) {
  return of.deprecated || std::ranges::any_of(of.fields, [&](const field& each) {
           const auto* inner = each.type.what == type_kind::record ? find_record(all, each.type.name) : nullptr;
           return each.deprecated || (inner != nullptr && is_deprecated(all, *inner));
         });
}

}  // namespace

std::string stem_of(const std::string& path) {
  return std::filesystem::path(path).stem().string();
}

std::string mapping_input::stem() const {
  return stem_of(header);
}

std::vector<const mapped_record*> records_of(const mapping_input& input) {
  std::vector<const mapped_record*> result;
  for (const auto& each : input.model.records)
    if (each.declared->header == input.header) result.push_back(&each);
  return result;
}

std::vector<const enumeration*> enumerations_of(const mapping_input& input) {
  const auto owners = owners_of_enumerations(input);
  std::vector<const enumeration*> result;
  for (const auto& each : input.model.declarations.enumerations) {
    const auto owner = owners.find(each.qualified_name);
    if (owner != owners.end() && owner->second == input.header) result.push_back(&each);
  }
  return result;
}

std::vector<std::string> needed_stems(const mapping_input& input) {
  const auto owners = owners_of_enumerations(input);
  std::set<std::string> result;
  for (const auto* record : records_of(input))
    for (const auto& column : record->columns)
      if (column.enumerated != nullptr) result.insert(stem_of(owners.at(column.enumerated->qualified_name)));
  result.erase(input.stem());
  return {result.begin(), result.end()};
}

enum_storage storage_of(const system_model& model, const enumeration& what) {
  for (const auto& record : model.records)
    for (const auto& column : record.columns)
      if (column.enumerated == &what) return column.storage;
  return enum_storage::text;
}

std::string without_deprecation_warnings(const mapping_input& input, const std::string& text) {
  const auto& all = input.model.declarations;
  const bool needed =
      std::ranges::any_of(records_of(input), [&](const auto* each) { return is_deprecated(all, *each->declared); })
      || std::ranges::any_of(enumerations_of(input), [](const auto* each) { return is_deprecated(*each); });
  if (!needed) return text;
  return "\n#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"\n" + text
         + "\n#pragma GCC diagnostic pop\n";
}

std::string beside_members(const mapped_record& record, std::string name) {
  const auto is_member = [&] {
    return std::ranges::any_of(record.relations, [&](const auto& each) { return each.member == name; })
           || std::ranges::any_of(record.columns,
                                  [&](const auto& each) { return std::ranges::count(each.path, name) != 0; });
  };
  while (is_member()) name += '_';
  return name;
}

std::string relation_struct(const mapped_record& record, const mapped_relation& of) {
  return beside_members(record, of.member + "_relation");
}

std::vector<std::string> column_structs(const mapped_record& record) {
  std::vector<std::string> result;
  std::set<std::string> taken;
  for (const auto& each : record.relations) {
    taken.insert(relation_struct(record, each));
    taken.insert(each.member);
  }
  for (const auto& each : record.columns) taken.insert(each.path.begin(), each.path.end());
  for (const auto& each : record.columns) {
    std::string name = each.identifier() + "_column";
    while (!taken.insert(name).second) name += '_';  // `home_city`, and `city` inside the embedded `home`
    result.push_back(std::move(name));
  }
  return result;
}

const field* declared_field(const system_model& model, const mapped_record& record, const mapped_column& column) {
  const codegen::record* inside = record.declared;
  const field* found = nullptr;
  for (const auto& name : column.path) {
    if (inside == nullptr) return nullptr;
    const auto at = std::ranges::find(inside->fields, name, &field::name);
    if (at == inside->fields.end()) return nullptr;
    found = &*at;
    inside = find_record(model.declarations, found->type.name);
  }
  return found;
}

std::string short_spelling(const std::string& qualified) {
  std::string result;
  for (std::size_t i = 0; i < qualified.size(); ++i) {
    const std::string_view rest = std::string_view(qualified).substr(i);
    const bool starts = i == 0 || std::string_view("<, (").find(qualified[i - 1]) != std::string_view::npos;
    if (starts && (rest.starts_with("::std::") || rest.starts_with("::cupel::"))) i += 2;
    result += qualified[i];
  }
  return result;
}

}  // namespace cupel::codegen

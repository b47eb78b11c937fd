// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/columns.hpp"

#include <algorithm>

namespace cupel::codegen {
namespace {

std::string first_text(const std::vector<attribute>& attributes, std::string_view name) {
  const auto* found = find(attributes, name);
  return found == nullptr || found->arguments.empty() ? std::string{} : found->arguments.front().text;
}

void add_columns(const reading& all, const record& from, const std::string& path, const std::string& prefix,
                 const place* outer, std::vector<flat_column>& into) {
  for (const auto& each : from.fields) {
    if (is_transient(each) || is_relation(each) || each.type.what == type_kind::unsupported) continue;
    const place& where = outer == nullptr ? each.where : *outer;
    if (each.type.what == type_kind::record) {
      if (const auto* inner = find_record(all, each.type.name); inner != nullptr && is_embedded(each))
        add_columns(all, *inner, path + each.name + '.', prefix + first_text(each.attributes, "embedded"), &where,
                    into);
      continue;
    }
    const auto given = first_text(each.attributes, "column");
    into.push_back({path + each.name, prefix + (given.empty() ? each.name : given), &each, where});
  }
}

}  // namespace

bool is_relation(const field& of) {
  return of.type.what == type_kind::many || of.type.what == type_kind::one;
}
bool is_embedded(const field& of) {
  return find(of.attributes, "embedded") != nullptr;
}
bool is_transient(const field& of) {
  return find(of.attributes, "transient") != nullptr;
}

std::vector<flat_column> columns_of(const reading& all, const record& from) {
  std::vector<flat_column> result;
  add_columns(all, from, {}, {}, nullptr, result);
  return result;
}

std::string path_beside(const std::vector<flat_column>& all, const flat_column& of, const std::string& written) {
  auto beside = of.path.substr(0, of.path.rfind('.') + 1) + written;
  return std::ranges::find(all, beside, &flat_column::path) == all.end() ? written : beside;
}

std::vector<key_column> keys_of(const std::vector<argument>& arguments) {
  std::vector<key_column> result;
  for (const auto& each : arguments) {
    key_column key;
    key.where = each.where;
    if (each.what == argument::kind::name) {
      key.path = each.text;
    } else if (each.what == argument::kind::call
               && (each.text == "desc" || each.text == "asc" || each.text == "expression")) {
      if (each.arguments.empty()) continue;
      const auto& inner = each.arguments.front();
      key.expression = each.text == "expression" || (inner.what == argument::kind::call && inner.text == "expression");
      key.path =
          inner.what == argument::kind::call && !inner.arguments.empty() ? inner.arguments.front().text : inner.text;
      key.where = inner.where;
      key.descending = each.text == "desc";
      const std::vector<argument> options(each.arguments.begin() + 1, each.arguments.end());
      if (find(options, "nulls_first") != nullptr) key.nulls_stand = key_column::nulls::first;
      if (find(options, "nulls_last") != nullptr) key.nulls_stand = key_column::nulls::last;
      const auto text_of = [&](std::string_view name) {
        const auto* found = find(options, name);
        return found == nullptr || found->arguments.empty() ? std::string{} : found->arguments.front().text;
      };
      key.opclass = text_of("opclass");
      key.collate = text_of("collate");
    } else {
      continue;
    }
    result.push_back(std::move(key));
  }
  return result;
}

}  // namespace cupel::codegen

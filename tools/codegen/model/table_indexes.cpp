// SPDX-License-Identifier: Apache-2.0
// The indexes of a table: one for each `index`, on members and on the struct.

#include <algorithm>
#include <utility>

#include "tools/codegen/model/sql_name.hpp"
#include "tools/codegen/model/table_builder.hpp"

namespace cupel::codegen {
namespace {

schema::index_method method_of(const std::vector<argument>& arguments) {
  using enum schema::index_method;
  constexpr std::pair<std::string_view, schema::index_method> methods[] = {
      {"btree", btree},   {"hash", hash}, {"gin", gin},   {"gist", gist},
      {"spgist", spgist}, {"brin", brin}, {"hnsw", hnsw}, {"ivfflat", ivfflat}};
  const auto given = text_of(arguments, "method");
  for (const auto& [name, method] : methods)
    if (given == name) return method;
  return btree;
}

schema::nulls_order nulls_of(const std::vector<argument>& arguments) {
  if (find(arguments, "nulls_first") != nullptr) return schema::nulls_order::first;
  if (find(arguments, "nulls_last") != nullptr) return schema::nulls_order::last;
  return schema::nulls_order::by_order;
}

}  // namespace

schema::index_key table_builder::key_of(const key_column& from) {
  schema::index_key result;
  result.name = text(from.expression ? from.path : column_name(from.path));
  result.is_expression = from.expression;
  result.order = from.descending ? schema::sort_order::desc : schema::sort_order::asc;
  if (!from.opclass.empty()) result.opclass = text(from.opclass);
  if (!from.collate.empty()) result.collate = text(from.collate);
  if (from.nulls_stand == key_column::nulls::first) result.nulls = schema::nulls_order::first;
  if (from.nulls_stand == key_column::nulls::last) result.nulls = schema::nulls_order::last;
  return result;
}

void table_builder::member_index(std::size_t at, const attribute& from, std::vector<const schema::definition*>& into) {
  schema::index_key key;
  key.name = text(flat_[at].name);
  key.order = find(from.arguments, "desc") != nullptr ? schema::sort_order::desc : schema::sort_order::asc;
  key.nulls = nulls_of(from.arguments);
  if (const auto collate = text_of(from.arguments, "collate"); !collate.empty()) key.collate = text(collate);
  schema::index result;
  const auto* joined = from.arguments.empty() ? find(flat_[at].what->attributes, "unique") : nullptr;
  result.unique = joined != nullptr || find(from.arguments, "unique") != nullptr;
  if (joined != nullptr)
    if (const auto name = text_of(joined->arguments, "name"); !name.empty()) result.name = text(name);
  if (const auto* include = find(from.arguments, "include")) {
    auto included = keys_of(include->arguments);
    for (auto& each : included) each.path = path_beside(flat_, flat_[at], each.path);
    fill_texts(*into_.memory, result.include, column_names(included));
  }
  if (const auto where = text_of(from.arguments, "where"); !where.empty())
    result.where = text(expression_of(at, where));
  add_index(result, {key}, from, into);
}

void table_builder::struct_index(const attribute& from, std::vector<const schema::definition*>& into) {
  std::vector<schema::index_key> keys;
  for (const auto& each : keys_of(from.arguments)) keys.push_back(key_of(each));
  schema::index result;
  result.unique = find(from.arguments, "unique") != nullptr;
  if (const auto* include = find(from.arguments, "include"))
    fill_texts(*into_.memory, result.include, column_names(keys_of(include->arguments)));
  add_index(result, std::move(keys), from, into);
}

// What an index over a member and one over a list of them have in common.
void table_builder::add_index(schema::index result, std::vector<schema::index_key> keys, const attribute& from,
                              std::vector<const schema::definition*>& into) {
  result.at = into_.origins.note(from.where);
  result.table = text(table_name_);
  result.method = method_of(from.arguments);
  result.nulls_not_distinct = find(from.arguments, "nulls_not_distinct") != nullptr;
  if (const auto where = text_of(from.arguments, "where"); !where.empty() && result.where == nullptr)
    result.where = text(where);
  if (const auto opclass = text_of(from.arguments, "opclass"); !opclass.empty())
    for (auto& key : keys)
      if (key.opclass == nullptr) key.opclass = text(opclass);

  auto name = result.name == nullptr ? text_of(from.arguments, "name") : std::string(result.name);
  if (name.empty()) {
    std::vector<std::string> all;
    for (const auto& each : flat_) all.push_back(each.name);
    std::vector<std::string> columns;
    for (const auto& key : keys) {
      if (!key.is_expression) {
        columns.emplace_back(key.name);
        continue;
      }
      for (auto& each : names_in(key.name, all)) columns.push_back(std::move(each));
    }
    name = fill_pattern(names_.index, own_name_, columns);
    // A second index over the same columns differs in something: its predicate, order or expression tells it apart.
    const auto taken = [&](const schema::definition* other) {
      return name == static_cast<const schema::index*>(other)->name;
    };
    if (std::ranges::any_of(into, taken)) {
      std::string content = result.where == nullptr ? "" : result.where;
      for (const auto& key : keys)
        (content += '|') += key.name, content += key.order == schema::sort_order::desc ? "-" : "";
      name = distinct_name(name, content + text_of(from.arguments, "method") + text_of(from.arguments, "opclass"));
    }
  }
  result.name = text(name);
  into_.memory->fill(result.on, keys);
  into.push_back(&into_.memory->make(result));
}

// Those of the struct first: that is the order in which they are read.
void table_builder::indexes(std::vector<const schema::definition*>& into) {
  for (const auto& each : from_.attributes)
    if (each.name == "index") struct_index(each, into);
  for (std::size_t i = 0; i < flat_.size(); ++i)
    for (const auto& each : flat_[i].what->attributes)
      if (each.name == "index") member_index(i, each, into);
}

void table_builder::note_unique(mapped_record& mapped, const std::vector<const schema::definition*>& indexes) const {
  const auto mark = [&](const char* name) {
    for (auto& each : mapped.columns)
      if (each.name == name) each.unique = true;
  };
  if (mapped.primary_key.size() == 1) mapped.columns[mapped.primary_key.front()].unique = true;
  for (const auto& each : uniques_)
    if (each.columns.size() == 1) mark(*each.columns.begin());
  for (const auto* each : indexes) {
    const auto& index = static_cast<const schema::index&>(*each);
    if (index.unique && index.where == nullptr && index.on.size() == 1 && !index.on.begin()->is_expression)
      mark(index.on.begin()->name);
  }
}

}  // namespace cupel::codegen

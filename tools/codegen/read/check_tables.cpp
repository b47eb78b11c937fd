// SPDX-License-Identifier: Apache-2.0
// Tables as wholes: their keys, their columns, what their annotations say of columns, and tables of one name.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

std::string first_text(const std::vector<attribute>& attributes, std::string_view name) {
  const auto* found = find(attributes, name);
  return found == nullptr || found->arguments.empty() ? std::string{} : found->arguments.front().text;
}

void check_key(const record& table, const std::vector<flat_column>& columns, diagnostics& report) {
  const auto* listed = find(table.attributes, "primary_key");
  const auto is_key = [](const flat_column& each) { return find(each.what->attributes, "primary_key") != nullptr; };
  const auto marked = std::ranges::find_if(columns, is_key);
  if (listed == nullptr && marked == columns.end()) {
    if (table.refused) return;  // it may be a member that was refused
    report.error(table.where, "no-primary-key", "table '" + table.name + "' has no primary key")
        .remedy(
            "mark a member [[cupel::primary_key]], or the struct [[cupel::primary_key(a, b)]]; a struct without a key "
            "maps a [[cupel::view(\"…\")]]");
  } else if (listed != nullptr && marked != columns.end()) {
    report
        .error(listed->where, "contradiction",
               "'" + table.name + "' has a primary key of its own and one at member '" + marked->path + "'")
        .also(marked->where, "the other is here");
  }
  if (listed == nullptr) return;
  for (const auto& key : keys_of(listed->arguments))
    for (const auto& column : columns)
      if (column.path == key.path && column.what->type.optional)
        report.error(key.where, "nullable-primary-key",
                     "primary key '" + key.path + "' is std::optional; a key is never null");
}

void check_columns(const record& table, const std::vector<flat_column>& columns, diagnostics& report) {
  if (columns.empty() && !table.refused) report.error(table.where, "no-columns", "'" + table.name + "' has no columns");
  std::map<std::string, const flat_column*> seen;
  for (const auto& each : columns) {
    const auto [found, is_new] = seen.try_emplace(each.name, &each);
    if (!is_new)
      report
          .error(each.where, "duplicate-column",
                 "members '" + found->second->path + "' and '" + each.path + "' are both column '" + each.name + "'")
          .also(found->second->where, "the first is here");
  }
  for (const auto& each : table.attributes)
    if (each.name == "dropped" && !each.arguments.empty() && seen.contains(each.arguments[0].text))
      report.error(each.arguments[0].where, "contradiction",
                   "column '" + each.arguments[0].text + "' is marked dropped and is still a member");
}

void check_key_column(const record& table, const std::vector<flat_column>& columns, const key_column& key,
                      diagnostics& report) {
  if (key.expression) return;
  if (std::ranges::find(columns, key.path, &flat_column::path) != columns.end()) return;
  if (const auto by_name = std::ranges::find(columns, key.path, &flat_column::name); by_name != columns.end()) {
    report.error(key.where, "unknown-column", "'" + key.path + "' is a column's name; members are named here")
        .replace(key.where, by_name->path);
    return;
  }
  const auto member = std::ranges::find(table.fields, key.path, &field::name);
  if (member != table.fields.end()) {
    if (member->type.what != type_kind::unsupported && (member->type.what != type_kind::record || is_embedded(*member)))
      report.error(key.where, "unknown-column", "member '" + key.path + "' of '" + table.name + "' is no column")
          .also(member->where, "it is declared here");
    return;  // otherwise its type was refused already
  }
  if (may_be_refused(table, key.path)) return;
  std::vector<std::string> paths;
  for (const auto& each : columns) paths.push_back(each.path);
  const auto meant = nearest(key.path, paths);
  auto& said = report.error(key.where, "unknown-column",
                            "'" + table.name + "' has no member '" + key.path + "'"
                                + (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
  if (!meant.empty()) said.replace(key.where, std::string(meant));
}

void check_lists(const record& table, const std::vector<flat_column>& columns, diagnostics& report) {
  const auto all_of = [&](const std::vector<argument>& list) {
    std::map<std::string, place> seen;
    for (const auto& key : keys_of(list)) {
      check_key_column(table, columns, key, report);
      if (!key.expression && !seen.try_emplace(key.path, key.where).second)
        report.error(key.where, "contradiction", "'" + key.path + "' is listed twice");
    }
  };
  const auto inside = [&](const attribute& each) {
    if (const auto* include = find(each.arguments, "include")) all_of(include->arguments);
  };
  for (const auto& each : table.attributes) {
    if (each.name != "index" && each.name != "unique" && each.name != "primary_key" && each.name != "foreign_key")
      continue;
    all_of(each.arguments);
    inside(each);
  }
  for (const auto& column : columns)
    for (const auto& each : column.what->attributes)
      if (each.name == "index") inside(each);
}

// Tables, views and indexes of one schema share their names, on PostgreSQL as on SQLite.
class relation_names {
 public:
  explicit relation_names(diagnostics& report) : report_(report) {}

  void add(const std::string& schema, const std::string& name, const place& where, const std::string& what,
           std::string_view check) {
    if (name.empty()) return;
    const auto [found, is_new] = seen_.try_emplace(schema + '\0' + name, entry{where, what});
    if (!is_new && found->second.where != where)
      report_
          .error(where, check,
                 what + " '" + name + "' has the name of a"
                     + (found->second.what == "index" ? "n index" : " " + found->second.what) + " that stands already")
          .also(found->second.where, "it is here");
  }

 private:
  struct entry {
    place where;
    std::string what;
  };
  diagnostics& report_;
  std::map<std::string, entry> seen_;
};

void add_names(const record& table, const std::vector<flat_column>& columns, relation_names& names) {
  const auto schema = first_text(table.attributes, "schema");
  for (const auto* word : {"table", "view"})
    if (const auto* given = find(table.attributes, word); given != nullptr && !given->arguments.empty())
      names.add(schema, given->arguments[0].text, given->arguments[0].where, word, "duplicate-table");
  const auto add = [&](const std::vector<attribute>& attributes) {
    for (const auto& each : attributes)
      if (each.name == "index" || each.name == "unique" || each.name == "primary_key")
        if (const auto* name = find(each.arguments, "name"); name != nullptr && !name->arguments.empty())
          names.add(schema, name->arguments[0].text, name->arguments[0].where, "index", "duplicate-name");
  };
  add(table.attributes);
  for (const auto& column : columns) add(column.what->attributes);
}

}  // namespace

void check_tables(const reading& all, diagnostics& report) {
  relation_names names(report);
  for (const auto& each : all.records) {
    if (each.role == record_role::embedded) continue;
    const auto columns = columns_of(all, each);
    if (each.role == record_role::table) check_key(each, columns, report);
    check_columns(each, columns, report);
    check_lists(each, columns, report);
    add_names(each, columns, names);
  }
}

}  // namespace cupel::codegen

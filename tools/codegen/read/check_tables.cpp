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
    // It may be a member that was refused, while reading or for its type.
    if (table.refused || std::ranges::any_of(table.fields, [](const field& each) {
          return find(each.attributes, "primary_key") != nullptr;
        }))
      return;
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

// Members of bases are told at the struct that brings them together.
void same_column(const record& table, const flat_column& first, const flat_column& other, diagnostics& report) {
  const auto& base = other.what->declared_in;
  const bool own = base == table.qualified_name || other.path != other.what->name;
  if (!own && first.what->where == other.what->where) {
    report
        .error(table.where, "duplicate-column",
               "'" + table.name + "' has base '" + base + "' twice, and column '" + other.name + "' with it")
        .also(other.where, "the member is here");
    return;
  }
  const auto named = [&](const flat_column& of) { return own ? of.path : of.what->declared_in + "::" + of.path; };
  report
      .error(own ? other.where : table.where, "duplicate-column",
             "members '" + named(first) + "' and '" + named(other) + "' of '" + table.name + "' are both column '"
                 + other.name + "'")
      .also(first.where, "the first is here");
  if (!own) report.last().also(other.where, "the second is here");
}

void check_columns(const record& table, const std::vector<flat_column>& columns, diagnostics& report) {
  const bool refused = table.refused || std::ranges::any_of(table.fields, [](const field& each) {
                         return !is_transient(each) && !is_relation(each);
                       });
  if (columns.empty() && !refused) report.error(table.where, "no-columns", "'" + table.name + "' has no columns");
  std::map<std::string, const flat_column*> seen;
  for (const auto& each : columns) {
    const auto [found, is_new] = seen.try_emplace(each.name, &each);
    if (!is_new) same_column(table, *found->second, each, report);
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

// `index(unique, b)` of a struct with a member of that name.
void check_flag(const std::vector<flat_column>& columns, const argument& flag, diagnostics& report) {
  if (flag.what != argument::kind::flag) return;
  const auto member = std::ranges::find(columns, flag.text, &flat_column::path);
  if (member == columns.end()) return;
  report.error(flag.where, "ambiguous", "'" + flag.text + "' is an option of the index and a member")
      .also(member->where, "the member is here")
      .remedy("write asc(" + flag.text + ") for the member, " + flag.text + "() for the option");
}

void check_lists(const record& table, const std::vector<flat_column>& columns, diagnostics& report) {
  const auto listed = [&](const std::vector<key_column>& keys) {
    std::map<std::string, place> seen;
    for (const auto& key : keys) {
      check_key_column(table, columns, key, report);
      if (!key.expression && !seen.try_emplace(key.path, key.where).second)
        report.error(key.where, "contradiction", "'" + key.path + "' is listed twice");
    }
  };
  for (const auto& each : table.attributes) {
    if (each.name != "index" && each.name != "unique" && each.name != "primary_key" && each.name != "foreign_key")
      continue;
    listed(keys_of(each.arguments));
    if (const auto* include = find(each.arguments, "include")) listed(keys_of(include->arguments));
    for (const auto& one : each.arguments) check_flag(columns, one, report);
  }
  for (const auto& column : columns)
    for (const auto& each : column.what->attributes) {
      const auto* include = each.name == "index" ? find(each.arguments, "include") : nullptr;
      if (include == nullptr) continue;
      auto keys = keys_of(include->arguments);
      for (auto& key : keys) key.path = path_beside(columns, column, key.path);
      listed(keys);
    }
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

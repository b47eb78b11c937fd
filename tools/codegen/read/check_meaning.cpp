// SPDX-License-Identifier: Apache-2.0
// Annotations that contradict each other, or the type of the member that they stand on.

#include <algorithm>
#include <array>
#include <string>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

using kind = type_kind;

bool is_float(const cxx_type& type) {
  return stored(type).what == kind::float32 || stored(type).what == kind::float64;
}
bool is_text(const cxx_type& type) {
  return stored(type).what == kind::string;
}
bool is_enum(const cxx_type& type) {
  return stored(type).what == kind::enumeration;
}
// What the database's clock writes, which a coarser member could not read back.
bool is_instant(const cxx_type& type) {
  const bool timestamp = stored(type).what == kind::timestamp || stored(type).what == kind::local_timestamp;
  return timestamp && stored(type).numerator == 1 && stored(type).denominator == 1'000'000;
}

struct type_rule {
  std::string_view attribute;
  bool (*fits)(const cxx_type&);
  std::string_view wants;
};

// clang-format off
constexpr type_rule type_rules[] = {
  {"generated",  [](const cxx_type& type) { return is_integer(type) && !type.optional; }, "an integer that is never null"},
  {"version",    [](const cxx_type& type) { return is_integer(type) && !type.optional; }, "an integer that is never null"},
  {"length",     [](const cxx_type& type) { return is_text(type) || is_enum(type); }, "a std::string"},
  {"character",  [](const cxx_type& type) { return is_text(type); }, "a std::string"},
  {"numeric",    [](const cxx_type& type) { return is_integer(type) || is_float(type) || stored(type).what == kind::decimal; }, "a number"},
  {"collate",    [](const cxx_type& type) { return is_text(type) || is_enum(type); }, "a std::string"},
  {"created_at", [](const cxx_type& type) { return is_instant(type); }, "a timestamp to the microsecond"},
  {"updated_at", [](const cxx_type& type) { return is_instant(type); }, "a timestamp to the microsecond"},
  {"soft_delete", [](const cxx_type& type) { return (stored(type).what == kind::boolean && !type.optional) || (is_instant(type) && type.optional); }, "a bool or an optional timestamp to the microsecond"},
  {"embedded",   [](const cxx_type& type) { return type.what == kind::record; }, "a struct"},
};

constexpr std::array<std::string_view, 2> exclusive[] = {
  {"length", "character"}, {"length", "numeric"}, {"length", "type"}, {"character", "numeric"}, {"character", "type"}, {"numeric", "type"},
  {"generated", "default_sql"}, {"generated", "application_default"}, {"generated", "computed"}, {"generated", "references"},
  {"default_sql", "application_default"}, {"default_sql", "computed"}, {"application_default", "computed"}, {"default_sql", "created_at"},
  {"created_at", "computed"}, {"updated_at", "computed"}, {"version", "computed"}, {"soft_delete", "computed"},
  {"primary_key", "version"}, {"primary_key", "soft_delete"}, {"version", "generated"}, {"primary_key", "computed"},
};
// clang-format on

// How an enum stands in its column, where the member says no more than its type.
bool is_stored_as_integer(const reading& all, const cxx_type& type) {
  const auto* of = find_enumeration(all, stored(type).name);
  const auto* as = of == nullptr ? nullptr : find(of->attributes, "stored_as");
  return as != nullptr && !as->arguments.empty() && as->arguments.front().text == "integer";
}

void check_member(const reading& all, const field& member, diagnostics& report) {
  const auto contradiction = [&](const place& where, const std::string& text) -> diagnostic& {
    return report.error(where, "contradiction", text);
  };
  if (is_transient(member) || is_relation(member)) {
    for (const auto& each : member.attributes)
      if (each.name != "transient")
        contradiction(each.where, "attribute 'cupel::" + each.name + "' is for columns, and '" + member.name + "' is "
                                      + (is_transient(member) ? "transient" : "a relation"));
    return;
  }
  if (is_embedded(member) && member.type.what == kind::record)
    for (const auto& each : member.attributes)
      if (each.name != "embedded")
        contradiction(each.where,
                      "attribute 'cupel::" + each.name + "' is for columns, and '" + member.name + "' is embedded");
  if (member.type.what == kind::unsupported || member.type.what == kind::record) return;

  for (const auto& rule : type_rules)
    if (const auto* given = find(member.attributes, rule.attribute); given != nullptr && !rule.fits(member.type))
      contradiction(given->where, "attribute 'cupel::" + given->name + "' is for " + std::string(rule.wants) + ", and '"
                                      + member.name + "' is '" + readable(member.type) + "'");
  if (is_enum(member.type) && is_stored_as_integer(all, member.type))
    for (const auto* word : {"length", "collate"})
      if (const auto* given = find(member.attributes, word))
        contradiction(given->where, "attribute 'cupel::" + given->name + "' is for texts, and the enum of '"
                                        + member.name + "' is stored as integer");
  for (const auto& [one, other] : exclusive)
    if (const auto *first = find(member.attributes, one), *second = find(member.attributes, other);
        first != nullptr && second != nullptr)
      contradiction(std::max(first->where, second->where), "attributes 'cupel::" + std::string(one)
                                                               + "' and 'cupel::" + std::string(other) + "' of '"
                                                               + member.name + "' contradict each other");

  if (const auto* key = find(member.attributes, "primary_key"); key != nullptr && member.type.optional)
    report.error(key->where, "nullable-primary-key",
                 "primary key '" + member.name + "' is std::optional; a key is never null");
  for (const auto* word : {"generated", "computed", "created_at", "updated_at"})
    if (const auto* given = find(member.attributes, word);
        given != nullptr && member.default_value && find(member.attributes, "application_default") == nullptr)
      contradiction(member.default_where, "'" + member.name + "' is " + word + " and has a default").remedy("write {}");
  if (const auto* own = find(member.attributes, "application_default"); own != nullptr && !member.default_value)
    contradiction(own->where, "'" + member.name + "' is marked application_default and has no initialiser");
}

// At most one of these in a table.
void check_once(const reading& all, const record& table, diagnostics& report) {
  for (const auto* word : {"version", "soft_delete"}) {
    const field* first = nullptr;
    for (const auto& column : columns_of(all, table)) {
      const auto* given = find(column.what->attributes, word);
      if (given == nullptr) continue;
      if (first != nullptr)
        report.error(given->where, "contradiction", "'" + table.name + "' has two members marked " + word)
            .also(first->where, "the first is here");
      first = column.what;
    }
  }
}

// A view is made by raw SQL: what would change it, or fill a row of it, means nothing.
void check_view(const record& what, diagnostics& report) {
  const auto refuse = [&](const attribute& each) {
    report.error(each.where, "contradiction",
                 "attribute 'cupel::" + each.name + "' is for tables, and '" + what.name + "' is a view");
  };
  for (const auto& each : what.attributes)
    if (each.name != "view" && each.name != "schema" && each.name != "embedded" && each.name != "external")
      refuse(each);
  for (const auto& member : what.fields) {
    if (member.declared_in != what.qualified_name) continue;  // a base may be a table's too
    for (const auto* word :
         {"unique", "index", "check", "computed", "generated", "default_sql", "collate", "comment", "renamed_from"})
      if (const auto* given = find(member.attributes, word)) refuse(*given);
    if (member.default_value && !is_transient(member))
      report
          .error(member.default_where, "contradiction",
                 "'" + member.name + "' has a default, and '" + what.name + "' is a view, which takes no rows")
          .remedy("write {}");
  }
}

void check_struct(const record& what, diagnostics& report) {
  const auto* table = find(what.attributes, "table");
  const auto* view = find(what.attributes, "view");
  if (table != nullptr && view != nullptr)
    report.error(view->where, "contradiction", "'" + what.name + "' is both a table and a view");
  if (const auto* embedded = find(what.attributes, "embedded");
      embedded != nullptr && (table != nullptr || view != nullptr))
    report.error(embedded->where, "contradiction", "'" + what.name + "' is embedded and a model itself");
  if (view != nullptr && table == nullptr) check_view(what, report);
}

}  // namespace

void check_meaning(const reading& all, diagnostics& report) {
  for (const auto& each : all.records) {
    check_struct(each, report);
    for (const auto& member : each.fields) check_member(all, member, report);
    if (each.role == record_role::table) check_once(all, each, report);
  }
}

}  // namespace cupel::codegen

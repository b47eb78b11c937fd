// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/foreign_keys.hpp"

#include <algorithm>
#include <optional>

#include "tools/codegen/model/table_builder.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

schema::referential_action action_of(const std::vector<argument>& arguments, std::string_view word) {
  using enum schema::referential_action;
  const auto given = text_of(arguments, word);
  if (given == "cascade") return cascade;
  if (given == "restrict") return restrict;
  if (given == "set_null") return set_null;
  if (given == "set_default") return set_default;
  return no_action;
}

class adder {
 public:
  adder(system_model& into, const naming& names, diagnostics& report) : into_(into), names_(names), report_(report) {}

  std::vector<joined_records> run() {
    for (std::size_t i = 0; i < into_.records.size(); ++i) {
      const auto& record = into_.records[i];
      if (record.view) continue;
      const auto flat = columns_of(into_.declarations, *record.declared);
      for (std::size_t c = 0; c < flat.size(); ++c)
        if (const auto* given = find(flat[c].what->attributes, "references"))
          add(i, *given, {c}, given->arguments, given->arguments);
      for (const auto& each : record.declared->attributes) {
        if (each.name != "foreign_key") continue;
        std::vector<std::size_t> columns;
        for (const auto& key : keys_of(each.arguments))
          if (const auto at = position(record, key.path)) columns.push_back(*at);
        if (const auto* references = find(each.arguments, "references"))
          add(i, each, columns, references->arguments, each.arguments);
      }
    }
    return std::move(joined_);
  }

 private:
  static std::optional<std::size_t> position(const mapped_record& in, const std::string& path) {
    for (std::size_t i = 0; i < in.columns.size(); ++i)
      if (in.columns[i].member() == path) return i;
    return std::nullopt;
  }

  void add(std::size_t from, const attribute& written, const std::vector<std::size_t>& columns,
           const std::vector<argument>& ends, const std::vector<argument>& options) {
    const auto& record = into_.records[from];
    joined_records joined{from, 0, columns, {}};
    for (const auto& end : ends) {
      if (end.what != argument::kind::member) continue;
      const auto* declared = resolve_record(into_.declarations, record.qualified_name, end.scope);
      const auto target = std::ranges::find(into_.records, declared, &mapped_record::declared);
      if (declared == nullptr || target == into_.records.end()) return;  // said by check_references
      joined.to = static_cast<std::size_t>(target - into_.records.begin());
      if (const auto at = position(*target, end.text)) joined.to_columns.push_back(*at);
    }
    if (joined.from_columns.empty() || joined.from_columns.size() != joined.to_columns.size()) return;
    joined_.push_back(joined);
    if (record.external) return;
    const auto& target = into_.records[joined.to];
    if (target.external) {
      report_
          .error(written.where, "unsupported",
                 "a foreign key to the external table '" + target.table + "' is not supported yet")
          .also(target.declared->where, "it is marked external here");
      return;
    }
    define(joined, written, options);
  }

  static std::vector<std::string> names(const mapped_record& of, const std::vector<std::size_t>& columns) {
    std::vector<std::string> result;
    for (const auto at : columns) result.push_back(of.columns[at].name);
    return result;
  }

  void define(const joined_records& joined, const attribute& written, const std::vector<argument>& options) {
    const auto& from = into_.records[joined.from];
    const auto& to = into_.records[joined.to];
    auto& result = into_.memory->make<schema::foreign_key>();
    result.at = into_.origins.note(written.where);
    result.table = into_.memory->text(from.table);
    const auto columns = names(from, joined.from_columns);
    const auto to_columns = names(to, joined.to_columns);
    fill_texts(*into_.memory, result.columns, columns);
    result.references = into_.memory->text(to.table);
    fill_texts(*into_.memory, result.referenced_columns, to_columns);
    result.on_delete = action_of(options, "on_delete");
    result.on_update = action_of(options, "on_update");
    auto name = text_of(options, "name");
    if (name.empty()) {
      name = fill_pattern(names_.foreign_key, schema::own_name(from.table.c_str()), columns);
      if (const auto* other = standing(from.table, name)) {
        if (schema::same_name(other->references, result.references)
            && std::ranges::equal(other->columns, result.columns, schema::same_name)
            && std::ranges::equal(other->referenced_columns, result.referenced_columns, schema::same_name)) {
          report_.error(written.where, "model", "the foreign key '" + name + "' leads there already")
              .also(into_.origins.of(other->at), "here")
              .remedy("take one of the two away, or give it a name of its own: name(\"…\")");
          return;
        }
        // It leads elsewhere, which tells them apart, whatever the order of others.
        std::string content;
        for (const auto& each : columns) content += each + '|';
        content += to.table;
        for (const auto& each : to_columns) content += '|' + each;
        name = distinct_name(name, content);
      }
    }
    result.name = into_.memory->text(name);
    into_.definitions.push_back(&result);
  }

  // The table's foreign key of that name.
  const schema::foreign_key* standing(const std::string& table, const std::string& name) const {
    for (const auto* each : into_.definitions) {
      if (each->what != schema::kind::foreign_key) continue;
      const auto& key = static_cast<const schema::foreign_key&>(*each);
      if (table == key.table && name == key.name) return &key;
    }
    return nullptr;
  }

  system_model& into_;
  const naming& names_;
  diagnostics& report_;
  std::vector<joined_records> joined_;
};

}  // namespace

std::vector<joined_records> add_foreign_keys(system_model& into, const naming& names, diagnostics& report) {
  return adder(into, names, report).run();
}

}  // namespace cupel::codegen

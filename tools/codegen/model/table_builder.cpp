// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/table_builder.hpp"

#include <algorithm>
#include <cupel/dialect/identifier.hpp>

#include "tools/codegen/model/default_of_column.hpp"
#include "tools/codegen/model/sql_name.hpp"

namespace cupel::codegen {
namespace {

// "a|b": no name has the bar between.
std::string one_text(const std::vector<std::string>& names) {
  std::string result;
  for (const auto& each : names) (result += result.empty() ? "" : "|") += each;
  return result;
}

std::vector<std::string> split(const std::string& path) {
  std::vector<std::string> result;
  for (std::size_t at = 0;;) {
    const auto dot = path.find('.', at);
    result.push_back(path.substr(at, dot == std::string::npos ? dot : dot - at));
    if (dot == std::string::npos) return result;
    at = dot + 1;
  }
}

}  // namespace

std::string text_of(const std::vector<attribute>& attributes, std::string_view name) {
  const auto* found = find(attributes, name);
  return found == nullptr || found->arguments.empty() ? std::string{} : found->arguments.front().text;
}

std::string text_of(const std::vector<argument>& arguments, std::string_view name) {
  const auto* found = find(arguments, name);
  return found == nullptr || found->arguments.empty() ? std::string{} : found->arguments.front().text;
}

table_builder::table_builder(const record& from, const naming& names, system_model& into, diagnostics& report)
    : from_(from),
      names_(names),
      into_(into),
      report_(report),
      flat_(columns_of(into.declarations, from)),
      own_name_(text_of(from.attributes, from.role == record_role::view ? "view" : "table")),
      table_name_(own_name_) {
  if (const auto schema = text_of(from.attributes, "schema"); !schema.empty()) table_name_ = schema + '.' + own_name_;
}

mapped_record table_builder::map() {
  refuse();
  mapped_record result;
  result.declared = &from_;
  result.qualified_name = from_.qualified_name;
  result.table = table_name_;
  result.schema = text_of(from_.attributes, "schema");
  result.view = from_.role == record_role::view;
  result.external = find(from_.attributes, "external") != nullptr;
  for (const auto& each : flat_) result.columns.push_back(map_column(each));
  map_key(result);
  return result;
}

// What the vocabulary knows and this version does not do is an error, not a wish.
void table_builder::refuse() const {
  for (const auto& each : from_.fields) {
    if (!is_embedded(each)) continue;
    const auto* inner = find_record(into_.declarations, each.type.name);
    if (inner == nullptr) continue;
    for (const auto& attribute : inner->attributes)
      if (attribute.name != "embedded")
        report_
            .error(attribute.where, "unsupported",
                   "'" + attribute.name + "' on a struct that is a member's type is not supported yet")
            .also(each.where, "it is embedded here; annotate its members, or this table");
  }
}

mapped_column table_builder::map_column(const flat_column& from) {
  const auto& member = *from.what;
  const auto has = [&](std::string_view name) { return find(member.attributes, name) != nullptr; };
  auto type = type_of_column(into_.declarations, member, report_);
  if (type.sql.kind == schema::type_kind::custom || type.sql.kind == schema::type_kind::enumeration)
    type.sql.name = text(type.custom_name);
  mapped_column result;
  result.path = split(from.path);
  result.name = from.name;
  result.where = from.where;
  result.type = member.type;
  result.declared_in = member.declared_in;
  result.doc = member.doc;
  result.sql = type.sql;
  result.nullable = member.type.optional;
  result.has_default = default_of_column(member, type, report_).has_value();
  result.generated = has("generated");
  if (const auto* generated = find(member.attributes, "generated"))
    result.generated_always = find(generated->arguments, "always") != nullptr;
  result.created_at = has("created_at");
  result.updated_at = has("updated_at");
  result.version = has("version");
  result.soft_delete = has("soft_delete");
  result.computed = has("computed");
  result.application_default = has("application_default");
  result.enumerated = type.enumerated;
  result.storage = type.storage;
  types_.push_back(std::move(type));
  return result;
}

void table_builder::map_key(mapped_record& into) const {
  const auto add = [&](std::size_t at) {
    into.columns[at].primary_key = true;
    into.primary_key.push_back(at);
  };
  if (const auto* listed = find(from_.attributes, "primary_key")) {
    for (const auto& key : keys_of(listed->arguments)) {
      const auto found = std::ranges::find(flat_, key.path, &flat_column::path);
      if (found != flat_.end()) add(static_cast<std::size_t>(found - flat_.begin()));
    }
    return;
  }
  for (std::size_t i = 0; i < flat_.size(); ++i)
    if (find(flat_[i].what->attributes, "primary_key") != nullptr) add(i);
}

schema::column table_builder::column(std::size_t at, const mapped_column& mapped) {
  const auto& attributes = flat_[at].what->attributes;
  schema::column result;
  result.at = into_.origins.note(flat_[at].where);
  result.name = text(mapped.name);
  result.type = mapped.sql;
  result.nullable = mapped.nullable;
  diagnostics again("");  // map_column has said it
  if (const auto given = default_of_column(*flat_[at].what, types_[at], again)) result.default_sql = text(*given);
  if (const auto* generated = find(attributes, "generated")) {
    result.identity.kind = mapped.generated_always ? schema::identity_kind::always : schema::identity_kind::by_default;
    const auto number = [&](const char* word, std::int64_t& target) {
      const auto* given = find(generated->arguments, word);
      if (given != nullptr && !given->arguments.empty()) target = given->arguments.front().number;
    };
    number("start", result.identity.start);
    number("increment", result.identity.increment);
  }
  if (const auto* computed = find(attributes, "computed"); computed != nullptr && !computed->arguments.empty()) {
    result.computed.expression = text(expression_of(at, computed->arguments.front().text));
    result.computed.stored = find(computed->arguments, "virtual") == nullptr;
  }
  if (const auto given = text_of(attributes, "collate"); !given.empty()) result.collate = text(given);
  const auto comment = text_of(attributes, "comment");
  if (const auto& says = comment.empty() ? mapped.doc : comment; !says.empty()) result.comment = text(says);
  return result;
}

const schema::table& table_builder::define(mapped_record& mapped, std::vector<const schema::definition*>& indexes_out) {
  auto& result = into_.memory->make<schema::table>();
  result.at = into_.origins.note(from_.where);
  result.name = text(table_name_);
  std::vector<schema::column> columns;
  for (std::size_t i = 0; i < flat_.size(); ++i) columns.push_back(column(i, mapped.columns[i]));
  into_.memory->fill(result.columns, columns);

  std::vector<std::string> key;
  for (const auto at : mapped.primary_key) key.push_back(mapped.columns[at].name);
  fill_texts(*into_.memory, result.primary_key, key);
  const auto* listed = find(from_.attributes, "primary_key");
  std::string key_name = listed == nullptr ? std::string{} : text_of(listed->arguments, "name");
  for (const auto& each : flat_)
    if (const auto* marked = find(each.what->attributes, "primary_key"); marked != nullptr && key_name.empty())
      key_name = text_of(marked->arguments, "name");
  if (key_name.empty() && names_.primary_key != naming{}.primary_key)
    key_name = fill_pattern(names_.primary_key, own_name_, key);
  if (!key_name.empty()) result.primary_key_name = text(key_name);

  uniques();
  checks(mapped);
  into_.memory->fill(result.uniques, uniques_);
  into_.memory->fill(result.checks, checks_);
  const auto comment = text_of(from_.attributes, "comment");
  if (const auto& says = comment.empty() ? from_.doc : comment; !says.empty()) result.comment = text(says);
  result.strict = find(from_.attributes, "strict") != nullptr;
  result.without_rowid = find(from_.attributes, "without_rowid") != nullptr;

  std::vector<const schema::definition*> own;
  indexes(own);
  note_unique(mapped, own);
  indexes_out.insert(indexes_out.end(), own.begin(), own.end());
  consent();
  return result;
}

// A bare `index` beside `unique` makes one unique index; `unique` alone makes a constraint.
void table_builder::uniques() {
  const auto add = [&](const attribute& from, const std::vector<std::string>& columns) {
    schema::unique result;
    result.at = into_.origins.note(from.where);
    fill_texts(*into_.memory, result.columns, columns);
    auto name = text_of(from.arguments, "name");
    if (name.empty()) {
      name = fill_pattern(names_.unique, own_name_, columns);
      const auto other = std::ranges::find_if(uniques_, [&](const schema::unique& each) { return name == each.name; });
      if (other != uniques_.end()) {
        if (std::ranges::equal(other->columns, result.columns, schema::same_name))
          return void(report_.error(from.where, "model", "'" + name + "' is unique over the same columns already")
                          .also(into_.origins.of(other->at), "here")
                          .remedy("take one of the two away, or give it a name of its own: name(\"…\")"));
        // Over other columns, whose names are the same in one word.
        name = distinct_name(name, one_text(columns));
      }
    }
    result.name = text(name);
    uniques_.push_back(result);
  };
  for (const auto& each : flat_) {
    const auto* given = find(each.what->attributes, "unique");
    const bool joined = std::ranges::any_of(
        each.what->attributes, [](const attribute& other) { return other.name == "index" && other.arguments.empty(); });
    if (given != nullptr && !joined) add(*given, {each.name});
  }
  for (const auto& each : from_.attributes)
    if (each.name == "unique") add(each, column_names(keys_of(each.arguments)));
}

void table_builder::add_check(const std::string& expression, const std::vector<std::string>& columns,
                              const place& where, const argument* name) {
  schema::check result;
  result.at = into_.origins.note(where);
  result.expression = text(expression);
  std::string called;
  if (name != nullptr && !name->arguments.empty()) {
    called = name->arguments.front().text;
  } else {
    called = fill_pattern(names_.check, own_name_, columns);
    // A second one over the same columns: its expression tells them apart, whatever the order.
    const auto taken = [&](const schema::check& other) { return called == other.name; };
    if (std::ranges::any_of(checks_, taken)) called = distinct_name(called, expression);
  }
  result.name = text(called);
  checks_.push_back(result);
}

void table_builder::checks(const mapped_record& mapped) {
  for (std::size_t i = 0; i < flat_.size(); ++i) {
    const auto& column = mapped.columns[i];
    if (column.storage == enum_storage::text && column.sql.kind != schema::type_kind::custom
        && column.sql.dimensions == 0) {
      std::string values;
      for (const auto& each : column.enumerated->enumerators)
        values += (values.empty() ? "" : ", ") + dialect::quoted_text(each.text);
      add_check(sql_name(column.name) + " IN (" + values + ")", {column.name}, flat_[i].where, nullptr);
    }
    for (const auto& each : flat_[i].what->attributes)
      if (each.name == "check" && !each.arguments.empty())
        add_check(expression_of(i, each.arguments.front().text), {column.name}, each.where,
                  find(each.arguments, "name"));
  }
  std::vector<std::string> names;
  for (const auto& each : mapped.columns) names.push_back(each.name);
  for (const auto& each : from_.attributes)
    if (each.name == "check" && !each.arguments.empty())
      add_check(each.arguments.front().text, names_in(each.arguments.front().text, names), each.where,
                find(each.arguments, "name"));
}

void table_builder::consent() {
  using given = diff::word_given;
  const auto add = [&](given::what what, const std::string& table, const std::string& from, const std::string& to,
                       const attribute& written) {
    given word;
    word.kind = what;
    word.table = table;
    word.from = from;
    word.to = to;
    word.text = "[[cupel::" + written.name + "(\"" + written.arguments.front().text + "\")]]";
    word.file = written.where.file;
    word.line = written.where.line;
    word.column = written.where.column;
    into_.consent.words.push_back(std::move(word));
  };
  for (const auto& each : from_.attributes) {
    if (each.arguments.empty()) continue;
    const auto& old = each.arguments.front().text;
    if (each.name == "renamed_from") add(given::what::rename_table, table_name_, old, table_name_, each);
    if (each.name == "dropped") add(given::what::drop_column, table_name_, old, {}, each);
  }
  for (std::size_t i = 0; i < flat_.size(); ++i)
    for (const auto& each : flat_[i].what->attributes)
      if (each.name == "renamed_from" && !each.arguments.empty())
        add(given::what::rename_column, table_name_, prefix_of(i) + each.arguments.front().text, flat_[i].name, each);
  for (std::size_t i = 0; i < flat_.size(); ++i) {
    const auto* of = types_[i].enumerated;
    if (of == nullptr || types_[i].storage == enum_storage::integer) continue;
    for (const auto& one : of->enumerators)
      if (const auto* each = find(one.attributes, "renamed_from"); each != nullptr && !each->arguments.empty()) {
        add(given::what::rename_value, table_name_, each->arguments.front().text, one.text, *each);
        into_.consent.words.back().of_column = flat_[i].name;
      }
  }
}

// What the embedded structs put before the column's own name.
std::string table_builder::prefix_of(std::size_t at) const {
  const auto given = text_of(flat_[at].what->attributes, "column");
  const auto& own = given.empty() ? flat_[at].what->name : given;
  return flat_[at].name.substr(0, flat_[at].name.size() - own.size());
}

// A struct names its columns as its author does; where it is embedded with a prefix, the table calls them otherwise.
std::string table_builder::expression_of(std::size_t at, const std::string& written) const {
  const auto prefix = prefix_of(at);
  if (prefix.empty()) return written;
  const auto inside = flat_[at].path.substr(0, flat_[at].path.rfind('.') + 1);
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& each : flat_)
    if (each.path.starts_with(inside)) names.emplace_back(each.name.substr(prefix.size()), each.name);
  return with_names(written, names);
}

std::string table_builder::column_name(const std::string& path) const {
  const auto found = std::ranges::find(flat_, path, &flat_column::path);
  return found == flat_.end() ? path : found->name;
}

std::vector<std::string> table_builder::column_names(const std::vector<key_column>& keys) const {
  std::vector<std::string> result;
  for (const auto& each : keys) result.push_back(column_name(each.path));
  return result;
}

void fill_texts(migration::arena& memory, std::initializer_list<const char*>& into,
                const std::vector<std::string>& from) {
  std::vector<const char*> items;
  for (const auto& each : from) items.push_back(memory.text(each));
  memory.fill(into, items);
}

}  // namespace cupel::codegen

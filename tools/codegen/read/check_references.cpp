// SPDX-License-Identifier: Apache-2.0
// Foreign keys and relations, resolved when all of the system is read, so that they may form circles.

#include <algorithm>
#include <string>
#include <vector>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

// Types that a database compares without a conversion. A strong type matches itself and what it wraps.
bool same_type(const cxx_type& left, const cxx_type& right) {
  if (left.what == type_kind::strong && right.what == type_kind::strong) return left.name == right.name;
  const auto& one = left.what == type_kind::strong ? left.element.front() : left;
  const auto& other = right.what == type_kind::strong ? right.element.front() : right;
  if (one.what != other.what) return false;
  if (one.what == type_kind::enumeration) return one.name == other.name;
  return one.precision == other.precision && one.scale == other.scale;
}

// A foreign key's other end must be unique (PostgreSQL manual, CREATE TABLE, REFERENCES; SQLite "Required indexes").
bool is_unique(const reading& all, const record& table, const std::vector<const flat_column*>& columns) {
  const auto listed = [&](const attribute& each) {
    auto keys = keys_of(each.arguments);
    return keys.size() == columns.size() && std::ranges::all_of(columns, [&](const flat_column* column) {
             return std::ranges::find(keys, column->path, &key_column::path) != keys.end();
           });
  };
  for (const auto& each : table.attributes) {
    const bool unique_index =
        each.name == "index" && find(each.arguments, "unique") != nullptr && find(each.arguments, "where") == nullptr;
    if ((each.name == "primary_key" || each.name == "unique" || unique_index) && listed(each)) return true;
  }
  if (columns.size() == 1)
    for (const auto& each : columns.front()->what->attributes)
      if (each.name == "unique" || (each.name == "index" && find(each.arguments, "unique") != nullptr)) return true;
  const auto all_columns = columns_of(all, table);
  const auto keys = std::ranges::count_if(
      all_columns, [](const flat_column& each) { return find(each.what->attributes, "primary_key") != nullptr; });
  return static_cast<std::size_t>(keys) == columns.size() && std::ranges::all_of(columns, [](const flat_column* each) {
           return find(each->what->attributes, "primary_key") != nullptr;
         });
}

class checker {
 public:
  checker(const reading& all, const record& from, diagnostics& report)
      : all_(all), from_(from), report_(report), columns_(columns_of(all, from)) {}

  void run() {
    for (const auto& column : columns_)
      if (const auto* given = find(column.what->attributes, "references"); given != nullptr) member(column, *given);
    for (const auto& each : from_.attributes)
      if (each.name == "foreign_key") listed(each);
    for (const auto& each : from_.fields)
      if (is_relation(each)) relation(each);
  }

 private:
  const record* target(const argument& written) {
    const auto* found = resolve_record(all_, from_.qualified_name, written.scope);
    if (found != nullptr && found->role == record_role::table) return found;
    if (found != nullptr) {
      report_.error(written.where, "unknown-struct", "'" + written.scope + "' is no table")
          .also(found->where, "it is declared here");
      return nullptr;
    }
    std::vector<std::string> names;
    for (const auto& each : all_.records)
      if (each.role == record_role::table) names.push_back(each.name);
    const auto meant = nearest(written.scope, names);
    auto& said = report_.error(written.where, "unknown-struct",
                               "no table's struct is called '" + written.scope + "'"
                                   + (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
    if (!meant.empty()) said.replace(written.where, std::string(meant) + "::" + written.text);
    said.remedy("the struct's header must be one of the system's");
    return nullptr;
  }

  // The column at the other end, or null with an error.
  const flat_column* end(const argument& written, const record& in, const std::vector<flat_column>& columns) {
    const auto found = std::ranges::find(columns, written.text, &flat_column::path);
    if (found != columns.end()) return &*found;
    if (may_be_refused(in, written.text)) return nullptr;
    std::vector<std::string> paths;
    for (const auto& each : columns) paths.push_back(each.path);
    const auto meant = nearest(written.text, paths);
    auto& said = report_.error(written.where, "unknown-member",
                               "'" + in.name + "' has no column '" + written.text + "'"
                                   + (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
    if (!meant.empty()) said.replace(written.where, written.scope + "::" + std::string(meant));
    said.also(in.where, "'" + in.name + "' is declared here");
    return nullptr;
  }

  void same(const place& where, const flat_column& from, const record& in, const flat_column& to) {
    if (same_type(from.what->type, to.what->type)) return;
    report_
        .error(where, "reference-type",
               "'" + from.path + "' is '" + readable(from.what->type) + "' and refers to '" + in.name + "::" + to.path
                   + "', which is '" + readable(to.what->type) + "'")
        .also(to.what->where, "it is declared here");
  }

  void action(const std::vector<argument>& arguments, const std::vector<const flat_column*>& from) {
    for (const auto* word : {"on_delete", "on_update"}) {
      const auto* given = find(arguments, word);
      if (given == nullptr || given->arguments.empty() || given->arguments.front().text != "set_null") continue;
      for (const auto* column : from)
        if (!column->what->type.optional)
          report_
              .error(given->arguments.front().where, "contradiction",
                     std::string(word) + "(set_null), and '" + column->path + "' is never null")
              .remedy("make it std::optional");
    }
  }

  void unique(const place& where, const record& in, const std::vector<const flat_column*>& columns) {
    if (is_unique(all_, in, columns)) return;
    report_
        .error(where, "reference-not-unique",
               "'" + in.name + "::" + columns.front()->path + "'" + (columns.size() > 1 ? " and the others are" : " is")
                   + " neither a primary key nor unique, so no foreign key can refer to it")
        .also(columns.front()->what->where, "it is declared here");
  }

  void member(const flat_column& column, const attribute& given) {
    if (given.arguments.empty() || given.arguments.front().what != argument::kind::member)
      return;  // said by check_words
    action(given.arguments, {&column});
    const auto& written = given.arguments.front();
    const auto* in = target(written);
    if (in == nullptr) return;
    const auto columns = columns_of(all_, *in);
    const auto* to = end(written, *in, columns);
    if (to == nullptr) return;
    same(written.where, column, *in, *to);
    unique(written.where, *in, {to});
  }

  void listed(const attribute& given) {
    std::vector<const flat_column*> from;
    for (const auto& key : keys_of(given.arguments))
      if (const auto found = std::ranges::find(columns_, key.path, &flat_column::path); found != columns_.end())
        from.push_back(&*found);
    action(given.arguments, from);
    const auto* references = find(given.arguments, "references");
    if (references == nullptr) {
      report_.error(given.where, "arguments", "'foreign_key' needs references(…)")
          .remedy("write foreign_key(a, b, references(T::a, T::b))");
      return;
    }
    const auto keys = keys_of(given.arguments).size();
    if (references->arguments.size() != keys) {
      report_.error(references->where, "arguments",
                    "'foreign_key' lists " + std::to_string(keys) + (keys == 1 ? " member" : " members")
                        + " and refers to " + std::to_string(references->arguments.size()));
      return;
    }
    if (from.size() != keys || references->arguments.empty()) return;  // said by check_tables
    for (const auto& each : references->arguments) {
      if (each.what != argument::kind::member) return;  // said by check_words
      if (each.scope != references->arguments.front().scope) {
        report_.error(each.where, "arguments", "a foreign key refers to one table");
        return;
      }
    }
    const auto* in = target(references->arguments.front());
    if (in == nullptr) return;
    const auto columns = columns_of(all_, *in);
    std::vector<const flat_column*> to;
    for (std::size_t i = 0; i < from.size(); ++i) {
      const auto* found = end(references->arguments[i], *in, columns);
      if (found == nullptr) return;
      same(references->arguments[i].where, *from[i], *in, *found);
      to.push_back(found);
    }
    unique(references->where, *in, to);
  }

  bool refers(const record& from, const record& to) const {
    const auto means = [&](const std::vector<argument>& arguments) {
      return !arguments.empty() && resolve_record(all_, from.qualified_name, arguments.front().scope) == &to;
    };
    for (const auto& column : columns_of(all_, from))
      if (const auto* given = find(column.what->attributes, "references"); given != nullptr && means(given->arguments))
        return true;
    return std::ranges::any_of(from.attributes, [&](const attribute& each) {
      const auto* references = each.name == "foreign_key" ? find(each.arguments, "references") : nullptr;
      return references != nullptr && means(references->arguments);
    });
  }

  void relation(const field& of) {
    const auto* to = find_record(all_, of.type.name);
    if (to == nullptr || to->role == record_role::embedded) {
      report_
          .error(of.where, "unknown-struct",
                 "'" + of.name + "' relates to '" + of.type.name + "', which is no table of the system")
          .remedy("the struct's header must be one of the system's");
      return;
    }
    const bool there = refers(*to, from_);
    if (there || (of.type.what == type_kind::one && refers(from_, *to))) return;
    if (from_.role == record_role::embedded) return;  // decided where it is a base
    report_
        .error(of.where, "no-relation",
               "no foreign key of '" + to->name + "' refers to '" + from_.name + "'"
                   + (of.type.what == type_kind::one ? ", nor the other way round" : ""))
        .also(to->where, "add a member [[cupel::references(" + from_.name + "::…)]]");
  }

  const reading& all_;
  const record& from_;
  diagnostics& report_;
  std::vector<flat_column> columns_;
};

}  // namespace

void check_references(const reading& all, diagnostics& report) {
  for (const auto& each : all.records)
    if (each.role != record_role::embedded) checker(all, each, report).run();
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/mapping_header.hpp"

#include <algorithm>
#include <set>

#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/literal.hpp"
#include "tools/codegen/write/source.hpp"
#include "tools/codegen/write/statements.hpp"

namespace cupel::codegen {
namespace {

class record_writer {
 public:
  record_writer(const mapping_input& input, const mapped_record& record, source& out)
      : input_(input),
        record_(record),
        out_(out),
        type_("::" + record.qualified_name),
        structs_(column_structs(record)) {}

  void run() {
    out_.line("/// `" + record_.qualified_name + "` as the " + (record_.view ? "view" : "table") + " `" + record_.table
              + "`.");
    out_.line("template <> struct cupel::mapping<" + type_ + "> {");
    constant("const char*", "model", string_literal(record_.qualified_name));
    constant("const char*", "schema", string_literal(record_.schema));
    constant("const char*", "table_name", string_literal(record_.table));
    out_.line();
    for (std::size_t i = 0; i < record_.columns.size(); ++i) column(i);
    for (const auto& each : record_.relations) relation(each);
    out_.line();
    columns();
    lists();
    known_relations();
    functions();
    out_.line("};");
    if (record_.relations.empty()) return;
    // Only here are the types of the members known that the relations' functions return.
    const auto name = "cupel::mapping<" + type_ + ">::relations";
    const auto head = "inline const decltype(" + name + ')';
    out_.line(head + (display_columns(head + name) + 4 <= column_limit ? " " : "\n    ") + name + "{};");
  }

 private:
  void constant(const std::string& type, const std::string& name, const std::string& value) {
    out_.line("  static constexpr " + type + ' ' + name + " = " + value + ';');
  }

  void derived(const std::string& name, const std::string& base) {
    const auto line = "  struct " + name + " : " + base + " {";
    out_.line(display_columns(line) <= column_limit ? line : "  struct " + name + "\n      : " + base + " {");
  }

  void column(std::size_t at) {
    const auto& what = record_.columns[at];
    auto value = short_spelling(what.type.spelling);
    if (what.as_decimal()) value = what.nullable ? "std::optional<" + what.decimal() + '>' : what.decimal();
    derived(structs_[at], "query::column<" + structs_[at] + ", " + type_ + ", " + value + '>');
    out_.line("    static constexpr int position = " + std::to_string(at) + ';');
    out_.line("    static constexpr const char* name = " + string_literal(what.name) + ';');
    bytewise(what);
    if (what.storage == enum_storage::native || is_number_as_text(what))
      out_.line("    static constexpr bool ordered = false;");
    if (is_number_as_text(what)) out_.line("    static constexpr bool equatable = false;");
    out_.line("    static auto& of(auto& object) { return object." + what.member() + "; }");
    out_.line("  };");
  }

  static bool is_number_as_text(const mapped_column& what) {
    const auto& stored = what.type.what == type_kind::strong ? what.type.element.front() : what.type;
    return stored.what == type_kind::string && what.sql.kind == schema::type_kind::numeric;
  }

  // What has no collation is not told one; what has one of its own keeps it.
  void bytewise(const mapped_column& what) {
    using sql = schema::type_kind;
    const bool collates =
        what.sql.kind == sql::text || what.sql.kind == sql::varchar || what.sql.kind == sql::character;
    const auto* declared = declared_field(input_.model, record_, what);
    const bool own = declared != nullptr && find(declared->attributes, "collate") != nullptr;
    const auto& stored = what.type.what == type_kind::strong ? what.type.element.front() : what.type;
    const bool is_enum = what.storage == enum_storage::text && what.type.what != type_kind::array;
    if (own || (stored.what == type_kind::string && !collates))
      out_.line("    static constexpr bool bytewise = false;");
    else if (is_enum && collates)
      out_.line("    static constexpr bool bytewise = true;");
  }

  void relation(const mapped_relation& what) {
    const auto* target = input_.model.find(what.target);
    const auto name = relation_struct(record_, what);
    out_.line();
    derived(name, "orm::relation<" + name + ", " + type_ + ", ::" + what.target + '>');
    const auto label = std::string("    static constexpr relation_label label{");
    out_.line(label
              + filled({string_literal(record_.qualified_name + "::" + what.member),
                        string_literal("cupel::table<" + record_.qualified_name + ">." + what.member)},
                       label.size(), label.size(), 2)
              + "};");
    out_.line("    using local = " + structs_[what.here.front()] + ';');
    out_.line("    template <class Target> using foreign = typename mapping<Target>::"
              + column_structs(*target)[what.there.front()] + ';');
    out_.line("    static auto& of(auto& object) { return object." + what.member + "; }");
    out_.line("  };");
  }

  // The members of `cupel::table<T>`, in the order of the model; an embedded struct's are a struct of their own.

  void columns() {
    std::string nested;
    std::string body;
    std::set<std::string> seen;
    for (const auto& each : record_.declared->fields) {
      for (std::size_t i = 0; i < record_.columns.size(); ++i)
        if (record_.columns[i].path.front() == each.name) member(i, 0, "", nested, body, seen);
      for (const auto& relation : record_.relations)
        if (relation.member == each.name)
          entry(body, relation.doc, relation_struct(record_, relation), relation.member);
    }
    if (!nested.empty()) out_.line(nested.substr(0, nested.size() - 1));
    out_.line("  struct columns : query::table_columns<" + type_ + "> {");
    if (!body.empty()) out_.line(body.substr(0, body.size() - 1));
    out_.line("  };").line();
  }

  void member(std::size_t at, std::size_t depth, const std::string& prefix, std::string& nested, std::string& body,
              std::set<std::string>& seen) {
    const auto& what = record_.columns[at];
    const auto& name = what.path[depth];
    if (depth + 1 == what.path.size()) return entry(body, what.doc, structs_[at], name);
    if (!seen.insert(name).second) return;  // all of the embedded struct's columns went with its first
    const auto inner = prefix + name + '_';
    std::string text;
    std::set<std::string> inside;
    for (std::size_t i = 0; i < record_.columns.size(); ++i) {
      const auto& path = record_.columns[i].path;
      if (path.size() > depth + 1
          && std::equal(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth) + 1, what.path.begin()))
        member(i, depth + 1, inner, nested, text, inside);
    }
    const auto type = beside_members(record_, inner + "columns");
    nested += "  struct " + type + " {\n" + text + "  };\n";
    entry(body, "", type, name);
  }

  static void entry(std::string& into, const std::string& doc, const std::string& type, const std::string& name) {
    if (!doc.empty()) (into += doc_comment(doc, 4)) += '\n';
    into += "    " + type + ' ' + name + "{};\n";
  }

  template <class Filter> std::vector<std::string> names(Filter&& of) const {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < record_.columns.size(); ++i)
      if (of(record_.columns[i])) result.push_back(structs_[i]);
    return result;
  }

  void list(const std::string& name, const std::vector<std::string>& items) {
    out_.line(listed("using " + name + " = orm::list<", items, ">;", 2));
  }

  void lists() {
    list("all", structs_);
    std::vector<std::string> key;
    for (const auto each : record_.primary_key) key.push_back(structs_[each]);
    list("key", key);
    list("returned", names([](const mapped_column& each) { return each.filled_by_database(); }));
    list("refreshed", names([](const mapped_column& each) { return each.updated_at || each.computed; }));
    const auto version = names([](const mapped_column& each) { return each.version; });
    out_.line("  using version = " + (version.empty() ? "void" : version.front()) + ';');
    constant("std::string_view", "alive", string_literal(alive_condition(record_)));
    out_.line();
  }

  void known_relations() {
    if (record_.relations.empty()) return;
    std::vector<std::string> names;
    for (const auto& each : record_.relations) names.push_back(relation_struct(record_, each));
    out_.line(listed("static const orm::known_relations<", names, "> relations;", 2)).line();
  }

  void function(const std::string& result, const std::string& name, const std::vector<std::string>& parameters) {
    out_.line(signature("  static " + result + ' ' + name, parameters, ";"));
  }

  void functions() {
    const auto row = std::vector<std::string>{"const driver::row& from", type_ + "& into", "int first"};
    const auto object = std::vector<std::string>{"driver::parameters& to", "const " + type_ + "& object"};
    function("const orm::statements&", "sql", {"driver::database of"});
    function("void", "read", row);
    function("void", "attach", {type_ + "& object"});
    if (record_.view) return;
    function("void", "read_returned", row);
    function("void", "read_refreshed", row);
    function("void", "bind_insert", object);
    function("void", "bind_update", object);
    function("void", "bind_remove", object);
  }

  const mapping_input& input_;
  const mapped_record& record_;
  source& out_;
  std::string type_;
  std::vector<std::string> structs_;
};

// A macro of its own for each name: every part stands behind its length.
std::string guard_of(const enumeration& what) {
  std::string result = "CUPEL_ENUMERATION_";
  std::string_view rest = what.qualified_name;
  while (!rest.empty()) {
    const auto part = rest.substr(0, rest.find("::"));
    (result += std::to_string(part.size())) += part;
    rest.remove_prefix(std::min(rest.size(), part.size() + 2));
  }
  return result;
}

// Another system may store the same enum, and one source include both.
void write_enumeration(const mapping_input& input, const enumeration& what, source& out) {
  const bool number = storage_of(input.model, what) == enum_storage::integer;
  const auto type = "::" + what.qualified_name;
  const auto guard = guard_of(what);
  out.line().line("#ifndef " + guard).line("#define " + guard);
  out.line("/// How `" + what.qualified_name + "` is stored: the " + (number ? "number" : "text")
           + " of each enumerator.");
  out.line("template <> struct cupel::enumeration<" + type + "> {");
  out.line("  static constexpr const char* name = " + string_literal(what.qualified_name) + ';');
  out.line("  static constexpr orm::enumerator<" + type + "> values[] = {");
  for (const auto& each : what.enumerators)
    out.line("      {" + type + "::" + each.name + ", " + string_literal(each.text) + "},");
  out.line("  };").line("};");
  out.line("template <> struct cupel::driver::codec<" + type + "> : cupel::orm::" + (number ? "integer" : "text")
           + "_codec<" + type + "> {};");
  out.line("#endif");
}

}  // namespace

generated_file mapping_header(const mapping_input& input) {
  source out(input.system + '/' + input.stem() + ".gen.hpp");
  out.line("#pragma once").line();
  out.line("#include <cupel/orm/mapping.hpp>").line("#include <optional>").line("#include <string>");
  out.line("#include <string_view>").line();
  std::set<std::string> includes = {input.include};
  for (const auto& each : needed_stems(input)) includes.insert(input.system + '/' + each + ".gen.hpp");
  for (const auto& each : includes) out.line("#include \"" + each + '"');
  source body(out.name());
  for (const auto* each : enumerations_of(input)) write_enumeration(input, *each, body);
  for (const auto* each : records_of(input)) {
    body.line();
    record_writer(input, *each, body).run();
  }
  const auto text = out.text() + without_deprecation_warnings(input, body.text());
  return {input.stem() + ".gen.hpp", laid_out(banner(input.include, input.digest), text)};
}

}  // namespace cupel::codegen

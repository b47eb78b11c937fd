// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/mapping_source.hpp"

#include <set>

#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/source.hpp"
#include "tools/codegen/write/statements.hpp"

namespace cupel::codegen {
namespace {

// A raw string, under a delimiter that its text does not hold.
std::string raw(const std::string& text) {
  if (text.empty()) return "\"\"";
  std::string delimiter = "sql";
  while (text.find(')' + delimiter + '"') != std::string::npos) delimiter += '_';
  return "R\"" + delimiter + '(' + text + ')' + delimiter + '"';
}

class record_writer {
 public:
  /// `taken`: the names of the constants of all of the header's records.
  record_writer(const mapped_record& record, std::set<std::string>& taken, source& out)
      : record_(record), out_(out), type_("::" + record.qualified_name), name_(constant_name()) {
    while (!taken.insert(name_).second) name_ += '_';  // `a::b` beside `a_b`
  }

  void run() {
    out_.line("namespace {").line();
    statements("_sqlite", driver::database::sqlite);
    statements("_postgresql", driver::database::postgresql);
    out_.line("}  // namespace").line();
    begin("const orm::statements&", "sql", {"driver::database of"});
    out_.line("  return of == driver::database::sqlite ? " + name_ + "_sqlite : " + name_ + "_postgresql;").line("}");
    attach();
    read("read", [](const mapped_column&) { return true; }, true);
    if (record_.view) return;
    read("read_returned", [](const mapped_column& each) { return each.filled_by_database(); });
    read("read_refreshed", [](const mapped_column& each) { return each.updated_at || each.computed; });
    bind("bind_insert", bound_by_insert(record_));
    bind("bind_update", bound_by_update(record_));
    bind("bind_remove", bound_by_remove(record_));
  }

 private:
  std::string constant_name() const {
    auto result = record_.qualified_name;
    for (auto at = result.find("::"); at != std::string::npos; at = result.find("::")) result.replace(at, 2, "_");
    return result;
  }

  void statements(const std::string& suffix, driver::database database) {
    const auto text = statements_of(record_, database);
    out_.line("constexpr orm::statements " + name_ + suffix + "{");
    const auto field = [&](const char* name, const std::string& value, bool on_its_own = true) {
      out_.line("    ." + std::string(name) + " = " + raw((on_its_own && !value.empty() ? "\n" : "") + value) + ',');
    };
    field("table", text.table, false);
    field("select", text.select);
    field("find", text.find);
    field("insert", text.insert);
    field("update", text.update);
    field("remove", text.remove);
    out_.line("    .last_insert_id = " + std::string(text.last_insert_id ? "true" : "false") + ',');
    out_.line("};").line();
  }

  void begin(const std::string& result, const std::string& name, const std::vector<std::string>& parameters,
             const std::string& tail = " {") {
    out_.line(signature(result + " mapping<" + type_ + ">::" + name, parameters, tail));
  }

  void attach() {
    out_.line();
    if (record_.relations.empty()) return begin("void", "attach", {type_ + '&'}, " {}");
    begin("void", "attach", {type_ + "& object"});
    for (const auto& each : record_.relations)
      out_.line("  object." + each.member + ".attach(" + relation_struct(record_, each) + "::label);");
    out_.line("}");
  }

  static std::string call(const std::string& verb, const mapped_column& what) {
    return verb + (what.as_decimal() ? "_numeric<" + what.decimal() + '>' : "_value");
  }

  template <class Filter> void read(const std::string& name, Filter&& which, bool attached = false) {
    std::vector<std::string> lines;
    for (const auto& each : record_.columns)
      if (which(each))
        lines.push_back("  driver::" + call("read", each) + "(from, first"
                        + (lines.empty() ? "" : " + " + std::to_string(lines.size())) + ", into." + each.member()
                        + ");");
    out_.line();
    if (lines.empty() && !attached) return begin("void", name, {"const driver::row&", type_ + '&', "int"}, " {}");
    begin("void", name, {"const driver::row& from", type_ + "& into", "int first"});
    for (const auto& each : lines) out_.line(each);
    if (attached) out_.line("  attach(into);");
    out_.line("}");
  }

  void bind(const std::string& name, const std::vector<const mapped_column*>& which) {
    out_.line();
    if (which.empty()) return begin("void", name, {"driver::parameters&", "const " + type_ + '&'}, " {}");
    begin("void", name, {"driver::parameters& to", "const " + type_ + "& object"});
    for (std::size_t i = 0; i < which.size(); ++i)
      out_.line("  driver::" + call("bind", *which[i]) + "(to, " + std::to_string(i) + ", object." + which[i]->member()
                + ");");
    out_.line("}");
  }

  const mapped_record& record_;
  source& out_;
  std::string type_;
  std::string name_;
};

}  // namespace

generated_file mapping_source(const mapping_input& input) {
  const auto own = input.system + '/' + input.stem() + ".gen";
  source out(own + ".cpp");
  out.line("#include \"" + own + ".hpp\"").line();
  out.line("#include <cupel/driver/codec.hpp>").line("#include <cupel/orm/member_count.hpp>");
  out.line("#include <type_traits>");
  const auto assertions = member_assertions(input);
  if (!assertions.empty()) out.line().line(assertions.substr(0, assertions.size() - 1));
  const auto records = records_of(input);
  if (!records.empty()) {
    std::set<std::string> taken;
    out.line().line("namespace cupel {");
    for (const auto* each : records) {
      out.line();
      record_writer(*each, taken, out).run();
    }
    out.line().line("}  // namespace cupel");
  }
  // From the first line on: copies of the user's structs, too, are made here for the first time.
  const auto text = without_deprecation_warnings(input, out.text());
  return {input.stem() + ".gen.cpp", laid_out(banner(input.include, input.digest), text)};
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/proof_header.hpp"

#include <cupel/migration/replay.hpp>

#include "tools/codegen/write/initializer.hpp"
#include "tools/codegen/write/literal.hpp"
#include "tools/codegen/write/models_header.hpp"
#include "tools/codegen/write/source.hpp"

namespace cupel::codegen {
namespace {

using schema::fact_range;

constexpr const char* remedy = " [cupel-drift]; run: cupel revision --autogenerate";

const char* word_of(schema::kind object) {
  switch (object) {
    case schema::kind::table: return "table";
    case schema::kind::column: return "column";
    case schema::kind::primary_key: return "primary_key";
    case schema::kind::unique: return "unique";
    case schema::kind::check: return "check";
    case schema::kind::enumeration: return "enumeration";
    case schema::kind::foreign_key: return "foreign_key";
    case schema::kind::named_schema: return "named_schema";
    default: return "index";
  }
}

// What the model says of an object, fact by fact; of columns and tables only what is not the default.
template <fact_range Range, class State> std::string facts_of(const State& state) {
  std::string result;
  schema::for_each_fact<Range>([&]<schema::fact Fact>() {
    using comparator = schema::comparator<Fact>;
    if constexpr (std::is_same_v<State, schema::column> || std::is_same_v<State, schema::table_state>)
      if (comparator::same(state, State{})) return;
    schema::text_buffer text;
    if constexpr (Fact == schema::fact::column_comment || Fact == schema::fact::table_comment)
      text << "the comment '" << state.comment << "'";  // a comparator says the bare text
    else
      comparator::say(text, state);
    (result += result.empty() ? "" : ", ") += text.text;
  });
  return result;
}

class writer {
 public:
  writer(const std::string& system, const system_model& model)
      : model_(model), out_(system + "/proof.gen.hpp"), space_(generated_namespace(system) + "::proof") {}

  std::string run(const std::string& system, const history& past, const schema::list<schema::difference>& drift) {
    out_.line("#pragma once").line("#include <cupel/migration/report.hpp>").line();
    out_.line("namespace " + space_ + " {").line();
    out_.line("using enum cupel::schema::kind;");
    out_.line("inline constexpr auto& verdict = cupel::migration::verdict_on<cupel::systems::" + system + ">;").line();
    out_.line("}  // namespace " + space_).line();
    out_.line("#ifdef CUPEL_DRIFT_WARNING");
    out_.line("template struct cupel::migration::report<" + space_ + "::verdict, false>;");
    for (const auto& each : drift) warn(past, each);
    if (!drift.empty()) out_.back();
    out_.line("#else");
    out_.line("template struct cupel::migration::report<" + space_ + "::verdict>;").line();
    out_.line("namespace " + space_ + " {").line();
    schema::catalog catalog;
    migration::problem none;  // make_model has replayed them already
    migration::replay(catalog, model_.operations(), none);
    for (const auto& each : catalog.schemas())
      say(model_.origins.of(each.at), "has", schema::kind::named_schema, each.name, nullptr,
          "the model has tables or views in this schema, no migration creates it");
    for (const auto& each : catalog.enumerations())
      object(each.at, schema::kind::enumeration, each.name, nullptr, facts_of<schema::enum_facts>(each));
    for (const auto& each : catalog.tables()) table(each);
    for (const auto& each : drift)
      if (each.where_found == schema::side::only_right)
        say(past.origins.of(each.right), "lacks", each.object, each.table, each.name,
            "a migration adds it, and it is not in the model");
    out_.back().line().line("}  // namespace " + space_).line("#endif");
    return out_.text();
  }

 private:
  void say(const place& where, const char* question, schema::kind object, const char* table, const char* name,
           const std::string& text) {
    const std::string subject = std::string(table) + (name == nullptr ? "" : '.' + std::string(name));
    out_.at(where).line("static_assert(verdict." + std::string(question) + '(' + word_of(object) + ", "
                        + initializer(table) + ", " + initializer(name) + "), "
                        + message_literal(subject + ": " + text + remedy) + ");");
  }

  // No warning of a compiler's, which -Werror would make an error of.
  void warn(const history& past, const schema::difference& d) {
    const bool in_model = d.where_found != schema::side::only_right;
    std::string text = std::string(d.table) + (d.name == nullptr ? "" : '.' + std::string(d.name));
    if (d.where_found == schema::side::both)
      ((text += ": ") += d.fact_name) +=
          std::string(": the model says ") + d.left_says.text + ", the migrations say " + d.right_says.text;
    else
      text += in_model ? ": in the model, no migration adds it" : ": a migration adds it, and it is not in the model";
    out_.at(in_model ? model_.origins.of(d.left) : past.origins.of(d.right))
        .line("#pragma message(" + message_literal("warning: " + text + remedy) + ")");
  }

  void object(const schema::place& at, schema::kind what, const char* table, const char* name,
              const std::string& facts) {
    const auto where = model_.origins.of(at);
    if (what != schema::kind::primary_key) say(where, "has", what, table, name, "in the model, no migration adds it");
    const auto claim = facts.empty() ? std::string() : ' ' + facts + ',';
    say(where, "agrees", what, table, name,
        facts.empty() ? "the migrations say more than the model" : "the model says" + claim + " the migrations do not");
  }

  template <fact_range Range, class States> void objects(schema::kind what, const char* table, const States& states) {
    for (const auto& each : states) object(each.def->at, what, table, each.name, facts_of<Range>(each));
  }

  void table(const schema::table_state& of) {
    object(of.at, schema::kind::table, of.name, nullptr, facts_of<schema::table_facts>(of));
    for (const auto& each : of.columns)
      object(each.at, schema::kind::column, of.name, each.name, facts_of<schema::column_facts>(each));
    object(of.primary_key.present ? of.primary_key.at : of.at, schema::kind::primary_key, of.name, nullptr,
           facts_of<schema::primary_key_facts>(of.primary_key));
    objects<schema::unique_facts>(schema::kind::unique, of.name, of.uniques);
    objects<schema::check_facts>(schema::kind::check, of.name, of.checks);
    objects<schema::foreign_key_facts>(schema::kind::foreign_key, of.name, of.foreign_keys);
    objects<schema::index_facts>(schema::kind::index, of.name, of.indexes);
  }

  const system_model& model_;
  source out_;
  std::string space_;
};

}  // namespace

generated_file proof_header(const std::string& system, const system_model& model, const history& past,
                            const schema::list<schema::difference>& drift) {
  return {"proof.gen.hpp",
          banner("the models of " + system) + "// clang-format off\n" + writer(system, model).run(system, past, drift)};
}

}  // namespace cupel::codegen

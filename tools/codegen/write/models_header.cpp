// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/models_header.hpp"

#include <cupel/migration/visit.hpp>
#include <map>
#include <set>

#include "tools/codegen/write/initializer.hpp"
#include "tools/codegen/write/source.hpp"

namespace cupel::codegen {
namespace {

class writer {
 public:
  writer(const std::string& system, const system_model& model)
      : model_(model), out_(system + "/models.gen.hpp"), space_(generated_namespace(system)) {}

  generated_file run(const std::string& system) {
    out_.line(banner("the models of " + system) + "// clang-format off");
    out_.line("#pragma once").line("#include <cupel/migration.hpp>").line();
    out_.line("namespace " + space_ + " {").line("using namespace cupel::migration;").line();
    for (const auto* each : model_.definitions) migration::visit(*each, [this](const auto& what) { sort(what); });
    for (const auto* each : schemas_)
      out_.at(model_.origins.of(each->at))
          .line("inline constexpr cupel::schema::named_schema schema_" + identifier(each->name)
                + definition_initializer(*each) + ';')
          .back();
    enumerations();
    for (const auto* each : tables_) {
      write(*each);
      group("create_index", "indexes_", indexes_[each->name]);
      group("add_foreign_key", "foreign_keys_", foreign_keys_[each->name]);
    }
    all();
    out_.line("}  // namespace " + space_);
    return {"models.gen.hpp", out_.text()};
  }

 private:
  void sort(const schema::named_schema& what) { schemas_.push_back(&what); }
  void sort(const schema::enumeration& what) { enumerations_.push_back(&what); }
  void sort(const schema::table& what) { tables_.push_back(&what); }
  void sort(const schema::index& what) { indexes_[what.table].push_back(&what); }
  void sort(const schema::foreign_key& what) { foreign_keys_[what.table].push_back(&what); }
  template <class T> void sort(const T&) {}  // model.hpp makes no other

  // A table's name may hold what no identifier may, and two may then become one.
  const std::string& identifier(const std::string& table) {
    auto& name = identifiers_[table];
    if (!name.empty()) return name;
    name = as_identifier(table);
    while (!taken_.insert(name).second) name += '_';
    return name;
  }

  // `at` of a definition is the line of its closing brace.
  template <class T> void item(const T& what) {
    out_.at(model_.origins.of(what.at)).line("    " + std::string(list_word<T>) + initializer(what) + ',');
  }
  template <class T> void list(const char* field, const std::initializer_list<T>& items) {
    if (items.size() == 0) return;
    out_.line("  ." + std::string(field) + " = {");
    for (const auto& each : items) item(each);
    out_.line("  },");
  }
  void list(const char* field, const std::initializer_list<const char*>& items) {
    if (items.size() != 0) out_.line("  ." + std::string(field) + " = " + initializer(items) + ',');
  }
  template <class T> void list(const char* field, const T& value) {
    if (!is_default(value)) out_.line("  ." + std::string(field) + " = " + initializer(value) + ',');
  }

  void write(const schema::table& what) {
    out_.line("inline constexpr cupel::schema::table table_" + identifier(what.name) + '{');
    migration::for_each_field<schema::table>([&](const char* name, auto member) { list(name, what.*member); });
    out_.at(model_.origins.of(what.at)).line("};").back();
  }

  // Each with its word: of a bare `{…}` GCC 12 takes the line where the whole list ends. As operations, for these let
  // the lists inside of them live as long.
  template <class T>
  void group(const std::string& word, const std::string& prefix, const std::vector<const T*>& items) {
    if (items.empty()) return;
    operations(word, prefix + identifier(items.front()->table), items);
  }
  template <class T>
  void operations(const std::string& word, const std::string& name, const std::vector<const T*>& items) {
    out_.line("inline constexpr operation " + name + "[] = {");
    for (const auto* each : items) out_.at(model_.origins.of(each->at)).line("  " + word + initializer(*each) + ',');
    out_.line("};").back();
  }

  void enumerations() {
    if (!enumerations_.empty()) operations("create_enum", "enumerations", enumerations_);
  }

  void all() {
    out_.line();
    if (tables_.empty()) {
      out_.line("inline constexpr operations models{};");
      return;
    }
    out_.line("inline constexpr operation models[] = {");
    for (const auto* each : schemas_) out_.line("  {schema_" + identifier(each->name) + "},");
    for (std::size_t i = 0; i < enumerations_.size(); ++i) out_.line("  enumerations[" + std::to_string(i) + "],");
    for (const auto* each : tables_) out_.line("  {table_" + identifier(each->name) + "},");
    for (const auto* each : tables_) references("indexes_", each->name, indexes_[each->name].size());
    for (const auto* each : tables_) references("foreign_keys_", each->name, foreign_keys_[each->name].size());
    out_.line("};");
  }
  void references(const std::string& prefix, const std::string& table, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      out_.line("  " + prefix + identifier(table) + '[' + std::to_string(i) + "],");
  }

  const system_model& model_;
  source out_;
  std::string space_;
  std::vector<const schema::named_schema*> schemas_;
  std::vector<const schema::enumeration*> enumerations_;
  std::vector<const schema::table*> tables_;
  std::map<std::string, std::vector<const schema::index*>> indexes_;
  std::map<std::string, std::vector<const schema::foreign_key*>> foreign_keys_;
  std::map<std::string, std::string> identifiers_;
  std::set<std::string> taken_;
};

}  // namespace

generated_file models_header(const std::string& system, const system_model& model) {
  return writer(system, model).run(system);
}

}  // namespace cupel::codegen

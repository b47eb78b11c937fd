// SPDX-License-Identifier: Apache-2.0
#pragma once
// Matches the tables, columns and enums of two catalogs; what it does, by kind, stands in match_….hpp.
#include <cupel/diff/matching.hpp>
#include <cupel/diff/rename_order.hpp>
#include <cupel/schema/catalog.hpp>
#include <functional>
#include <set>
#include <string_view>

namespace cupel::diff {

class matcher {
 public:
  matcher(const schema::catalog& now, const schema::catalog& wanted, const consent& words)
      : now_(now), wanted_(wanted), words_(words) {}

  matching run();

 private:
  using what = word_given::what;

  static bool has_column(const schema::table_state* table, const std::string& column) {
    return table != nullptr && find_named(table->columns, column.c_str()) != nullptr;
  }
  std::string new_name(const std::string& table) const {
    for (const auto& [from, to] : result_.tables)
      if (from == table) return to;
    return table;
  }
  /// Empty where another table left its name to this one, which is new.
  std::string old_name(const std::string& table) const {
    for (const auto& [from, to] : result_.tables)
      if (to == table) return from;
    return new_name(table) == table ? table : std::string{};
  }
  /// The table of a column, by its name in the models: a name that another table had goes by what it is now.
  std::string table_of(const word_given& w) const {
    return wanted_.find(w.table.c_str()) != nullptr ? w.table : new_name(w.table);
  }
  void stale(const word_given& w, const std::string& why) { result_.stale.push_back({w, w.text + ": " + why}); }
  static bool has_enum(const schema::catalog& in, const std::string& name) {
    return find_named(in.enumerations(), name.c_str()) != nullptr;
  }
  std::string new_enum(const std::string& name) const {
    for (const auto& [from, to] : result_.enumerations)
      if (from == name) return to;
    return name;
  }

  // match_renames.hpp
  struct place_of_names;
  /// Those that mean something; the words of the others are stale, or asked about.
  std::vector<renaming> rename(const place_of_names& names, std::vector<const word_given*> words);
  void ask_of_circle(const place_of_names& names, const std::vector<renaming>& all,
                     const std::vector<std::size_t>& round);
  static constexpr std::string_view dropped_prefix = "cupel_dropped_";
  static std::string name_of_dropped(const std::string& name, const std::function<bool(const std::string&)>& taken);
  static bool is_name_of_dropped(const std::string& name);
  std::string why(const place_of_names& names, const word_given& w) const;
  /// Tables and native enums, whose words look alike.
  void rename_tables();
  /// A table is renamed from the name that the migrations know, with its schema.
  std::string beside(const word_given& w) const;
  void rename_columns();

  // match_values.hpp
  /// Whether the migrations have the value under its old name. An annotation stands for every column of its enum, and
  /// is stale where it means nothing to any of them.
  void rename_values();
  static bool same_place(const word_given& a, const word_given& b);
  bool first_of_its_place(std::size_t at) const;
  bool rename_value(const word_given& w, std::string& why);

  // match_drops.hpp
  void drop(const word_given& w);
  /// Another takes the name of what the word drops.
  bool goes_for_another(const word_given& w);
  /// The word names a schema, and no table that could go.
  bool is_schema(const std::string& name) const;
  void lost(const schema::enumeration_state& e);
  void lost(const schema::table_state& table);
  /// A schema goes with the last of its tables, by their consent; one that is empty needs a word of its own.
  void lost(const schema::named_schema& s);
  void lost_columns(const schema::table_state& before, const schema::table_state& after);
  /// What still stands in the models and names a column that goes: PostgreSQL would drop it along.
  void ask_of_texts(const schema::table_state& after, const std::string& name);
  bool is_renamed(const std::string& table, const std::string& column) const;
  bool is_new_name(const std::string& table, const std::string& column) const;
  bool is_no_new_name(const std::string& enumeration) const;

  const schema::catalog& now_;
  const schema::catalog& wanted_;
  const consent& words_;
  std::set<std::string> dropped_;
  std::set<std::string> dropped_schemas_;
  matching result_;
};

}  // namespace cupel::diff

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plans the operations from a matching, each replayed as it is planned; plan.hpp has the order, plan_….hpp the kinds of
// work.
#include <algorithm>
#include <cupel/diff/match.hpp>
#include <cupel/migration/materialize.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/schema/compare/difference.hpp>
#include <stdexcept>

namespace cupel::diff {

class planner {
 public:
  planner(migration::arena& memory, const schema::catalog& now, const schema::catalog& wanted)
      : memory_(memory), state_(now), wanted_(wanted) {}

  migration::operations run(const matching& matched);

 private:
  using fact = schema::fact;

  template <class T> void add(const T& operation) {
    const T& made = memory_.make(operation);
    migration::problem p;
    if (!migration::replayer(state_, p).apply(made)) {
      schema::text_buffer text;
      describe(text, p);
      throw std::logic_error(std::string("the plan contradicts itself: ") + text.text);
    }
    result_.push_back(&made);
  }

  /// The tables that stand on both sides, by the name that they have by now; in the order of the models.
  template <class Function> void each_standing(Function&& f) {
    for (const schema::table_state& table : wanted_.tables())
      if (table.present && state_.find(table.name) != nullptr) f(table.name);
  }
  const schema::table_state& now(const char* table) const { return *state_.find(table); }
  const schema::table_state& wanted(const char* table) const { return *wanted_.find(table); }

  template <schema::fact_range Facts, class T> static bool same(const T& left, const T& right) {
    bool all = true;
    schema::for_each_fact<Facts>([&]<fact Fact>() { all = all && schema::comparator<Fact>::same(left, right); });
    return all;
  }
  static bool same(const schema::unique_state& a, const schema::unique_state& b) {
    return same<schema::unique_facts>(a, b);
  }
  static bool same(const schema::check_state& a, const schema::check_state& b) {
    return same<schema::check_facts>(a, b);
  }
  static bool same(const schema::foreign_key_state& a, const schema::foreign_key_state& b) {
    return same<schema::foreign_key_facts>(a, b);
  }
  static bool same(const schema::index_state& a, const schema::index_state& b) {
    return same<schema::index_facts>(a, b);
  }

  // plan_renames.hpp
  /// Their names are one space on PostgreSQL. A table that goes leaves its name to an enum before, and an enum that
  /// goes to a table by another name for the time until its columns are gone.
  void rename_tables_and_enums(const matching& matched);
  void rename_columns(const matching& matched);
  /// Keys, constraints and indexes of all tables: their names may be one space.
  void rename_objects();
  struct object_rename {
    const char* table;
    schema::kind what;
  };
  struct object_renames {
    std::vector<renaming> names;
    std::vector<object_rename> objects;
  };
  void rename_primary_key(const char* table, object_renames& into);
  /// One that is the same in every fact and has another name is renamed, not made anew.
  template <class List>
  void rename_same(const char* table, List schema::table_state::* objects, schema::kind what, object_renames& into);
  /// Indexes and uniques share their names with those of all tables, and with the tables. Where another holds the new
  /// name and does not leave it by a rename, the object is made anew instead.
  void keep_to_free_names(object_renames& all);
  template <class Taken>
  static std::string free_name(const std::string& schema, const Taken& taken, const char* beginning = "cupel_swap_");

  // plan_drops.hpp
  void drop_keys_and_constraints();
  /// Will the key that it stands on go, or be made anew?
  bool key_goes(const schema::foreign_key_state& k) const;
  template <class Drop, class List> void drop_changed(const char* table, List schema::table_state::* objects);
  /// Columns that are not computed any more, before what they are computed from changes or goes: their expression may
  /// mean nothing then, and on the way down nothing yet.
  void end_computed(const char* table);
  void drop_columns(const char* table);
  /// Tables that refer to others go first; a circle of references is opened.
  void drop_tables();
  bool is_referenced(const schema::table_state& table) const;
  void drop_schemas();
  void drop_enums();

  // plan_enums.hpp
  /// Rows that hold a value which goes may stand in columns and tables alone that go, too: these go first.
  void drop_holders(const schema::enumeration_state& of, const std::vector<std::string>& gone, const matching& matched);
  /// Before columns change, which may need new values; after checks and indexes went, which may name old ones.
  void change_enums(const matching& matched);
  /// A default goes before its value does: PostgreSQL would let it follow a rename by itself, and SQLite would not.
  /// Both ways the statement that sets one then stands where the value does.
  void drop_defaults(const char* enumeration, const std::vector<std::string>& gone);
  /// In columns of texts. Those that need the longer type of tomorrow are given back, to be planned after it.
  std::vector<migration::changes::rename_value> rename_values(const matching& matched);

  // plan_alterations.hpp
  /// The fields of an alter_… in which the states differ.
  template <schema::fact_range Facts, class State, class Change>
  static bool differing(const State& before, const State& after, Change& change);
  void alter(const char* table);
  void alter(const char* table, const schema::column& after);

  // plan_creations.hpp
  void create_schemas();
  /// Referenced tables first. What still refers to a later table gets its foreign keys at the end.
  void create_tables();
  bool refers_to_standing(const schema::table_state& table) const;
  void create_table(const schema::table_state& table);
  void add_keys_and_constraints(const char* table);
  template <class List> void add_missing(const char* table, List schema::table_state::* objects);

  migration::arena& memory_;
  schema::catalog state_;
  const schema::catalog& wanted_;
  std::vector<const schema::definition*> result_;
};

}  // namespace cupel::diff

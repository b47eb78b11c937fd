// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plans the operations from a matching; see plan.hpp for the order.
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

  migration::operations run(const matching& matched) {
    create_schemas();
    for (const auto& [from, to] : matched.tables)
      add(migration::changes::rename_table{.name = memory_.text(from), .to = memory_.text(to)});
    for (const auto& r : matched.columns)
      add(migration::changes::rename_column{
          .table = memory_.text(r.table), .name = memory_.text(r.from), .to = memory_.text(r.to)});
    for (const auto& [from, to] : matched.enumerations)
      add(migration::changes::rename_enum{.name = memory_.text(from), .to = memory_.text(to)});
    each_standing([&](const char* table) { rename_objects(table); });
    drop_keys_and_constraints();
    change_enums(matched);
    const auto late = rename_values(matched);
    each_standing([&](const char* table) { alter(table); });
    for (const auto& rename : late) add(rename);
    each_standing([&](const char* table) { drop_columns(table); });
    drop_tables();
    drop_schemas();
    drop_enums();
    create_tables();
    each_standing([&](const char* table) { add_keys_and_constraints(table); });
    each_standing([&](const char* table) { add_missing(table, &schema::table_state::foreign_keys); });
    return memory_.list(result_);
  }

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

  // --- names of keys, constraints and indexes --------------------------------------------------------------------

  void rename_objects(const char* table) {
    rename_primary_key(table);
    rename_same<migration::changes::rename_constraint>(table, &schema::table_state::uniques);
    rename_same<migration::changes::rename_constraint>(table, &schema::table_state::checks);
    rename_same<migration::changes::rename_constraint>(table, &schema::table_state::foreign_keys);
    rename_same<migration::changes::rename_index>(table, &schema::table_state::indexes);
  }
  void rename_primary_key(const char* table) {
    const schema::primary_key_state& before = now(table).primary_key;
    const schema::primary_key_state& after = wanted(table).primary_key;
    if (!before.present || !after.present || !schema::same_names(before.columns, after.columns)) return;
    if (schema::same_name(before.name, after.name)) return;
    const auto named = [&](const char* name) {
      return name != nullptr ? name : memory_.text("pk_" + std::string(schema::own_name(table)));
    };
    add(migration::changes::rename_constraint{.table = table, .name = named(before.name), .to = named(after.name)});
  }
  /// One that is the same in every fact and has another name is renamed, not made anew.
  template <class Rename, class List> void rename_same(const char* table, List schema::table_state::* objects) {
    std::vector<std::pair<const char*, const char*>> renames;
    std::vector<const char*> taken;
    for (const auto& before : now(table).*objects) {
      if (find_named(wanted(table).*objects, before.name) != nullptr) continue;
      for (const auto& after : wanted(table).*objects) {
        if (find_named(now(table).*objects, after.name) != nullptr || !same(before, after)) continue;
        if (std::find(taken.begin(), taken.end(), after.name) != taken.end()) continue;
        taken.push_back(after.name);
        renames.emplace_back(before.name, after.name);
        break;
      }
    }
    for (const auto& [from, to] : renames) add(Rename{.table = table, .name = from, .to = to});
  }

  // --- what goes -------------------------------------------------------------------------------------------------

  void drop_keys_and_constraints() {
    // A foreign key goes where it is gone or changed, and where the key that it relies on will be made anew.
    for (const schema::table_state& table : state_.tables()) {
      if (!table.present) continue;
      const schema::table_state* const kept = wanted_.find(table.name);
      std::vector<const char*> names;
      for (const schema::foreign_key_state& k : table.foreign_keys) {
        const auto* const after = kept == nullptr ? nullptr : find_named(kept->foreign_keys, k.name);
        const bool goes_with_its_table = kept == nullptr && wanted_.find(k.references) == nullptr;
        if (goes_with_its_table) continue;
        if ((kept != nullptr && (after == nullptr || !same(k, *after))) || key_goes(k)) names.push_back(k.name);
      }
      const char* const name = table.name;
      for (const char* key : names) add(migration::changes::drop_foreign_key{.table = name, .name = key});
    }
    each_standing([&](const char* table) {
      drop_changed<migration::changes::drop_index>(table, &schema::table_state::indexes);
      drop_changed<migration::changes::drop_unique>(table, &schema::table_state::uniques);
      drop_changed<migration::changes::drop_check>(table, &schema::table_state::checks);
      if (now(table).primary_key.present
          && !same<schema::primary_key_facts>(now(table).primary_key, wanted(table).primary_key))
        add(migration::changes::drop_primary_key{.table = table});
    });
  }

  /// Will the table that it refers to keep a key over those columns all the time?
  bool key_goes(const schema::foreign_key_state& k) const {
    const schema::table_state* const before = state_.find(k.references);
    const schema::table_state* const after = wanted_.find(k.references);
    if (before == nullptr || after == nullptr) return true;
    const auto covers = [&k](const schema::names& columns) {
      return migration::same_set(columns, k.referenced_columns);
    };
    if (covers(before->primary_key.columns) && same<schema::primary_key_facts>(before->primary_key, after->primary_key))
      return false;
    for (const schema::unique_state& u : before->uniques) {
      const auto* const other = find_named(after->uniques, u.name);
      if (covers(u.columns) && other != nullptr && same(u, *other)) return false;
    }
    for (const schema::index_state& i : before->indexes) {
      const auto* const other = find_named(after->indexes, i.name);
      if (i.def->unique && covers(i.keys) && other != nullptr && same(i, *other)) return false;
    }
    return true;
  }

  template <class Drop, class List> void drop_changed(const char* table, List schema::table_state::* objects) {
    std::vector<const char*> names;
    for (const auto& before : now(table).*objects) {
      const auto* const after = find_named(wanted(table).*objects, before.name);
      if (after == nullptr || !same(before, *after)) names.push_back(before.name);
    }
    for (const char* name : names) add(Drop{.table = table, .name = name});
  }

  /// Computed ones first: no database drops a column that another is computed from.
  void drop_columns(const char* table) {
    std::vector<const char*> names;
    std::size_t computed = 0;
    for (const schema::column& c : now(table).columns) {
      if (find_named(wanted(table).columns, c.name) != nullptr) continue;
      if (c.computed.expression == nullptr)
        names.push_back(c.name);
      else
        names.insert(names.begin() + static_cast<std::ptrdiff_t>(computed++), c.name);
    }
    for (const char* name : names) add(migration::changes::drop_column{.table = table, .name = name});
  }

  /// Tables that refer to others go first; a circle of references is opened.
  void drop_tables() {
    for (;;) {
      const schema::table_state* next = nullptr;
      const schema::table_state* any = nullptr;
      for (const schema::table_state& table : state_.tables()) {
        if (!table.present || wanted_.find(table.name) != nullptr) continue;
        if (any == nullptr || !table.foreign_keys.empty()) any = &table;
        if (!is_referenced(table)) next = &table;
        if (next != nullptr) break;
      }
      if (any == nullptr) return;
      if (next != nullptr) {
        add(migration::changes::drop_table{.name = next->name});
        continue;
      }
      const char* const table = any->name;
      std::vector<const char*> names;
      for (const schema::foreign_key_state& k : any->foreign_keys) names.push_back(k.name);
      for (const char* name : names) add(migration::changes::drop_foreign_key{.table = table, .name = name});
    }
  }
  bool is_referenced(const schema::table_state& table) const {
    for (const schema::table_state& other : state_.tables())
      if (other.present && &other != &table)
        for (const schema::foreign_key_state& k : other.foreign_keys)
          if (schema::same_name(k.references, table.name)) return true;
    return false;
  }

  // --- native enums, and values in rows --------------------------------------------------------------------------

  /// Before columns change, which may need new values; after checks and indexes went, which may name old ones.
  void change_enums(const matching& matched) {
    for (const schema::enumeration_state& e : wanted_.enumerations())
      if (find_named(state_.enumerations(), e.name) == nullptr) add(materialize(memory_, e));
    for (std::uint32_t i = 0; i < state_.enumerations().size(); ++i) {
      const schema::enumeration_state e = state_.enumerations()[i];
      const auto* const after = find_named(wanted_.enumerations(), e.name);
      std::vector<std::string> gone;
      for (const auto& value : matched.values)
        if (value.enumeration == e.name) gone.push_back(value.from);
      if (after != nullptr)
        for (const char* value : e.values)
          if (!contains(after->values, value)) gone.emplace_back(value);
      drop_defaults(e.name, gone);
      for (const auto& value : matched.values)
        if (value.enumeration == e.name)
          add(migration::changes::rename_enum_value{
              .name = e.name, .from = memory_.text(value.from), .to = memory_.text(value.to)});
      if (after == nullptr || schema::same_names(state_.enumerations()[i].values, after->values)) continue;
      migration::changes::alter_enum change{.name = e.name};
      migration::fill(memory_, change.values, after->values);
      add(change);
    }
  }
  /// A default goes before its value does: PostgreSQL would let it follow a rename by itself, and SQLite would not.
  /// Both ways the statement that sets one then stands where the value does.
  void drop_defaults(const char* enumeration, const std::vector<std::string>& gone) {
    for (const schema::table_state& table : state_.tables()) {
      if (!table.present) continue;
      std::vector<const char*> names;
      for (const schema::column& c : table.columns) {
        if (!migration::is_of_enum(c, enumeration) || c.default_sql == nullptr) continue;
        const bool concerned = std::any_of(gone.begin(), gone.end(), [&](const std::string& value) {
          return migration::detail::has_constant(c.default_sql, value.c_str());
        });
        if (concerned) names.push_back(c.name);
      }
      for (const char* name : names)
        add(migration::changes::alter_column{.table = table.name, .name = name, .default_sql = migration::none});
    }
  }
  /// In columns of texts. Those that need the longer type of tomorrow are given back, to be planned after it.
  std::vector<migration::changes::rename_value> rename_values(const matching& matched) {
    std::vector<migration::changes::rename_value> late;
    for (const auto& value : matched.values) {
      if (!value.enumeration.empty()) continue;
      const migration::changes::rename_value rename{.table = memory_.text(value.table),
                                                    .name = memory_.text(value.column),
                                                    .from = memory_.text(value.from),
                                                    .to = memory_.text(value.to)};
      const schema::type before = find_named(now(rename.table).columns, rename.name)->type;
      const auto* const after = find_named(wanted(rename.table).columns, rename.name);
      const bool grows = after != nullptr && after->type.kind != schema::type_kind::enumeration && before.length > 0
                         && (after->type.length == 0 || after->type.length > before.length);
      if (grows)
        late.push_back(rename);
      else
        add(rename);
    }
    return late;
  }
  void drop_enums() {
    std::vector<const char*> names;
    for (const schema::enumeration_state& e : state_.enumerations())
      if (find_named(wanted_.enumerations(), e.name) == nullptr) names.push_back(e.name);
    for (const char* name : names) add(migration::changes::drop_enum{.name = name});
  }

  // --- what changes ----------------------------------------------------------------------------------------------

  /// The fields of an alter_… in which the states differ.
  template <schema::fact_range Facts, class State, class Change>
  static bool differing(const State& before, const State& after, Change& change) {
    bool any = false;
    schema::for_each_fact<Facts>([&]<fact Fact>() {
      if (schema::comparator<Fact>::same(before, after)) return;
      using field = migration::alteration<Fact>;
      change.*field::change = after.*field::state;
      any = true;
    });
    return any;
  }

  void alter(const char* table) {
    migration::changes::alter_table options{.name = table};
    if (differing<schema::table_facts>(now(table), wanted(table), options)) add(options);
    // What is computed comes last: from columns that stand by then, and have their types.
    for (const bool computed : {false, true})
      for (const schema::column& after : wanted(table).columns)
        if ((after.computed.expression != nullptr) == computed) alter(table, after);
  }
  void alter(const char* table, const schema::column& after) {
    const schema::column* const before = find_named(now(table).columns, after.name);
    if (before == nullptr) {
      schema::column added = after;
      added.table = table;
      return add(added);
    }
    migration::changes::alter_column change{.table = table, .name = after.name};
    if (differing<schema::column_facts>(*before, after, change)) add(change);
  }

  // --- schemas ---------------------------------------------------------------------------------------------------

  void create_schemas() {
    for (const schema::named_schema& s : wanted_.schemas())
      if (find_named(state_.schemas(), s.name) == nullptr) add(s);
  }
  void drop_schemas() {
    std::vector<const char*> names;
    for (const schema::named_schema& s : state_.schemas())
      if (find_named(wanted_.schemas(), s.name) == nullptr) names.push_back(s.name);
    for (const char* name : names) add(migration::changes::drop_schema{.name = name});
  }

  // --- what comes ------------------------------------------------------------------------------------------------

  /// Referenced tables first. What still refers to a later table gets its foreign keys at the end.
  void create_tables() {
    std::vector<const schema::table_state*> waiting;
    for (const schema::table_state& table : wanted_.tables())
      if (table.present && state_.find(table.name) == nullptr) waiting.push_back(&table);
    while (!waiting.empty()) {
      auto next = std::find_if(waiting.begin(), waiting.end(), [&](const auto* t) { return refers_to_standing(*t); });
      if (next == waiting.end()) next = waiting.begin();
      create_table(**next);
      waiting.erase(next);
    }
  }
  bool refers_to_standing(const schema::table_state& table) const {
    return std::all_of(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const auto& k) {
      return schema::same_name(k.references, table.name) || state_.find(k.references) != nullptr;
    });
  }
  void create_table(const schema::table_state& table) {
    schema::table made = materialize(memory_, table);
    std::vector<schema::foreign_key> keys;
    for (const schema::foreign_key& k : made.foreign_keys) {
      const schema::table_state* const target =
          schema::same_name(k.references, table.name) ? &table : state_.find(k.references);
      if (target != nullptr && relies_on_constraint(*target, k)) keys.push_back(k);
    }
    memory_.fill(made.foreign_keys, keys);
    add(made);
  }
  /// A key that is a unique index, or one that is still to be added, stands only after the table.
  static bool relies_on_constraint(const schema::table_state& target, const schema::foreign_key& k) {
    if (migration::same_set(target.primary_key.columns, k.referenced_columns)) return true;
    return std::any_of(target.uniques.begin(), target.uniques.end(),
                       [&](const auto& u) { return migration::same_set(u.columns, k.referenced_columns); });
  }

  void add_keys_and_constraints(const char* table) {
    if (!now(table).primary_key.present && wanted(table).primary_key.present)
      add(materialize(memory_, wanted(table).primary_key, table));
    add_missing(table, &schema::table_state::uniques);
    add_missing(table, &schema::table_state::checks);
    add_missing(table, &schema::table_state::indexes);
  }
  template <class List> void add_missing(const char* table, List schema::table_state::* objects) {
    for (const auto& after : wanted(table).*objects)
      if (find_named(now(table).*objects, after.name) == nullptr) add(materialize(memory_, after, table));
  }

  migration::arena& memory_;
  schema::catalog state_;
  const schema::catalog& wanted_;
  std::vector<const schema::definition*> result_;
};

}  // namespace cupel::diff

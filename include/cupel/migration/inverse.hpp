// SPDX-License-Identifier: Apache-2.0
#pragma once
// inverse(): the way back of operations, from the state that they were applied to: reversed, each undone. Rows that an
// operation dropped do not come back; tables, columns, constraints and indexes do, as they were.
//
//   arena memory;
//   operations down = inverse(memory, revision.upgrade, state_before);      // throws irreversible where there is no
//   way back
#include <cupel/migration/materialize.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/schema/naming.hpp>
#include <stdexcept>
#include <string>

namespace cupel::migration {

/// An operation has no inverse (raw SQL or a data step without .down), or does not apply to the state.
class irreversible : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Undoes one operation; `before` is the catalog that it is about to be applied to.
class inverter {
 public:
  inverter(arena& memory, const schema::catalog& before) : memory_(memory), before_(before) {}

  /// In the order in which they are to run.
  std::vector<const schema::definition*> undo(const schema::definition& what) {
    result_.clear();
    at_ = what.at;
    visit(what, [this](const auto& it) { on(it); });
    return std::move(result_);
  }

 private:
  template <class T> void add(const T& operation) {
    T& made = memory_.make(operation);
    made.at = at_;
    result_.push_back(&made);
  }
  template <class T> static const T& standing(const T* found) {
    if (found == nullptr) throw irreversible("the operation does not apply to the state");
    return *found;
  }
  const schema::table_state& state(const char* table) const { return standing(before_.find(table)); }

  void on(const schema::named_schema& s) { add(changes::drop_schema{.name = s.name}); }
  void on(const changes::drop_schema& d) { add(schema::named_schema{.name = d.name}); }
  void on(const schema::table& t) { add(changes::drop_table{.name = t.name}); }
  void on(const schema::column& c) { add(changes::drop_column{.table = c.table, .name = c.name}); }
  void on(const schema::primary_key& k) { add(changes::drop_primary_key{.table = k.table}); }
  void on(const schema::unique& u) { add(changes::drop_unique{.table = u.table, .name = u.name}); }
  void on(const schema::check& c) { add(changes::drop_check{.table = c.table, .name = c.name}); }
  void on(const schema::foreign_key& k) { add(changes::drop_foreign_key{.table = k.table, .name = k.name}); }
  void on(const schema::index& i) { add(changes::drop_index{.table = i.table, .name = i.name}); }

  template <schema::fact_range Facts, class Change, class State>
  Change restore(const Change& wanted, const State& state) {
    Change back = wanted;
    schema::for_each_fact<Facts>([&]<fact Fact>() {
      using field = alteration<Fact>;
      if ((wanted.*field::change).given) (back.*field::change).value = state.*field::state;
    });
    return back;
  }
  void on(const changes::alter_table& a) { add(restore<schema::table_facts>(a, state(a.name))); }
  void on(const changes::alter_column& a) {
    changes::alter_column back = restore<schema::column_facts>(a, standing(find_named(state(a.table).columns, a.name)));
    back.using_expression = nullptr;  // it converts forward only
    back.computed.value.expression = own_text(memory_, back.computed.value.expression);
    add(back);
  }
  void on(const changes::rename_table& r) {
    add(changes::rename_table{.name = r.to, .to = r.name});
    const char* const key = state(r.name).primary_key.name;
    if (schema::is_conventional_key(r.to, key))  // it followed the table back
      add(changes::rename_constraint{
          .table = r.name, .name = memory_.text(schema::convention_name("pk", schema::own_name(r.name))), .to = key});
  }
  void on(const changes::rename_column& r) {
    add(changes::rename_column{.table = r.table, .name = r.to, .to = r.name});
  }
  void on(const changes::rename_constraint& r) {
    add(changes::rename_constraint{.table = r.table, .name = r.to, .to = r.name});
  }
  void on(const changes::rename_index& r) { add(changes::rename_index{.table = r.table, .name = r.to, .to = r.name}); }

  void on(const changes::drop_table& d) {
    const schema::table_state& table = state(d.name);
    schema::table again = materialize(memory_, table);
    // A foreign key to the table's own unique index stands only behind it.
    std::vector<schema::foreign_key> keys;
    std::vector<schema::foreign_key> late;
    for (schema::foreign_key k : again.foreign_keys) {
      const bool waits = schema::same_name(k.references, table.name) && !relies_on_constraint(table, k);
      k.table = waits ? table.name : nullptr;
      (waits ? late : keys).push_back(k);
    }
    memory_.fill(again.foreign_keys, keys);
    add(again);
    for (const schema::index_state& i : table.indexes) add(materialize(memory_, i, table.name));
    for (const schema::foreign_key& k : late) add(k);
  }
  void on(const changes::drop_column& d) {
    add(materialize(memory_, standing(find_named(state(d.table).columns, d.name)), d.table));
  }
  void on(const changes::drop_primary_key& d) { add(materialize(memory_, state(d.table).primary_key, d.table)); }
  void on(const changes::drop_unique& d) { restore_named(d, state(d.table).uniques); }
  void on(const changes::drop_check& d) { restore_named(d, state(d.table).checks); }
  void on(const changes::drop_foreign_key& d) { restore_named(d, state(d.table).foreign_keys); }
  void on(const changes::drop_index& d) { restore_named(d, state(d.table).indexes); }
  template <class Drop, class List> void restore_named(const Drop& d, const List& states) {
    add(materialize(memory_, standing(find_named(states, d.name)), d.table));
  }

  void on(const schema::enumeration& e) { add(changes::drop_enum{.name = e.name}); }
  void on(const changes::rename_enum& r) { add(changes::rename_enum{.name = r.to, .to = r.name}); }
  void on(const changes::alter_enum& a) {
    changes::alter_enum back{.name = a.name};
    fill(memory_, back.values, enumeration(a.name).values);
    add(back);
  }
  void on(const changes::drop_enum& d) { add(materialize(memory_, enumeration(d.name))); }
  void on(const changes::rename_enum_value& r) {
    add(changes::rename_enum_value{.name = r.name, .from = r.to, .to = r.from});
  }
  void on(const changes::rename_value& r) {
    add(changes::rename_value{.table = r.table, .name = r.name, .from = r.to, .to = r.from});
  }
  const schema::enumeration_state& enumeration(const char* name) const {
    return standing(find_named(before_.enumerations(), name));
  }

  void on(const changes::execute& e) {
    if (is_one_way(e)) throw irreversible("raw SQL without .down");
    if (!schema::is_given(e.down.postgresql) && !schema::is_given(e.down.sqlite)) return;
    changes::execute back = e;
    std::swap(back.up, back.down);
    add(back);
  }
  void on(const changes::data& d) {
    if (is_one_way(d)) throw irreversible("data step '" + std::string(d.name) + "' without .down");
    if (d.down.does_nothing) return;
    changes::data back = d;
    std::swap(back.up, back.down);
    add(back);
  }

  arena& memory_;
  const schema::catalog& before_;
  schema::place at_{};
  std::vector<const schema::definition*> result_;
};

/// The way back of a whole list. `state` is the catalog before it; it is left as the catalog after it.
inline operations inverse(arena& memory, const operations& list, schema::catalog& state) {
  std::vector<std::vector<const schema::definition*>> undone;
  for (const operation& op : list) {
    undone.push_back(inverter(memory, state).undo(op.what));
    problem p;
    if (!replayer(state, p).apply(op.what)) {
      schema::text_buffer text;
      describe(text, p);
      throw irreversible(text.text);
    }
  }
  std::vector<const schema::definition*> all;
  for (auto group = undone.rbegin(); group != undone.rend(); ++group)
    all.insert(all.end(), group->begin(), group->end());
  return memory.list(all);
}

}  // namespace cupel::migration

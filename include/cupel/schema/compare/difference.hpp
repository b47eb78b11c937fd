// SPDX-License-Identifier: Apache-2.0
#pragma once
// compare(): two catalogs, every fact of every object, all differences. Used by the proof, the tool and `verify` alike.
//
//   list<difference> found = compare(models, migrations);     // left is what should be, right is what is
#include <cupel/schema/compare/column.hpp>
#include <cupel/schema/compare/constraint.hpp>
#include <cupel/schema/compare/enumeration.hpp>
#include <cupel/schema/compare/index.hpp>
#include <cupel/schema/compare/table.hpp>

namespace cupel::schema {

enum class side : std::uint8_t { only_left, only_right, both };

/// One difference: an object that one side lacks, or a fact on which the two sides disagree.
struct difference {
  side where_found = side::both;
  kind object = kind::table;    ///< what the object is
  const char* table = nullptr;  ///< the table, by its left name where it has one; or the schema or enum
  const char* name = nullptr;   ///< the column, constraint or index; nullptr for the table itself and its primary key
  fact which{};                 ///< the fact, where the object stands on both sides
  const char* fact_name = "";   ///< what messages call the fact
  place left{};
  place right{};
  text_buffer left_says;
  text_buffer right_says;
};

/// Are all facts of the range the same? One fold without a call in between, since nearly always they are.
template <fact_range Range, class T> constexpr bool same_facts(const T& left, const T& right) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return (comparator<static_cast<fact>(static_cast<std::size_t>(Range.first) + I)>::same(left, right) && ...);
  }(std::make_index_sequence<static_cast<std::size_t>(Range.last) - static_cast<std::size_t>(Range.first) + 1>{});
}

/// The kind of a table's objects, and their facts.
template <class T> struct compared;
template <> struct compared<column> {
  static constexpr kind object = kind::column;
  static constexpr fact_range facts = column_facts;
};
template <> struct compared<unique_state> {
  static constexpr kind object = kind::unique;
  static constexpr fact_range facts = unique_facts;
};
template <> struct compared<check_state> {
  static constexpr kind object = kind::check;
  static constexpr fact_range facts = check_facts;
};
template <> struct compared<foreign_key_state> {
  static constexpr kind object = kind::foreign_key;
  static constexpr fact_range facts = foreign_key_facts;
};
template <> struct compared<index_state> {
  static constexpr kind object = kind::index;
  static constexpr fact_range facts = index_facts;
};

class comparison {
  // First what the rest calls: Clang evaluates a member template in a constant expression only where it was defined
  // before.
  constexpr difference& add(side where_found, kind object, const char* table, const char* name, place left,
                            place right) {
    difference& d = found_.add();
    d.where_found = where_found;
    d.object = object;
    d.table = table;
    d.name = name;
    d.left = left;
    d.right = right;
    return d;
  }

  template <fact_range Range, class T>
  constexpr void facts(kind object, const char* name, const T& left, const T& right, place left_place,
                       place right_place) {
    if (same_facts<Range>(left, right)) return;
    for_each_fact<Range>([&]<fact Fact>() {
      if (comparator<Fact>::same(left, right)) return;
      difference& d = add(side::both, object, table_, name, left_place, right_place);
      d.which = Fact;
      d.fact_name = comparator<Fact>::name;
      comparator<Fact>::say(d.left_says, left);
      comparator<Fact>::say(d.right_says, right);
    });
  }

  template <class T> static constexpr place place_of(const T& state) {
    if constexpr (requires { state.def; })
      return state.def->at;
    else
      return state.at;
  }

  template <class T> constexpr void pair(const T& left, const T& right) {
    facts<compared<T>::facts>(compared<T>::object, left.name, left, right, place_of(left), place_of(right));
  }

  template <class T> constexpr void all(const objects<T>& left, const objects<T>& right) {
    auto guess = right.first();  // both sides mostly stand in the same order
    for (auto l = left.first(); l != left.last(); ++l) {
      const bool guessed =
          guess != right.last() && guess->hash == l->hash && __builtin_strcmp(guess->item->name, l->item->name) == 0;
      const T* const other = guessed ? guess->item : right.find(l->item->name, l->hash);
      if (other != nullptr)
        pair(*l->item, *other);
      else
        add(side::only_left, compared<T>::object, table_, l->item->name, place_of(*l->item), {});
      if (guess != right.last()) ++guess;
    }
    for (auto r = right.first(); r != right.last(); ++r)
      if (left.find(r->item->name, r->hash) == nullptr)
        add(side::only_right, compared<T>::object, table_, r->item->name, {}, place_of(*r->item));
  }

 public:
  constexpr comparison(const catalog& left, const catalog& right) : left_(left), right_(right) {}

  constexpr list<difference> run() {
    for (const named_schema& s : left_.schemas())
      if (find_named(right_.schemas(), s.name) == nullptr)
        add(side::only_left, kind::named_schema, s.name, nullptr, s.at, {});
    for (const named_schema& s : right_.schemas())
      if (find_named(left_.schemas(), s.name) == nullptr)
        add(side::only_right, kind::named_schema, s.name, nullptr, {}, s.at);
    enumerations(left_.enumerations(), right_.enumerations());
    for (const table_state& table : left_.tables()) {
      if (!table.present) continue;
      const table_state* const other = right_.find(table.name);
      if (other == nullptr)
        add(side::only_left, kind::table, table.name, nullptr, table.at, {});
      else
        tables(table, *other);
    }
    for (const table_state& table : right_.tables())
      if (table.present && left_.find(table.name) == nullptr)
        add(side::only_right, kind::table, table.name, nullptr, {}, table.at);
    return static_cast<list<difference>&&>(found_);
  }

  /// All native enums. The enum is the owner of its facts, as a table is.
  constexpr void enumerations(const list<enumeration_state>& left, const list<enumeration_state>& right) {
    for (const enumeration_state& e : left) {
      table_ = e.name;
      const enumeration_state* const other = find_named(right, e.name);
      if (other == nullptr)
        add(side::only_left, kind::enumeration, e.name, nullptr, e.at, {});
      else
        facts<enum_facts>(kind::enumeration, nullptr, e, *other, e.at, other->at);
    }
    for (const enumeration_state& e : right)
      if (find_named(left, e.name) == nullptr) add(side::only_right, kind::enumeration, e.name, nullptr, {}, e.at);
  }

  /// One table that stands on both sides.
  constexpr void tables(const table_state& left, const table_state& right) {
    headers(left, right);
    all(left.columns, right.columns);
    if (!left.uniques.empty() || !right.uniques.empty()) all(left.uniques, right.uniques);
    if (!left.checks.empty() || !right.checks.empty()) all(left.checks, right.checks);
    if (!left.foreign_keys.empty() || !right.foreign_keys.empty()) all(left.foreign_keys, right.foreign_keys);
    if (!left.indexes.empty() || !right.indexes.empty()) all(left.indexes, right.indexes);
  }
  /// Only the table's own facts and its primary key.
  constexpr void headers(const table_header& left, const table_header& right) {
    table_ = left.name;
    facts<table_facts>(kind::table, nullptr, left, right, left.at, right.at);
    facts<primary_key_facts>(kind::primary_key, nullptr, left.primary_key, right.primary_key, left.primary_key.at,
                             right.primary_key.at);
  }
  /// One object that a table has on one side or on both; nullptr: not there.
  template <class T> constexpr void one(const char* table, const T* left, const T* right) {
    table_ = table;
    if (left == nullptr)
      add(side::only_right, compared<T>::object, table, right->name, {}, place_of(*right));
    else if (right == nullptr)
      add(side::only_left, compared<T>::object, table, left->name, place_of(*left), {});
    else
      pair(*left, *right);
  }

  constexpr list<difference>& found() { return found_; }

 private:
  const catalog& left_;
  const catalog& right_;
  const char* table_ = nullptr;
  list<difference> found_;
};

constexpr list<difference> compare(const catalog& left, const catalog& right) {
  return comparison(left, right).run();
}

}  // namespace cupel::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// compare(): two catalogs, every fact of every object, all differences. Used by the proof, the tool and `verify` alike.
//
//   list<difference> found = compare(models, migrations);     // left is what should be, right is what is
#include <cupel/schema/compare/column.hpp>
#include <cupel/schema/compare/constraint.hpp>
#include <cupel/schema/compare/index.hpp>
#include <cupel/schema/compare/table.hpp>

namespace cupel::schema {

enum class side : std::uint8_t { only_left, only_right, both };

/// One difference: an object that one side lacks, or a fact on which the two sides disagree.
struct difference {
  side where_found = side::both;
  kind object = kind::table;    ///< what the object is
  const char* table = nullptr;  ///< the table, by its left name where it has one
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

  template <fact_range Range, class T, class Place>
  constexpr void objects(kind object, const list<T>& left, const list<T>& right, Place where) {
    for (std::uint32_t i = 0; i < left.size(); ++i) {
      // Both sides mostly stand in the same order, so the first guess is mostly right.
      const T* other = i < right.size() && same_name(right[i].name, left[i].name) ? &right[i] : nullptr;
      if (other == nullptr) other = find_named(right, left[i].name);
      if (other == nullptr)
        add(side::only_left, object, table_, left[i].name, where(left[i]), {});
      else
        facts<Range>(object, left[i].name, left[i], *other, where(left[i]), where(*other));
    }
    for (std::uint32_t i = 0; i < right.size(); ++i) {
      if (i < left.size() && same_name(right[i].name, left[i].name)) continue;
      if (find_named(left, right[i].name) == nullptr)
        add(side::only_right, object, table_, right[i].name, {}, where(right[i]));
    }
  }

 public:
  constexpr comparison(const catalog& left, const catalog& right) : left_(left), right_(right) {}

  constexpr list<difference> run() {
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

  /// One table that stands on both sides.
  constexpr void tables(const table_state& left, const table_state& right) {
    table_ = left.name;
    facts<table_facts>(kind::table, nullptr, left, right, left.at, right.at);
    objects<column_facts>(kind::column, left.columns, right.columns, [](const column& c) { return c.at; });
    facts<primary_key_facts>(kind::primary_key, nullptr, left.primary_key, right.primary_key, left.primary_key.at,
                             right.primary_key.at);
    const auto by_def = [](const auto& state) { return state.def->at; };
    objects<unique_facts>(kind::unique, left.uniques, right.uniques, by_def);
    objects<check_facts>(kind::check, left.checks, right.checks, by_def);
    objects<foreign_key_facts>(kind::foreign_key, left.foreign_keys, right.foreign_keys, by_def);
    objects<index_facts>(kind::index, left.indexes, right.indexes, by_def);
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

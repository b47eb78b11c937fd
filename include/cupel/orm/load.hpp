// SPDX-License-Identifier: Apache-2.0
// Loads a relation of many objects at once: one statement more for each relation, however many objects there are.
//
//   SELECT … FROM "audit_logs" WHERE "user_id" = ANY($1) ORDER BY "id"       SQLite: IN cupel_list(?1)
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/driver/connection.hpp>
#include <cupel/orm/fetch.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/query/language.hpp>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace cupel::orm {

namespace detail {

template <class T> inline constexpr bool is_many = false;
template <class T> inline constexpr bool is_many<many<T>> = true;

template <class T> bool key_less(const T& left, const T& right) {
  if constexpr (strong_type<T>) {
    return strong_type_traits<T>::to(left) < strong_type_traits<T>::to(right);
  } else {
    return left < right;
  }
}

/// The value of a column that refers to a row, or nullptr where it is null.
template <class Column, class Object> const typename Column::plain_type* key_in(const Object& object) {
  const auto& value = Column::of(object);
  if constexpr (Column::nullable) {
    return value.has_value() ? &*value : nullptr;
  } else {
    return &value;
  }
}

/// The distinct keys of some objects, sorted.
template <class Key> class key_set {
 public:
  void add(const Key& key) { keys_.push_back(key); }
  void seal() {
    std::sort(keys_.begin(), keys_.end(), key_less<Key>);
    const auto same = [](const Key& a, const Key& b) { return !key_less(a, b); };  // they are sorted
    keys_.erase(std::unique(keys_.begin(), keys_.end(), same), keys_.end());
  }
  [[nodiscard]] const std::vector<Key>& keys() const { return keys_; }
  /// The key's index, or size() where it is none of them.
  [[nodiscard]] std::size_t index_of(const Key& key) const {
    const auto at = std::lower_bound(keys_.begin(), keys_.end(), key, key_less<Key>);
    if (at == keys_.end() || key_less(key, *at)) return keys_.size();
    return static_cast<std::size_t>(at - keys_.begin());
  }

 private:
  std::vector<Key> keys_;
};

template <class T, class Where, class... Columns> auto select_by_key(Where where, list<Columns...> /*key*/) {
  return query::select<T>{}.where(std::move(where)).order_by(Columns{}...);
}

/// Every row of T whose `Column` is one of the keys, in the order of T's primary key.
template <class T, class Column, bool Deleted, class Key>
std::vector<T> fetch_by(driver::connection& on, const std::vector<Key>& keys) {
  std::vector<T> rows;
  if (keys.empty()) return rows;
  query::in_list<Column> among;
  among.values = keys;
  auto query = select_by_key<T>(std::move(among), typename mapping<T>::key{});
  if constexpr (Deleted) {
    fetch_into(on, std::move(query).with_deleted(), rows);
  } else {
    fetch_into(on, query, rows);
  }
  return rows;
}

template <class Relation, class... Nested> struct relation_parts {
  using relation = Relation;
  using nested = std::tuple<Nested...>;
};
template <class Relation, class... Nested>
struct relation_parts<relation_with<Relation, Nested...>> : relation_parts<Relation, Nested...> {};

}  // namespace detail

/// Loads `Wanted` (a relation, or a relation_with) of every owner.
template <class Wanted, bool Deleted, class Owner> void load(driver::connection& on, const std::vector<Owner*>& owners);

namespace detail {

template <class Nested, bool Deleted, class Target> struct load_nested;
template <class... Nested, bool Deleted, class Target> struct load_nested<std::tuple<Nested...>, Deleted, Target> {
  static void all(driver::connection& on, const std::vector<Target*>& targets) {
    (load<Nested, Deleted>(on, targets), ...);
  }
};

}  // namespace detail

template <class Wanted, bool Deleted, class Owner>
void load(driver::connection& on, const std::vector<Owner*>& owners) {
  using parts = detail::relation_parts<Wanted>;
  using relation = typename parts::relation;
  using target = typename relation::target_type;
  static_assert(std::is_same_v<typename relation::owner_type, Owner>, "cupel: with() has a relation of another model");
  static_assert(mapped<target>, "cupel: with() needs the relation's other model: include its generated header");
  using local = typename relation::local;
  using foreign = typename relation::template foreign<target>;
  using key = typename foreign::plain_type;
  static_assert(std::is_same_v<typename local::plain_type, key>,
                "cupel: the columns at the two ends of a relation have different types");
  constexpr bool to_many = detail::is_many<std::remove_cvref_t<decltype(relation::of(std::declval<Owner&>()))>>;

  detail::key_set<key> wanted;
  for (const Owner* owner : owners) {
    if (const key* value = detail::key_in<local>(*owner)) wanted.add(*value);
  }
  wanted.seal();
  std::vector<target> rows = detail::fetch_by<target, foreign, Deleted>(on, wanted.keys());

  std::vector<target*> loaded;  // where the rows have come to rest
  loaded.reserve(rows.size());
  const auto index_for = [&wanted](const Owner& owner) {
    const key* value = detail::key_in<local>(owner);
    return value == nullptr ? wanted.keys().size() : wanted.index_of(*value);
  };
  if constexpr (to_many) {
    std::vector<std::vector<target>> groups(wanted.keys().size());
    for (target& row : rows) {
      const std::size_t index = wanted.index_of(*detail::key_in<foreign>(row));
      if (index < groups.size()) groups[index].push_back(std::move(row));
    }
    std::vector<many<target>*> first(groups.size(), nullptr);  // the owners of one key share their rows
    for (Owner* owner : owners) {
      const std::size_t index = index_for(*owner);
      many<target>& into = relation::of(*owner);
      if (index == groups.size()) {
        into.load({});
      } else if (first[index] != nullptr) {
        into = *first[index];
      } else {
        into.load(std::move(groups[index]));
        first[index] = &into;
        for (target& row : into.rows()) loaded.push_back(&row);
      }
    }
  } else {
    std::vector<std::shared_ptr<target>> found(wanted.keys().size());
    for (target& row : rows) {
      const std::size_t index = wanted.index_of(*detail::key_in<foreign>(row));
      if (index == found.size() || found[index]) continue;
      found[index] = std::make_shared<target>(std::move(row));
      loaded.push_back(found[index].get());
    }
    constexpr bool leaves_out = !Deleted && !mapping<target>::alive.empty();
    for (Owner* owner : owners) {
      const std::size_t index = index_for(*owner);
      const bool has_key = index != found.size();
      relation::of(*owner).load(has_key ? found[index] : nullptr, has_key && leaves_out);
    }
  }
  detail::load_nested<typename parts::nested, Deleted, target>::all(on, loaded);
}

}  // namespace cupel::orm

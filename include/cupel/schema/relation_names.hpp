// SPDX-License-Identifier: Apache-2.0
#pragma once
// The names of tables and indexes, which share one space on both databases: a chained hash from name to table.
#include <cupel/schema/list.hpp>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

/// A table, or an index (or unique, which makes one) on it. No initialisers: an array of these costs nothing to make.
struct relation {
  std::uint32_t hash;   ///< 0: the name is gone, its entry stays in the chain
  std::uint32_t table;  ///< its slot
  std::uint32_t next;   ///< of the chain, counted from 1
  bool is_index;
  const char* name;
};

class relation_names {
 public:
  /// `hash` is the name's sampled_hash(); nullptr where it is not there.
  constexpr const relation* find(const char* name, std::uint32_t hash) const {
    const relation* const all = entries_.begin();
    for (std::uint32_t i = mask_ == 0 ? 0 : heads_.begin()[hash & mask_]; i != 0; i = all[i - 1].next)
      if (all[i - 1].hash == hash && __builtin_strcmp(all[i - 1].name, name) == 0) return all + (i - 1);
    return nullptr;
  }
  /// The table of that name in the schema of `table`, which has one in its name.
  constexpr const relation* find_beside(const char* table, const char* name) const {
    if (mask_ == 0) return nullptr;
    const std::uint32_t hash = sampled_hash_beside(table, name);
    for (std::uint32_t i = heads_.begin()[hash & mask_]; i != 0; i = entries_[i - 1].next) {
      const relation& candidate = entries_[i - 1];
      if (candidate.hash == hash && !candidate.is_index && same_schema(candidate.name, table)
          && __builtin_strcmp(own_name(candidate.name), name) == 0)
        return &candidate;
    }
    return nullptr;
  }
  /// `hash` is the name's sampled_hash().
  constexpr void insert(const char* name, std::uint32_t hash, std::uint32_t table, bool is_index) {
    const char* const own = is_index ? name : own_name(name);
    if (own[0] == 'p' && own[1] == 'k') has_keys_ = true;
    if (own != name) has_schemas_ = true;
    if (entries_.size() == heads_.size()) widen();
    std::uint32_t& head = heads_.begin()[hash & mask_];
    relation& added = entries_.add();
    added.hash = hash;
    added.table = table;
    added.next = head;
    added.is_index = is_index;
    added.name = name;
    head = entries_.size();
  }
  /// Does, or did, a name begin as those of primary keys do?
  constexpr bool has_key_like() const { return has_keys_; }
  /// Does, or did, a table's name have a schema in front?
  constexpr bool has_schemas() const { return has_schemas_; }
  /// Nothing happens where the name is not there.
  constexpr void erase(const char* name) {
    if (const relation* const found = find(name, sampled_hash(name))) const_cast<relation*>(found)->hash = 0;
  }

 private:
  constexpr void widen() {
    const list<relation> old = static_cast<list<relation>&&>(entries_);
    const std::uint32_t size = mask_ == 0 ? 64 : (mask_ + 1) * 4;
    mask_ = size - 1;
    heads_.zeros(size);
    entries_.reserve(size);
    for (const relation& r : old)
      if (r.hash != 0) insert(r.name, r.hash, r.table, r.is_index);
  }

  list<std::uint32_t> heads_;  ///< positions in entries_, counted from 1
  list<relation> entries_;
  std::uint32_t mask_ = 0;  ///< of a power of two
  bool has_keys_ = false;
  bool has_schemas_ = false;
};

}  // namespace cupel::schema

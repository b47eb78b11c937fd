// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a stretch of operations changed: each object that was touched, as it was before and where it stands now. The
// proof of an explicit downgrade records the way there and back, and compares these alone; a copy of whole tables would
// cost more than everything else.
#include <cupel/schema/state.hpp>

namespace cupel::schema {

/// `before` is nullptr where the object came during the record, `now` where it went.
template <class T> struct touched {
  std::uint32_t table;  ///< its slot in the catalog
  const T* now;
  T* before;
};

/// The record of one kind of objects. It owns what was before.
template <class T> class record_of {
 public:
  constexpr record_of() = default;
  constexpr record_of(const record_of&) = delete;
  constexpr record_of& operator=(const record_of&) = delete;
  constexpr ~record_of() { clear(); }

  constexpr void clear() {
    for (const touched<T>& t : entries_) delete t.before;
    entries_.clear();
  }
  constexpr void added(std::uint32_t table, const T& item) { note(table, &item, nullptr); }
  /// To be told before the object changes.
  constexpr void changes(std::uint32_t table, const T& item) {
    if (find(item) == entries_.size()) note(table, &item, new T(item));
  }
  /// The object stands no longer; takes it over.
  constexpr void removed(std::uint32_t table, T* item) {
    const std::uint32_t at = find(*item);
    if (at == entries_.size()) return note(table, nullptr, item);
    if (entries_[at].before == nullptr)
      entries_.erase_fast(at);
    else
      entries_[at].now = nullptr;
    delete item;
  }

  constexpr const list<touched<T>>& entries() const { return entries_; }

 private:
  constexpr void note(std::uint32_t table, const T* now, T* before) {
    touched<T>& t = entries_.add();
    t.table = table;
    t.now = now;
    t.before = before;
  }
  constexpr std::uint32_t find(const T& item) const {
    std::uint32_t i = 0;
    while (i < entries_.size() && entries_[i].now != &item) ++i;
    return i;
  }

  list<touched<T>> entries_;
};

/// Of everything that a catalog holds.
class record : record_of<table_header>,
               record_of<column>,
               record_of<unique_state>,
               record_of<check_state>,
               record_of<foreign_key_state>,
               record_of<index_state> {
 public:
  template <class T> constexpr record_of<T>& of() { return *this; }
  template <class T> constexpr const record_of<T>& of() const { return *this; }
  constexpr void clear() {
    of<table_header>().clear();
    of<column>().clear();
    of<unique_state>().clear();
    of<check_state>().clear();
    of<foreign_key_state>().clear();
    of<index_state>().clear();
  }
};

}  // namespace cupel::schema

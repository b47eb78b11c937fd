// SPDX-License-Identifier: Apache-2.0
#pragma once
// objects<T>: what stands on a table, each with its own storage and in the order in which it came. Made for constant
// evaluation: no slot is ever default-constructed, growing and erasing move pointers, and a question for a name that is
// not there is mostly answered by one number.
//
//   for (const column& c : table.columns) …          table.columns[0]          find_named(table.columns, "email")
#include <cstddef>
#include <cstdint>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

template <class T> class objects {
  struct entry {  // without initialisers: an array of these costs a constant evaluation nothing
    std::uint32_t hash;
    T* item;
  };

  /// Where in the entries, counted from 1, the latest name with those last bits of its hash came to stand; 0: none ever
  /// did. Where something went since, it may stand further in front.
  struct places {
    std::uint32_t of[64]{};
  };

  template <class Item> class iterator_over {
   public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;

    constexpr iterator_over() = default;
    constexpr explicit iterator_over(const entry* at) : at_(at) {}
    constexpr Item& operator*() const { return *at_->item; }
    constexpr Item* operator->() const { return at_->item; }
    constexpr iterator_over& operator++() {
      ++at_;
      return *this;
    }
    constexpr iterator_over operator++(int) {
      const iterator_over before = *this;
      ++at_;
      return before;
    }
    constexpr bool operator==(const iterator_over& other) const { return at_ == other.at_; }

   private:
    const entry* at_ = nullptr;
  };

 public:
  constexpr objects() = default;
  constexpr objects(const objects& other) : places_(other.places_) {
    reserve(other.size_);
    for (std::uint32_t i = 0; i < other.size_; ++i) {
      entries_[i].hash = other.entries_[i].hash;
      entries_[i].item = new T(*other.entries_[i].item);
    }
    size_ = other.size_;
  }
  constexpr objects(objects&& other) noexcept { swap(other); }
  constexpr objects& operator=(const objects& other) {
    if (this != &other) *this = objects(other);
    return *this;
  }
  constexpr objects& operator=(objects&& other) noexcept {
    swap(other);
    return *this;
  }
  constexpr ~objects() {
    if (capacity_ == 0) return;
    for (std::uint32_t i = 0; i < size_; ++i) delete entries_[i].item;
    delete[] entries_;
  }

  /// The object of that name, or nullptr.
  constexpr const T* find(const char* name) const {  // not by way of the other: a parameter costs more than a line
    if (size_ == 0 || name == nullptr) return nullptr;
    const std::uint32_t hash = sampled_hash(name);
    const std::uint32_t place = places_.of[hash & 63];
    if (place == 0) return nullptr;
    if (place <= size_ && entries_[place - 1].hash == hash
        && __builtin_strcmp(entries_[place - 1].item->name, name) == 0)
      return entries_[place - 1].item;
    const entry* const end = entries_ + size_;
    for (const entry* e = entries_; e != end; ++e)
      if (e->hash == hash && __builtin_strcmp(e->item->name, name) == 0) return e->item;
    return nullptr;
  }
  /// `hash` is the name's sampled_hash().
  constexpr const T* find(const char* name, std::uint32_t hash) const {
    if (places_.of[hash & 63] == 0) return nullptr;
    const entry* const end = entries_ + size_;
    for (const entry* e = entries_; e != end; ++e)
      if (e->hash == hash && __builtin_strcmp(e->item->name, name) == 0) return e->item;
    return nullptr;
  }

  /// Appends a copy; nullptr where one of that name stands already.
  constexpr T* append_copy(const T& original) {
    const std::uint32_t hash = sampled_hash(original.name);
    if (places_.of[hash & 63] != 0 && find(original.name, hash) != nullptr) return nullptr;
    if (size_ == capacity_) reserve(capacity_ == 0 ? 4 : capacity_ * 2);
    entries_[size_].hash = hash;
    entries_[size_].item = new T(original);
    places_.of[hash & 63] = ++size_;
    return entries_[size_ - 1].item;
  }
  /// Takes over an object that was made with `new`.
  constexpr T& append(T* made, std::uint32_t hash) {
    if (size_ == capacity_) reserve(capacity_ == 0 ? 4 : capacity_ * 2);
    entries_[size_].hash = hash;
    entries_[size_++].item = made;
    places_.of[hash & 63] = size_;
    return *made;
  }
  /// Gives an object up to the caller, who deletes it.
  constexpr T* release(const T& item) {
    std::uint32_t i = position(item);
    T* const gone = entries_[i].item;
    for (++i; i < size_; ++i) entries_[i - 1] = entries_[i];
    --size_;
    return gone;
  }
  /// To be told of each new name of an object that stands here.
  constexpr void renamed(const T& item, std::uint32_t hash) {
    const std::uint32_t at = position(item);
    entries_[at].hash = hash;
    places_.of[hash & 63] = at + 1;
  }
  constexpr void reserve(std::uint32_t capacity) {
    if (capacity <= capacity_) return;
    entry* const larger = new entry[capacity];
    for (std::uint32_t i = 0; i < size_; ++i) larger[i] = entries_[i];
    if (capacity_ != 0) delete[] entries_;
    entries_ = larger;
    capacity_ = capacity;
  }

  constexpr std::uint32_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T& operator[](std::uint32_t i) { return *entries_[i].item; }
  constexpr const T& operator[](std::uint32_t i) const { return *entries_[i].item; }
  /// For the hot loops of a constant evaluation, which an iterator makes several times as dear.
  constexpr const entry* first() const { return entries_; }
  constexpr const entry* last() const { return entries_ + size_; }
  constexpr auto begin() { return iterator_over<T>(entries_); }
  constexpr auto end() { return iterator_over<T>(entries_ + size_); }
  constexpr auto begin() const { return iterator_over<const T>(entries_); }
  constexpr auto end() const { return iterator_over<const T>(entries_ + size_); }

 private:
  constexpr std::uint32_t position(const T& item) const {
    std::uint32_t i = 0;
    while (entries_[i].item != &item) ++i;
    return i;
  }
  constexpr void swap(objects& other) {
    entry* const entries = other.entries_;
    const std::uint32_t size = other.size_;
    const std::uint32_t capacity = other.capacity_;
    const places mine = places_;
    other.entries_ = entries_;
    other.size_ = size_;
    other.capacity_ = capacity_;
    places_ = other.places_;
    entries_ = entries;
    size_ = size;
    capacity_ = capacity;
    other.places_ = mine;
  }

  entry* entries_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
  places places_;
};

/// The object of that name, or nullptr.
template <class T> constexpr const T* find_named(const objects<T>& items, const char* name) {
  return items.find(name);
}
template <class T> constexpr T* find_named(objects<T>& items, const char* name) {
  return const_cast<T*>(find_named(static_cast<const objects<T>&>(items), name));
}

}  // namespace cupel::schema

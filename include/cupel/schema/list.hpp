// SPDX-License-Identifier: Apache-2.0
#pragma once
// A growing array for constant evaluation: std::vector::push_back costs the compilers three to five times as much
// (docs/performance.md), and the fold of a history consists of little else.
#include <cstdint>
#include <initializer_list>

namespace cupel::schema {

template <class T> class list {
 public:
  constexpr list() = default;
  constexpr list(const list& other) {
    reserve(other.size_);
    for (const T& item : other) items_[size_++] = item;
  }
  constexpr list(list&& other) noexcept : items_(other.items_), size_(other.size_), capacity_(other.capacity_) {
    other.items_ = nullptr;
    other.size_ = other.capacity_ = 0;
  }
  constexpr list& operator=(const list& other) {
    if (this != &other) *this = list(other);
    return *this;
  }
  constexpr list& operator=(list&& other) noexcept {
    delete[] items_;
    items_ = other.items_;
    size_ = other.size_;
    capacity_ = other.capacity_;
    other.items_ = nullptr;
    other.size_ = other.capacity_ = 0;
    return *this;
  }
  constexpr ~list() { delete[] items_; }

  /// Copies what `items` holds, with room for one more: most lists of a history grow by one or not at all.
  constexpr void assign(std::initializer_list<T> items) {
    size_ = 0;
    reserve(static_cast<std::uint32_t>(items.size()));
    for (const T& item : items) items_[size_++] = item;
  }
  constexpr void reserve(std::uint32_t capacity) {
    if (capacity <= capacity_) return;
    T* const larger = new T[capacity];
    for (std::uint32_t i = 0; i < size_; ++i) larger[i] = static_cast<T&&>(items_[i]);
    delete[] items_;
    items_ = larger;
    capacity_ = capacity;
  }
  constexpr T& push_back(const T& item) {
    T& added = add();
    added = item;
    return added;
  }
  constexpr T& push_back(T&& item) {
    T& added = add();
    added = static_cast<T&&>(item);
    return added;
  }
  /// One more, as its type's default, to be filled in place.
  constexpr T& add() {
    if (size_ == capacity_) reserve(capacity_ == 0 ? 4 : capacity_ * 2);
    return items_[size_++];
  }
  /// As many, each as its type's default; for a list that is empty.
  constexpr void fill(std::uint32_t size) {
    reserve(size);
    size_ = size;
  }
  /// As many zeros, in place of what was there.
  constexpr void zeros(std::uint32_t size) {
    delete[] items_;
    items_ = new T[size]{};
    size_ = capacity_ = size;
  }
  constexpr void erase(std::uint32_t position) {
    for (std::uint32_t i = position + 1; i < size_; ++i) items_[i - 1] = static_cast<T&&>(items_[i]);
    items_[--size_] = T{};
  }

  /// The last one takes its place.
  constexpr void erase_fast(std::uint32_t position) { items_[position] = items_[--size_]; }
  /// The room stays.
  constexpr void clear() { size_ = 0; }

  constexpr std::uint32_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T& operator[](std::uint32_t i) { return items_[i]; }
  constexpr const T& operator[](std::uint32_t i) const { return items_[i]; }
  constexpr T& back() { return items_[size_ - 1]; }
  constexpr T* begin() { return items_; }
  constexpr T* end() { return items_ + size_; }
  constexpr const T* begin() const { return items_; }
  constexpr const T* end() const { return items_ + size_; }

 private:
  T* items_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace cupel::schema

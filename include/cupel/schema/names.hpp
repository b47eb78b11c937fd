// SPDX-License-Identifier: Apache-2.0
#pragma once
// A list of names: it points at the definition that wrote them, and has a copy of its own only once one was renamed.
#include <cstdint>
#include <initializer_list>

namespace cupel::schema {

class names {
 public:
  constexpr names() = default;
  /// As assign().
  constexpr explicit names(const std::initializer_list<const char*>& texts) { assign(texts); }
  /// The `name` of each; a copy where they are several and so not one behind the other.
  template <class T> constexpr explicit names(const std::initializer_list<T>& named) {
    if (named.size() == 1) {
      first_ = &named.begin()->name;
      size_ = 1;
      return;
    }
    const char** name = make(static_cast<std::uint32_t>(named.size()));
    for (auto item = named.begin(); item != named.end(); ++item) *name++ = item->name;
  }
  constexpr names(const names& other) : first_(other.first_), size_(other.size_) {
    if (other.own_ != nullptr) keep();
  }
  constexpr names(names&& other) noexcept : first_(other.first_), own_(other.own_), size_(other.size_) {
    other.own_ = nullptr;
  }
  constexpr names& operator=(const names& other) {
    if (this != &other) *this = names(other);
    return *this;
  }
  constexpr names& operator=(names&& other) noexcept {
    const char** const own = other.own_;
    first_ = other.first_;
    size_ = other.size_;
    other.own_ = own_;
    own_ = own;
    return *this;
  }
  constexpr ~names() {
    if (own_ != nullptr) delete[] own_;
  }

  /// Points at `texts`, which must live as long: those of a definition.
  constexpr void assign(const std::initializer_list<const char*>& texts) {
    first_ = texts.begin();
    size_ = static_cast<std::uint32_t>(texts.size());
  }
  /// Room for as many names, to be written by the caller; for a list that is empty.
  constexpr const char** make(std::uint32_t size) {
    own_ = new const char* [size] {};
    first_ = own_;
    size_ = size;
    return own_;
  }
  constexpr void set(std::uint32_t i, const char* name) {
    if (own_ == nullptr) keep();
    own_[i] = name;
  }

  constexpr std::uint32_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const char* operator[](std::uint32_t i) const { return first_[i]; }
  constexpr const char* const* begin() const { return first_; }
  constexpr const char* const* end() const { return first_ + size_; }

 private:
  constexpr void keep() {
    own_ = new const char* [size_] {};
    for (std::uint32_t i = 0; i < size_; ++i) own_[i] = first_[i];
    first_ = own_;
  }

  const char* const* first_ = nullptr;
  const char** own_ = nullptr;
  std::uint32_t size_ = 0;
};

constexpr bool contains(const names& items, const char* name) {
  const char* const* const end = items.end();
  for (const char* const* item = items.begin(); item != end; ++item)
    if (__builtin_strcmp(*item, name) == 0) return true;
  return false;
}

/// `left` is such a list, or that of a definition.
template <class Names> constexpr bool same_names(const Names& left, const names& right) {
  if (left.size() != right.size()) return false;
  for (std::uint32_t i = 0; i < right.size(); ++i)
    if (__builtin_strcmp(left.begin()[i], right.begin()[i]) != 0) return false;
  return true;
}

constexpr void rename_in(names& items, const char* from, const char* to) {
  for (std::uint32_t i = 0; i < items.size(); ++i)
    if (__builtin_strcmp(items.begin()[i], from) == 0) items.set(i, to);
}

}  // namespace cupel::schema

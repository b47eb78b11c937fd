// SPDX-License-Identifier: Apache-2.0
#pragma once
// A short text made in a constant expression: what one side of a difference says, or what is wrong with an operation.
//
//   text_buffer out;  out << "varchar(" << 255 << ")";  out.text
#include <cstddef>
#include <cstdint>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

/// At most `capacity` bytes; what does not fit ends in "...". Only messages are written here, never SQL.
struct text_buffer {
  static constexpr std::size_t capacity = 220;
  char text[capacity + 1] = {};
  std::size_t size = 0;

  constexpr text_buffer& operator<<(const char* more) {
    if (more == nullptr) return *this;
    for (; *more != '\0'; ++more) put(*more);
    return *this;
  }
  /// The first `size` bytes of a text.
  constexpr text_buffer& write(const char* more, std::size_t size_of_it) {
    for (std::size_t i = 0; i < size_of_it; ++i) put(more[i]);
    return *this;
  }
  constexpr text_buffer& operator<<(std::int64_t number) {
    char digits[20] = {};
    int count = 0;
    std::uint64_t rest = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    do {
      digits[count++] = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (number < 0) put('-');
    while (count > 0) put(digits[--count]);
    return *this;
  }
  constexpr text_buffer& operator<<(std::int32_t number) { return *this << static_cast<std::int64_t>(number); }
  constexpr text_buffer& operator<<(std::uint32_t number) { return *this << static_cast<std::int64_t>(number); }

  /// The names, separated by ", ".
  template <class Names> constexpr text_buffer& join(const Names& items) {
    bool first = true;
    for (const char* name : items) {
      if (!first) *this << ", ";
      *this << name;
      first = false;
    }
    return *this;
  }

 private:
  constexpr void put(char c) {
    if (size < capacity)
      text[size++] = c;
    else
      text[capacity - 1] = text[capacity - 2] = text[capacity - 3] = '.';
  }
};

}  // namespace cupel::schema

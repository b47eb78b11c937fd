// SPDX-License-Identifier: Apache-2.0
#pragma once
// A name that fits PostgreSQL's 63 bytes (NAMEDATALEN - 1; manual, 4.1.1), which cuts longer ones silently, so that two
// become one. One that would be cut keeps its first bytes, on a character's boundary, and ends in a hash of the whole.
#include <cstddef>
#include <cstdint>

namespace cupel::schema {

/// NAMEDATALEN - 1.
inline constexpr std::size_t identifier_limit = 63;

class fitted_name {
 public:
  constexpr fitted_name(const char* first, std::size_t first_size, const char* second, std::size_t second_size) {
    add(first, first_size);
    add(second, second_size);
    if (size_ > identifier_limit) cut();
  }
  constexpr const char* text() const { return text_; }

 private:
  constexpr void add(const char* piece, std::size_t size) {
    for (const char* p = piece; p != piece + size; ++p, ++size_) {
      hash_ = (hash_ ^ static_cast<unsigned char>(*p)) * 16777619u;  // FNV-1a
      if (size_ < identifier_limit) text_[size_] = *p;
    }
  }
  constexpr void cut() {
    std::size_t end = identifier_limit - 9;
    while (end > 0 && (static_cast<unsigned char>(text_[end]) & 0xC0u) == 0x80u) --end;
    text_[end++] = '_';
    for (int shift = 28; shift >= 0; shift -= 4) text_[end++] = "0123456789abcdef"[(hash_ >> shift) & 15u];
    while (end < identifier_limit) text_[end++] = '\0';
  }

  char text_[identifier_limit + 1]{};
  std::size_t size_ = 0;
  std::uint32_t hash_ = 2166136261u;
};

}  // namespace cupel::schema

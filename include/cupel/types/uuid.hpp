// SPDX-License-Identifier: Apache-2.0
// Universally unique identifiers: `uuid` on PostgreSQL, TEXT of 36 characters in lower case on SQLite.
//
//   auto id = cupel::uuid::random();
//   auto same = cupel::uuid::parse(id.to_string());
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <cupel/types/error.hpp>
#include <random>
#include <string>
#include <string_view>

namespace cupel {

/// 16 bytes in the order in which they are written.
struct uuid {
  std::array<std::uint8_t, 16> bytes{};

  /// The characters of the canonical form.
  static constexpr std::size_t text_size = 36;

  /// Reads the canonical form, of either case; false where `text` is no such form.
  [[nodiscard]] static constexpr bool try_parse(std::string_view text, uuid& into);

  /// Reads the canonical form, of either case; throws `conversion_error`.
  [[nodiscard]] static constexpr uuid parse(std::string_view text) {
    uuid result;
    if (!try_parse(text, result)) {
      throw conversion_error{"a text is no UUID; write 36 characters: 123e4567-e89b-42d3-a456-426614174000"};
    }
    return result;
  }

  /// A new one of version 4, from the system's random numbers.
  [[nodiscard]] static uuid random();

  /// Writes the canonical form, lower case, into `into[0..36)`.
  constexpr void write(char* into) const;

  [[nodiscard]] std::string to_string() const {
    std::string text(text_size, '\0');
    write(text.data());
    return text;
  }

  friend constexpr auto operator<=>(const uuid&, const uuid&) = default;
};

namespace detail {

constexpr int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Whether a dash comes before byte `index` in the canonical form.
constexpr bool dash_before(std::size_t index) {
  return index == 4 || index == 6 || index == 8 || index == 10;
}

}  // namespace detail

constexpr bool uuid::try_parse(std::string_view text, uuid& into) {
  if (text.size() != text_size) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < into.bytes.size(); ++i) {
    if (detail::dash_before(i) && text[at++] != '-') return false;
    const int high = detail::hexadecimal(text[at]);
    const int low = detail::hexadecimal(text[at + 1]);
    if (high < 0 || low < 0) return false;
    into.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    at += 2;
  }
  return true;
}

constexpr void uuid::write(char* into) const {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (detail::dash_before(i)) *into++ = '-';
    *into++ = "0123456789abcdef"[bytes[i] >> 4U];
    *into++ = "0123456789abcdef"[bytes[i] & 15U];
  }
}

inline uuid uuid::random() {
  thread_local std::random_device device;
  uuid result;
  for (std::size_t i = 0; i < result.bytes.size(); i += sizeof(std::uint32_t)) {
    const std::uint32_t word = device();
    std::memcpy(result.bytes.data() + i, &word, sizeof word);
  }
  // RFC 9562, 5.4: the version in the high nibble of byte 6, the variant in the two high bits of byte 8.
  result.bytes[6] = static_cast<std::uint8_t>((result.bytes[6] & 0x0FU) | 0x40U);
  result.bytes[8] = static_cast<std::uint8_t>((result.bytes[8] & 0x3FU) | 0x80U);
  return result;
}

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// Numbers whose bytes are in network order, at any address.
//
//   store(buffer, std::int32_t{7});  load<std::int32_t>(buffer)
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace cupel::driver {

template <class T> [[nodiscard]] constexpr T swap_bytes(T value) {
  if constexpr (std::endian::native == std::endian::big || sizeof(T) == 1) {
    return value;
  } else if constexpr (sizeof(T) == 2) {
    return static_cast<T>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
  } else if constexpr (sizeof(T) == 4) {
    return static_cast<T>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
  } else {
    return static_cast<T>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
  }
}

/// Reads an integer in network order; `data` need not be aligned.
template <class T> [[nodiscard]] inline T load(const char* data) {
  T value;
  std::memcpy(&value, data, sizeof value);
  return swap_bytes(value);
}

template <class T> inline void store(char* into, T value) {
  value = swap_bytes(value);
  std::memcpy(into, &value, sizeof value);
}

}  // namespace cupel::driver

// SPDX-License-Identifier: Apache-2.0
// PostgreSQL's `numeric` in its binary form: digits of base 10,000, the place of the first, the sign, the scale.
// See numeric_send in src/backend/utils/adt/numeric.c.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/postgresql/wire.hpp>
#include <cupel/types/error.hpp>
#include <string>

namespace cupel::driver::postgresql::numeric {

inline constexpr std::size_t header_size = 8;
/// What `encode` needs at most: 18 digits and a scale of 18 make 10 groups.
inline constexpr std::size_t max_size = header_size + 2 * 12;

inline constexpr std::uint16_t negative_sign = 0x4000;

/// Writes `scaled` units of 10^-scale (0 to 18) into `into`, and returns the size.
inline std::size_t encode(char* into, std::int64_t scaled, int scale) {
  // The decimal digits, padded to whole groups of four on both sides of the point.
  char digits[48];
  const std::uint64_t magnitude =
      scaled < 0 ? 0 - static_cast<std::uint64_t>(scaled) : static_cast<std::uint64_t>(scaled);
  char plain[24];
  const int length = static_cast<int>(std::to_chars(plain, plain + sizeof plain, magnitude).ptr - plain);
  const int whole = length > scale ? length - scale : 0;
  const int whole_groups = (whole + 3) / 4;
  const int groups = whole_groups + (scale + 3) / 4;
  for (int i = 0; i < groups * 4; ++i) {
    const int at = i - whole_groups * 4 + (length - scale);  // the place in `plain` of this digit
    digits[i] = at >= 0 && at < length ? plain[at] : '0';
  }
  std::int16_t values[12];
  for (int group = 0; group < groups; ++group) {
    int value = 0;
    for (int i = 0; i < 4; ++i) value = value * 10 + (digits[group * 4 + i] - '0');
    values[group] = static_cast<std::int16_t>(value);
  }
  int first = 0;
  int last = groups;
  while (first < last && values[first] == 0) ++first;
  while (last > first && values[last - 1] == 0) --last;
  store(into, static_cast<std::int16_t>(last - first));
  store(into + 2, static_cast<std::int16_t>(last == first ? 0 : whole_groups - 1 - first));
  store(into + 4, static_cast<std::uint16_t>(scaled < 0 ? negative_sign : 0));
  store(into + 6, static_cast<std::int16_t>(scale));
  for (int group = first; group < last; ++group) store(into + header_size + 2 * (group - first), values[group]);
  return header_size + 2 * static_cast<std::size_t>(last - first);
}

/// The words of what is no finite number, as PostgreSQL writes and reads them; empty for one that is.
inline const char* infinite_or_nan(const char* data, std::size_t size) {
  switch (size < header_size ? 0 : load<std::uint16_t>(data + 4)) {
    case 0xC000: return "NaN";
    case 0xD000: return "Infinity";
    case 0xF000: return "-Infinity";
    default: return "";
  }
}

/// The number as text, "-12.50"; throws `conversion_error` for NaN, the infinities and bytes that are no numeric.
inline void decode(const char* data, std::size_t size, std::string& into) {
  if (size < header_size) throw conversion_error{"a numeric is cut short"};
  const int count = load<std::int16_t>(data);
  const int weight = load<std::int16_t>(data + 2);
  const std::uint16_t sign = load<std::uint16_t>(data + 4);
  const int scale = load<std::int16_t>(data + 6);
  if (sign != 0 && sign != negative_sign) throw conversion_error{"a numeric is NaN or infinite"};
  if (count < 0 || size < header_size + 2 * static_cast<std::size_t>(count)) {
    throw conversion_error{"a numeric is cut short"};
  }
  const auto group = [&](int place) {
    const int value = place < 0 || place >= count ? 0 : load<std::int16_t>(data + header_size + 2 * place);
    const char text[] = {static_cast<char>('0' + value / 1000), static_cast<char>('0' + value / 100 % 10),
                         static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
    into.append(text, 4);
  };
  into.clear();
  for (int place = 0; place <= weight; ++place) group(place);
  const std::size_t zeros = into.find_first_not_of('0');
  into.erase(0, zeros == std::string::npos ? into.size() : zeros);
  if (into.empty()) into = "0";
  if (sign == negative_sign) into.insert(0, 1, '-');
  if (scale <= 0) return;
  into += '.';
  const std::size_t point = into.size();
  for (int place = weight + 1; into.size() < point + static_cast<std::size_t>(scale); ++place) group(place);
  into.resize(point + static_cast<std::size_t>(scale));
}

}  // namespace cupel::driver::postgresql::numeric

// SPDX-License-Identifier: Apache-2.0
// Time values as ISO 8601 text, as SQLite stores them: always six digits of a second, so that the order of the texts
// is the order of the times. Neither direction allocates.
//
//   char text[cupel::iso8601::timestamp_size];
//   cupel::iso8601::write(text, now);                     // 2025-12-18T10:45:00.000000Z
//   cupel::local_timestamp when;
//   if (!cupel::iso8601::read("2025-12-18 10:45:00", when)) …
#pragma once

#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cupel/types/interval.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <limits>
#include <string_view>

namespace cupel::iso8601 {

inline constexpr std::size_t date_size = 10;             ///< 2025-12-18
inline constexpr std::size_t time_size = 15;             ///< 10:45:00.000000
inline constexpr std::size_t local_timestamp_size = 26;  ///< 2025-12-18T10:45:00.000000
inline constexpr std::size_t timestamp_size = 27;        ///< 2025-12-18T10:45:00.000000Z
inline constexpr std::size_t interval_max_size = 56;     ///< P-2147483648M-2147483648DT-9223372036854.775808S

namespace detail {

constexpr char* write_digits(char* at, std::int64_t value, int width) {
  for (int i = width - 1; i >= 0; --i) {
    at[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  return at + width;
}

/// Takes `width` digits from the front of `text`; false where they are not there.
constexpr bool take_digits(std::string_view& text, std::size_t width, std::int64_t& value) {
  if (text.size() < width) return false;
  value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return true;
}

constexpr bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

/// A fraction of a second after its point: 1 to 6 digits, in microseconds.
constexpr bool take_fraction(std::string_view& text, std::int64_t& microseconds) {
  microseconds = 0;
  int digits = 0;
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1)) {
    if (++digits > 6) return false;
    microseconds = microseconds * 10 + (text.front() - '0');
  }
  for (int i = digits; i < 6; ++i) microseconds *= 10;
  return digits > 0;
}

constexpr bool take_date(std::string_view& text, cupel::date& value) {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
  if (!take_digits(text, 4, year) || !take(text, '-') || !take_digits(text, 2, month) || !take(text, '-')
      || !take_digits(text, 2, day)) {
    return false;
  }
  value = cupel::date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{static_cast<unsigned>(month)},
                      std::chrono::day{static_cast<unsigned>(day)}};
  return year >= 1 && value.ok();
}

constexpr bool take_time(std::string_view& text, std::int64_t& microseconds) {
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  std::int64_t second = 0;
  std::int64_t fraction = 0;
  if (!take_digits(text, 2, hour) || !take(text, ':') || !take_digits(text, 2, minute) || !take(text, ':')
      || !take_digits(text, 2, second)) {
    return false;
  }
  if (take(text, '.') && !take_fraction(text, fraction)) return false;
  microseconds = ((hour * 60 + minute) * 60 + second) * 1'000'000 + fraction;
  return minute < 60 && second < 60 && microseconds <= 86'400'000'000;
}

/// `Z`, `+09`, `-03:30`: the offset from UTC in microseconds.
constexpr bool take_zone(std::string_view& text, std::int64_t& offset) {
  offset = 0;
  if (take(text, 'Z')) return true;
  const bool negative = !text.empty() && text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return false;
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  if (!take_digits(text, 2, hour)) return false;
  if (take(text, ':') && !take_digits(text, 2, minute)) return false;
  offset = (hour * 60 + minute) * 60'000'000 * (negative ? -1 : 1);
  return hour < 24 && minute < 60;
}

/// A date and a time, with `T` or a space between, in microseconds since 1970.
constexpr bool take_date_and_time(std::string_view& text, std::int64_t& microseconds) {
  cupel::date day{};
  std::int64_t time = 0;
  if (!take_date(text, day) || (!take(text, 'T') && !take(text, ' ')) || !take_time(text, time)) return false;
  microseconds = std::chrono::sys_days{day}.time_since_epoch().count() * 86'400'000'000 + time;
  return time < 86'400'000'000;
}

}  // namespace detail

/// Writes 10 characters; false where the date does not exist or its year is not 1 to 9999.
constexpr bool write(char* into, cupel::date value) {
  const int year = static_cast<int>(value.year());
  if (!value.ok() || year < 1 || year > 9999) return false;
  into = detail::write_digits(into, year, 4);
  *into++ = '-';
  into = detail::write_digits(into, static_cast<unsigned>(value.month()), 2);
  *into++ = '-';
  detail::write_digits(into, static_cast<unsigned>(value.day()), 2);
  return true;
}

/// Writes 15 characters; false where it is no time of day.
constexpr bool write(char* into, cupel::time_of_day value) {
  if (!value.ok()) return false;
  const std::int64_t all = value.since_midnight().count();
  into = detail::write_digits(into, all / 3'600'000'000, 2);
  *into++ = ':';
  into = detail::write_digits(into, all / 60'000'000 % 60, 2);
  *into++ = ':';
  into = detail::write_digits(into, all / 1'000'000 % 60, 2);
  *into++ = '.';
  detail::write_digits(into, all % 1'000'000, 6);
  return true;
}

/// Writes 26 characters; false where the year is not 1 to 9999.
constexpr bool write(char* into, cupel::local_timestamp value) {
  const auto day = std::chrono::floor<std::chrono::days>(value);
  // Days outside of chrono's years would wrap round; 9999-12-31 is day 2,932,896 and 0001-01-01 day -719,162.
  if (const auto count = day.time_since_epoch().count(); count < -719'162 || count > 2'932'896) return false;
  if (!write(into, cupel::date{std::chrono::sys_days{day.time_since_epoch()}})) return false;
  into[date_size] = 'T';
  return write(into + date_size + 1, cupel::time_of_day{value - day});
}

/// Writes 27 characters, in UTC; false where the year is not 1 to 9999.
constexpr bool write(char* into, cupel::timestamp value) {
  into[timestamp_size - 1] = 'Z';
  return write(into, cupel::local_timestamp{value.time_since_epoch()});
}

/// Writes a duration of months, days and seconds, each with its own sign; returns its length.
inline std::size_t write(char* into, const cupel::interval& value) {
  char* at = into;
  *at++ = 'P';
  at = std::to_chars(at, at + 11, value.months).ptr;
  *at++ = 'M';
  at = std::to_chars(at, at + 11, value.days).ptr;
  *at++ = 'D';
  *at++ = 'T';
  if (value.microseconds < 0) *at++ = '-';
  const std::uint64_t magnitude = value.microseconds < 0 ? 0 - static_cast<std::uint64_t>(value.microseconds)
                                                         : static_cast<std::uint64_t>(value.microseconds);
  at = std::to_chars(at, at + 20, magnitude / 1'000'000).ptr;
  *at++ = '.';
  at = detail::write_digits(at, static_cast<std::int64_t>(magnitude % 1'000'000), 6);
  *at++ = 'S';
  return static_cast<std::size_t>(at - into);
}

/// Reads `2025-12-18`; false where the whole of `text` is no such day.
constexpr bool read(std::string_view text, cupel::date& value) {
  return detail::take_date(text, value) && text.empty();
}

/// Reads `10:45:00`, with up to six digits of a fraction.
constexpr bool read(std::string_view text, cupel::time_of_day& value) {
  std::int64_t microseconds = 0;
  if (!detail::take_time(text, microseconds) || !text.empty()) return false;
  value = cupel::time_of_day{std::chrono::microseconds{microseconds}};
  return true;
}

/// Reads a date and a time, `T` or a space between them. A time zone is refused: that would be a `timestamp`.
constexpr bool read(std::string_view text, cupel::local_timestamp& value) {
  std::int64_t microseconds = 0;
  if (!detail::take_date_and_time(text, microseconds) || !text.empty()) return false;
  value = cupel::local_timestamp{std::chrono::microseconds{microseconds}};
  return true;
}

/// Reads a date, a time and a zone (`Z`, `+09`, `+09:00`). None is refused: that would be a `local_timestamp`.
constexpr bool read(std::string_view text, cupel::timestamp& value) {
  std::int64_t microseconds = 0;
  std::int64_t offset = 0;
  if (!detail::take_date_and_time(text, microseconds) || !detail::take_zone(text, offset) || !text.empty()) {
    return false;
  }
  value = cupel::timestamp{std::chrono::microseconds{microseconds - offset}};
  return true;
}

/// Reads what `write` writes of an interval.
inline bool read(std::string_view text, cupel::interval& value) {
  const auto number = [&text](auto& into, char unit) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), into);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return failure == std::errc{} && detail::take(text, unit);
  };
  if (!detail::take(text, 'P') || !number(value.months, 'M') || !number(value.days, 'D') || !detail::take(text, 'T')) {
    return false;
  }
  const bool negative = detail::take(text, '-');
  std::uint64_t seconds = 0;
  std::int64_t fraction = 0;
  if (!number(seconds, '.') || !detail::take_fraction(text, fraction) || !detail::take(text, 'S') || !text.empty()) {
    return false;
  }
  constexpr auto limit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (seconds > limit / 1'000'000) return false;
  const std::uint64_t all = seconds * 1'000'000 + static_cast<std::uint64_t>(fraction);
  if (all > limit + (negative ? 1 : 0)) return false;
  value.microseconds = static_cast<std::int64_t>(negative ? 0 - all : all);
  return true;
}

}  // namespace cupel::iso8601

// SPDX-License-Identifier: Apache-2.0
// Points in time and spans that are coarser than Cupel's own types, which count microseconds:
//
//   std::chrono::sys_seconds opened_at{};       // timestamptz, as cupel::timestamp
//   std::chrono::sys_days due{};                // date
//   std::chrono::minutes took{};                // interval
//
// A value of the database that is finer than the member throws `conversion_error`: nothing is rounded. Part of
// driver/codec.hpp.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <ratio>
#include <string>
#include <utility>

namespace cupel::driver {

template <class T> struct codec;

namespace ticks {

/// One tick in microseconds; not whole: 0.
template <class Period>
inline constexpr std::int64_t microseconds_in =
    std::ratio_divide<Period, std::micro>::den == 1 ? std::ratio_divide<Period, std::micro>::num : 0;

template <class Duration>
concept whole_microseconds = std::integral<typename Duration::rep> && microseconds_in<typename Duration::period> != 0;

template <class Duration>
concept whole_days =
    std::integral<typename Duration::rep> && std::same_as<typename Duration::period, std::chrono::days::period>;

template <class Duration>
concept below_a_day = whole_microseconds<Duration> && !whole_days<Duration>;

template <class Duration> void take_ticks(const row& from, int column, std::int64_t microseconds, Duration& into) {
  constexpr std::int64_t each = microseconds_in<typename Duration::period>;
  if (microseconds % each != 0)
    throw conversion_error{"column '" + std::string{from.name(column)}
                           + "' holds a time that is finer than its member"};
  if (!std::in_range<typename Duration::rep>(microseconds / each))
    throw conversion_error{"column '" + std::string{from.name(column)} + "' holds a time out of its member's range"};
  into = Duration{static_cast<typename Duration::rep>(microseconds / each)};
}

template <class Duration> std::chrono::microseconds microseconds_of(int position, Duration value) {
  std::int64_t result = 0;
  if (!std::in_range<std::int64_t>(value.count())
      || __builtin_mul_overflow(static_cast<std::int64_t>(value.count()), microseconds_in<typename Duration::period>,
                                &result))
    throw conversion_error{"parameter " + std::to_string(position + 1)
                           + " is a time out of the range of a database's microseconds"};
  return std::chrono::microseconds{result};
}

template <class Duration> date date_of(int position, Duration since) {
  if (std::in_range<std::chrono::days::rep>(since.count())) {
    const std::chrono::sys_days day{std::chrono::days{static_cast<std::chrono::days::rep>(since.count())}};
    const date result{day};  // beyond its years it is another day
    if (result.ok() && std::chrono::sys_days{result} == day) return result;
  }
  throw conversion_error{"parameter " + std::to_string(position + 1) + " is a date beyond the year 32767"};
}

}  // namespace ticks

template <ticks::below_a_day Duration> struct codec<std::chrono::sys_time<Duration>> {
  static bool take(const row& from, int column, std::chrono::sys_time<Duration>& into) {
    cupel::timestamp value{};
    Duration since{};
    if (!from.get(column, value)) return false;
    ticks::take_ticks(from, column, value.time_since_epoch().count(), since);
    into = std::chrono::sys_time<Duration>{since};
    return true;
  }
  static void bind(parameters& to, int position, std::chrono::sys_time<Duration> value) {
    to.timestamp(position, cupel::timestamp{ticks::microseconds_of(position, value.time_since_epoch())});
  }
};

template <ticks::below_a_day Duration> struct codec<std::chrono::local_time<Duration>> {
  static bool take(const row& from, int column, std::chrono::local_time<Duration>& into) {
    cupel::local_timestamp value{};
    Duration since{};
    if (!from.get(column, value)) return false;
    ticks::take_ticks(from, column, value.time_since_epoch().count(), since);
    into = std::chrono::local_time<Duration>{since};
    return true;
  }
  static void bind(parameters& to, int position, std::chrono::local_time<Duration> value) {
    to.local_timestamp(position, cupel::local_timestamp{ticks::microseconds_of(position, value.time_since_epoch())});
  }
};

/// A date, as a count of days of either kind of clock.
template <class Clock, ticks::whole_days Duration>
  requires(std::same_as<Clock, std::chrono::system_clock> || std::same_as<Clock, std::chrono::local_t>)
struct codec<std::chrono::time_point<Clock, Duration>> {
  using type = std::chrono::time_point<Clock, Duration>;
  static bool take(const row& from, int column, type& into) {
    cupel::date value{};
    if (!from.get(column, value)) return false;
    into = type{Duration{static_cast<typename Duration::rep>(std::chrono::sys_days{value}.time_since_epoch().count())}};
    return true;
  }
  static void bind(parameters& to, int position, type value) {
    to.date(position, ticks::date_of(position, value.time_since_epoch()));
  }
};

/// An interval of microseconds alone. One with months or days has no fixed length and is refused.
template <class Rep, class Period>
  requires ticks::whole_microseconds<std::chrono::duration<Rep, Period>>
struct codec<std::chrono::duration<Rep, Period>> {
  using type = std::chrono::duration<Rep, Period>;
  static bool take(const row& from, int column, type& into) {
    cupel::interval value{};
    if (!from.get(column, value)) return false;
    if (value.months != 0 || value.days != 0)
      throw conversion_error{"column '" + std::string{from.name(column)}
                             + "' holds months or days, whose length no duration knows; read it as a cupel::interval"};
    ticks::take_ticks(from, column, value.microseconds, into);
    return true;
  }
  static void bind(parameters& to, int position, type value) {
    to.interval(position, cupel::interval{0, 0, ticks::microseconds_of(position, value).count()});
  }
};

}  // namespace cupel::driver

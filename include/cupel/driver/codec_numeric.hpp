// SPDX-License-Identifier: Apache-2.0
// A double or an integer in a column that is numeric(p, s): exact in the database, where SQLite counts units of 10^-s.
//
//   [[cupel::numeric(8, 3)]] double length{};
//   read_numeric<cupel::decimal<8, 3>>(row, 2, good.length);      // what generated code calls
//   bind_numeric<cupel::decimal<8, 3>>(parameters, 2, good.length);
#pragma once

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/strong.hpp>
#include <optional>
#include <string>
#include <utility>

namespace cupel::driver {

namespace numbers {

/// Rounded as PostgreSQL rounds: the number as it is written, half away from zero.
template <class Decimal, std::floating_point T> Decimal as_decimal(T value) {
  if (!std::isfinite(value)) throw conversion_error{"a number that is not finite is bound to a numeric column"};
  char digits[512];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  std::string text{digits, end.ptr};
  const std::size_t point = text.find('.');
  const std::size_t kept = point + 1 + static_cast<std::size_t>(Decimal::scale);
  bool up = false;
  if (point != std::string::npos && text.size() > kept) {
    up = text[kept] >= '5';
    text.resize(Decimal::scale == 0 ? point : kept);
  }
  std::int64_t scaled = 0;
  if (!cupel::detail::parse_scaled(text, Decimal::scale, scaled))
    throw conversion_error{"a number has too many digits for its numeric column"};
  return Decimal::from_scaled(scaled + (up ? std::signbit(value) ? -1 : 1 : 0));
}
template <class Decimal, std::integral T> Decimal as_decimal(T value) {
  std::int64_t scaled = 0;
  if (!std::in_range<std::int64_t>(value)
      || __builtin_mul_overflow(static_cast<std::int64_t>(value), cupel::detail::power_of_ten(Decimal::scale), &scaled))
    throw conversion_error{"a number has too many digits for its numeric column"};
  return Decimal::from_scaled(scaled);
}
template <class Decimal, strong_type T> Decimal as_decimal(const T& value) {
  return as_decimal<Decimal>(strong_type_traits<T>::to(value));
}

/// False where it has digits that the member cannot hold.
template <class Decimal, std::floating_point T> bool from_scaled(std::int64_t scaled, T& into) {
  const std::string text = Decimal::from_scaled(scaled).to_string();
  return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc{};
}
template <class Decimal, std::integral T> bool from_scaled(std::int64_t scaled, T& into) {
  constexpr std::int64_t unit = cupel::detail::power_of_ten(Decimal::scale);
  if (scaled % unit != 0 || !std::in_range<T>(scaled / unit)) return false;
  into = static_cast<T>(scaled / unit);
  return true;
}
template <class Decimal, strong_type T> bool from_scaled(std::int64_t scaled, T& into) {
  typename strong_type_traits<T>::underlying_type value{};
  if (!from_scaled<Decimal>(scaled, value)) return false;
  into = strong_type_traits<T>::from(std::move(value));
  return true;
}

}  // namespace numbers

/// NULL into anything but a std::optional, and a number with digits that the member cannot hold, throw
/// `conversion_error`.
template <class Decimal, class T> void read_numeric(const row& from, int column, T& into) {
  std::int64_t scaled = 0;
  if (!from.get_decimal(column, Decimal::scale, scaled)) from.refuse_null(column);
  if (!numbers::from_scaled<Decimal>(scaled, into))
    throw conversion_error{"column '" + std::string{from.name(column)} + "' holds a number that its member cannot"};
}
template <class Decimal, class T> void read_numeric(const row& from, int column, std::optional<T>& into) {
  if (from.is_null(column))
    into.reset();
  else
    read_numeric<Decimal>(from, column, into.emplace());
}

/// A number that is not finite, or with more digits before the point than the column has, throws `conversion_error`.
template <class Decimal, class T> void bind_numeric(parameters& to, int position, const T& value) {
  to.decimal(position, numbers::as_decimal<Decimal>(value).scaled(), Decimal::scale);
}
template <class Decimal, class T> void bind_numeric(parameters& to, int position, const std::optional<T>& value) {
  if (value.has_value())
    bind_numeric<Decimal>(to, position, *value);
  else
    to.null(position);
}

}  // namespace cupel::driver

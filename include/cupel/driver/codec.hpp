// SPDX-License-Identifier: Apache-2.0
// How a value of each C++ type is read from a row and bound to a parameter: what generated code calls for each member.
//
//   read_value(row, 3, user.last_login);                  // std::optional<cupel::local_timestamp>
//   bind_value(parameters, 3, user.last_login);
//
// An enum gets its `codec` from generated code; a type of the program's own by cupel::strong_type_traits.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <cupel/types/bytes.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/json.hpp>
#include <cupel/types/strong.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cupel::driver {

/// Specialised for each type that a column can have: `read(row, column, into)` and `bind(parameters, position, value)`.
template <class T> struct codec;

/// Reads a column; NULL into anything but a std::optional throws `conversion_error`.
template <class T> void read_value(const row& from, int column, T& into) {
  codec<T>::read(from, column, into);
}

/// Binds a value, which must live until the statement's cursor is done where it is a text or bytes.
template <class T> void bind_value(parameters& to, int position, const T& value) {
  codec<T>::bind(to, position, value);
}

template <> struct codec<bool> {
  static void read(const row& from, int column, bool& into) { into = from.boolean(column); }
  static void bind(parameters& to, int position, bool value) { to.boolean(position, value); }
};

template <std::integral T> struct codec<T> {
  static void read(const row& from, int column, T& into) { into = from.integer_as<T>(column); }
  static void bind(parameters& to, int position, T value) {
    if constexpr (std::is_unsigned_v<T> && sizeof(T) >= sizeof(std::int64_t)) {
      if (!std::in_range<std::int64_t>(value)) {
        throw conversion_error{"an unsigned number is above 9223372036854775807, the largest that a database holds"};
      }
    }
    to.integer(position, static_cast<std::int64_t>(value));
  }
};

template <std::floating_point T> struct codec<T> {
  static_assert(sizeof(T) <= sizeof(double), "no database has a column for long double");
  static void read(const row& from, int column, T& into) { into = static_cast<T>(from.real(column)); }
  static void bind(parameters& to, int position, T value) { to.real(position, static_cast<double>(value)); }
};

template <> struct codec<std::string> {
  static void read(const row& from, int column, std::string& into) { into = from.text(column); }
  static void bind(parameters& to, int position, const std::string& value) { to.text(position, value); }
};

/// A view is bound, never read: the row that it would point to goes away.
template <> struct codec<std::string_view> {
  static void bind(parameters& to, int position, std::string_view value) { to.text(position, value); }
};

template <> struct codec<json> {
  static void read(const row& from, int column, json& into) { into.text = from.text(column); }
  static void bind(parameters& to, int position, const json& value) { to.text(position, value.text); }
};

template <> struct codec<cupel::bytes> {
  static void read(const row& from, int column, cupel::bytes& into) {
    const auto view = from.bytes(column);
    into.assign(view.begin(), view.end());
  }
  static void bind(parameters& to, int position, const cupel::bytes& value) { to.bytes(position, value); }
};

template <> struct codec<timestamp> {
  static void read(const row& from, int column, cupel::timestamp& into) { into = from.timestamp(column); }
  static void bind(parameters& to, int position, cupel::timestamp value) { to.timestamp(position, value); }
};

template <> struct codec<local_timestamp> {
  static void read(const row& from, int column, cupel::local_timestamp& into) { into = from.local_timestamp(column); }
  static void bind(parameters& to, int position, cupel::local_timestamp value) { to.local_timestamp(position, value); }
};

template <> struct codec<date> {
  static void read(const row& from, int column, cupel::date& into) { into = from.date(column); }
  static void bind(parameters& to, int position, cupel::date value) { to.date(position, value); }
};

template <> struct codec<time_of_day> {
  static void read(const row& from, int column, cupel::time_of_day& into) { into = from.time_of_day(column); }
  static void bind(parameters& to, int position, cupel::time_of_day value) { to.time_of_day(position, value); }
};

template <> struct codec<interval> {
  static void read(const row& from, int column, cupel::interval& into) { into = from.interval(column); }
  static void bind(parameters& to, int position, const cupel::interval& value) { to.interval(position, value); }
};

template <> struct codec<uuid> {
  static void read(const row& from, int column, cupel::uuid& into) { into = from.uuid(column); }
  static void bind(parameters& to, int position, const cupel::uuid& value) { to.uuid(position, value); }
};

template <int Precision, int Scale> struct codec<decimal<Precision, Scale>> {
  using type = cupel::decimal<Precision, Scale>;
  static void read(const row& from, int column, type& into) { into = type::from_scaled(from.decimal(column, Scale)); }
  static void bind(parameters& to, int position, const type& value) { to.decimal(position, value.scaled(), Scale); }
};

/// cupel::vector<N>.
template <std::size_t N> struct codec<std::array<float, N>> {
  static void read(const row& from, int column, std::array<float, N>& into) { from.vector(column, into); }
  static void bind(parameters& to, int position, const std::array<float, N>& value) { to.vector(position, value); }
};

template <class T> struct codec<std::optional<T>> {
  static void read(const row& from, int column, std::optional<T>& into) {
    if (from.is_null(column)) {
      into.reset();
    } else {
      codec<T>::read(from, column, into.has_value() ? *into : into.emplace());
    }
  }
  static void bind(parameters& to, int position, const std::optional<T>& value) {
    if (value.has_value()) {
      codec<T>::bind(to, position, *value);
    } else {
      to.null(position);
    }
  }
};

/// An array of PostgreSQL. Elements that may be NULL are std::optional.
template <class T> struct codec<std::vector<T>> {
  static void read(const row& from, int column, std::vector<T>& into) {
    const row& elements = from.array(column);
    into.clear();
    into.reserve(static_cast<std::size_t>(elements.size()));
    for (int i = 0; i < elements.size(); ++i) {
      T element{};
      codec<T>::read(elements, i, element);
      into.push_back(std::move(element));
    }
  }
  static void bind(parameters& to, int position, const std::vector<T>& value) {
    parameters& elements = to.begin_array(position, value.size());
    int i = 0;
    for (const auto& element : value) codec<T>::bind(elements, i++, element);
    to.end_array(position);
  }
};

template <strong_type T> struct codec<T> {
  using traits = strong_type_traits<T>;
  using underlying_type = typename traits::underlying_type;
  static_assert(std::is_trivially_copyable_v<underlying_type>
                    || std::is_lvalue_reference_v<decltype(traits::to(std::declval<const T&>()))>,
                "strong_type_traits<T>::to must return a reference: a bound text is not copied");
  static void read(const row& from, int column, T& into) {
    underlying_type value{};
    codec<underlying_type>::read(from, column, value);
    into = traits::from(std::move(value));
  }
  static void bind(parameters& to, int position, const T& value) {
    codec<underlying_type>::bind(to, position, traits::to(value));
  }
};

}  // namespace cupel::driver

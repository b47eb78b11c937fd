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
#include <cupel/driver/codec_chrono.hpp>
#include <cupel/driver/codec_numeric.hpp>
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

/// Specialised for each type that a column can have: `bind(parameters, position, value)`, and `take(row, column,
/// into)`, which is false for NULL, or where NULL has to be asked for first, `read(row, column, into)`.
template <class T> struct codec;

template <class T>
concept takes_null = requires(const row& from, int column, T& into) {
  { codec<T>::take(from, column, into) } -> std::same_as<bool>;
};

/// Reads a column; NULL into anything but a std::optional throws `conversion_error`.
template <class T> void read_value(const row& from, int column, T& into) {
  if constexpr (takes_null<T>) {
    if (!codec<T>::take(from, column, into)) [[unlikely]]
      from.refuse_null(column);
  } else {
    codec<T>::read(from, column, into);
  }
}

/// Binds a value, which must live until the statement's cursor is done where it is a text or bytes.
template <class T> void bind_value(parameters& to, int position, const T& value) {
  codec<T>::bind(to, position, value);
}

template <> struct codec<bool> {
  static bool take(const row& from, int column, bool& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, bool value) { to.boolean(position, value); }
};

template <std::integral T> struct codec<T> {
  static bool take(const row& from, int column, T& into) { return from.get_narrow(column, into); }
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
  static bool take(const row& from, int column, T& into) {
    if constexpr (std::same_as<T, double>) {
      return from.get(column, into);
    } else {
      double value = 0;
      if (!from.get(column, value)) return false;
      into = static_cast<T>(value);
      return true;
    }
  }
  static void bind(parameters& to, int position, T value) { to.real(position, static_cast<double>(value)); }
};

template <> struct codec<std::string> {
  static bool take(const row& from, int column, std::string& into) {
    std::string_view text;
    if (!from.get(column, text)) return false;
    into = text;
    return true;
  }
  static void bind(parameters& to, int position, const std::string& value) { to.text(position, value); }
};

/// A view is bound, never read: the row that it would point to goes away.
template <> struct codec<std::string_view> {
  static void bind(parameters& to, int position, std::string_view value) { to.text(position, value); }
};

template <> struct codec<json> {
  static bool take(const row& from, int column, json& into) {
    return codec<std::string>::take(from, column, into.text);
  }
  static void bind(parameters& to, int position, const json& value) { to.text(position, value.text); }
};

template <> struct codec<cupel::bytes> {
  static bool take(const row& from, int column, cupel::bytes& into) {
    std::span<const std::byte> view;
    if (!from.get(column, view)) return false;
    into.assign(view.begin(), view.end());
    return true;
  }
  static void bind(parameters& to, int position, const cupel::bytes& value) { to.bytes(position, value); }
};

template <> struct codec<timestamp> {
  static bool take(const row& from, int column, cupel::timestamp& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, cupel::timestamp value) { to.timestamp(position, value); }
};

template <> struct codec<local_timestamp> {
  static bool take(const row& from, int column, cupel::local_timestamp& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, cupel::local_timestamp value) { to.local_timestamp(position, value); }
};

template <> struct codec<date> {
  static bool take(const row& from, int column, cupel::date& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, cupel::date value) { to.date(position, value); }
};

template <> struct codec<time_of_day> {
  static bool take(const row& from, int column, cupel::time_of_day& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, cupel::time_of_day value) { to.time_of_day(position, value); }
};

template <> struct codec<interval> {
  static bool take(const row& from, int column, cupel::interval& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, const cupel::interval& value) { to.interval(position, value); }
};

template <> struct codec<uuid> {
  static bool take(const row& from, int column, cupel::uuid& into) { return from.get(column, into); }
  static void bind(parameters& to, int position, const cupel::uuid& value) { to.uuid(position, value); }
};

template <int Precision, int Scale> struct codec<decimal<Precision, Scale>> {
  using type = cupel::decimal<Precision, Scale>;
  static bool take(const row& from, int column, type& into) {
    std::int64_t scaled = 0;
    if (!from.get_decimal(column, Scale, scaled)) return false;
    into = type::from_scaled(scaled);
    return true;
  }
  static void bind(parameters& to, int position, const type& value) { to.decimal(position, value.scaled(), Scale); }
};

/// cupel::vector<N>.
template <std::size_t N> struct codec<std::array<float, N>> {
  static void read(const row& from, int column, std::array<float, N>& into) { from.vector(column, into); }
  static void bind(parameters& to, int position, const std::array<float, N>& value) { to.vector(position, value); }
};

template <class T> struct codec<std::optional<T>> {
  static void read(const row& from, int column, std::optional<T>& into) {
    if constexpr (takes_null<T>) {
      if (!codec<T>::take(from, column, into.has_value() ? *into : into.emplace())) into.reset();
    } else if (from.is_null(column)) {
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
      read_value(elements, i, element);
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
  static bool take(const row& from, int column, T& into)
    requires takes_null<underlying_type>
  {
    underlying_type value{};
    if (!codec<underlying_type>::take(from, column, value)) return false;
    into = traits::from(std::move(value));
    return true;
  }
  static void read(const row& from, int column, T& into)
    requires(!takes_null<underlying_type>)
  {
    underlying_type value{};
    codec<underlying_type>::read(from, column, value);
    into = traits::from(std::move(value));
  }
  static void bind(parameters& to, int position, const T& value) {
    codec<underlying_type>::bind(to, position, traits::to(value));
  }
};

/// Traits that lack a name, or have it misspelt.
template <class T>
concept half_strong_type = !strong_type<T>
                           && (requires { typename strong_type_traits<T>::underlying_type; }
                               || requires { &strong_type_traits<T>::to; } || requires { &strong_type_traits<T>::from; });

template <half_strong_type T> struct codec<T> {
  static_assert(strong_type<T>,
                "a cupel::strong_type_traits<T> needs `using underlying_type = U;`, `static const U& "
                "to(const T&)` and `static T from(U)`");
};

}  // namespace cupel::driver

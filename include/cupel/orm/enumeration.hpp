// SPDX-License-Identifier: Apache-2.0
// How generated code stores an enum: as the text of each enumerator, or as its number.
//
//   template <> struct cupel::enumeration<Role> {                          // generated
//     static constexpr const char* name = "Role";
//     static constexpr orm::enumerator<Role> values[] = {{Role::admin, "ADMIN"}, …};
//   };
//   template <> struct cupel::driver::codec<Role> : cupel::orm::text_codec<Role> {};   // or integer_codec
#pragma once

#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>
#include <type_traits>

namespace cupel {

/// Specialised by generated code: `name` and `values`.
template <class E> struct enumeration;

namespace driver {
template <class T> struct codec;
}

namespace orm {

template <class E> struct enumerator {
  E value;
  std::string_view text;  ///< what the database holds: `value("ADMIN")`, otherwise the enumerator's name
};

/// The text that the database holds for an enumerator; throws `conversion_error` for a number that is none of them.
template <class E> [[nodiscard]] std::string_view text_of(E value) {
  for (const auto& each : enumeration<E>::values) {
    if (each.value == value) return each.text;
  }
  throw conversion_error{"the number " + std::to_string(static_cast<std::int64_t>(value)) + " is no enumerator of "
                         + enumeration<E>::name};
}

namespace detail {

template <class E> [[noreturn]] void unknown(const driver::row& row, int column, const std::string& found) {
  std::string known;
  for (const auto& each : enumeration<E>::values) {
    if (!known.empty()) known += ", ";
    known += '\'';
    known += each.text;
    known += '\'';
  }
  throw conversion_error{"column '" + std::string{row.name(column)} + "' holds " + found + ", which is no "
                         + enumeration<E>::name + "; it knows " + known};
}

}  // namespace detail

/// An enum as text, or as a type of PostgreSQL's own, whose values are texts as well.
template <class E> struct text_codec {
  static bool take(const driver::row& from, int column, E& into) {
    std::string_view text;
    if (!from.get(column, text)) return false;
    for (const auto& each : enumeration<E>::values) {
      if (each.text == text) {
        into = each.value;
        return true;
      }
    }
    detail::unknown<E>(from, column, '\'' + std::string{text} + '\'');
  }
  static void bind(driver::parameters& to, int position, E value) { to.text(position, text_of(value)); }
};

/// An enum as its number; numbers without an enumerator are refused both ways.
template <class E> struct integer_codec {
  static bool take(const driver::row& from, int column, E& into) {
    std::underlying_type_t<E> number{};
    if (!from.get_narrow(column, number)) return false;
    for (const auto& each : enumeration<E>::values) {
      if (static_cast<std::underlying_type_t<E>>(each.value) == number) {
        into = each.value;
        return true;
      }
    }
    detail::unknown<E>(from, column, "the number " + std::to_string(number));
  }
  static void bind(driver::parameters& to, int position, E value) {
    static_cast<void>(text_of(value));  // throws where it is no enumerator
    to.integer(position, static_cast<std::int64_t>(value));
  }
};

}  // namespace orm
}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// Whether a `version` member can count one change more: one that is at its type's largest number would wrap round, and
// the row would hold what cannot be read back.
#pragma once

#include <cstdint>
#include <cupel/orm/mapping.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/strong.hpp>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>

namespace cupel::orm::detail {

/// The largest version of that type: no database has a number above an int64_t's.
template <class Stored> constexpr std::int64_t last_version() {
  constexpr auto own = std::numeric_limits<Stored>::max();
  return std::in_range<std::int64_t>(own) ? static_cast<std::int64_t>(own) : std::numeric_limits<std::int64_t>::max();
}

template <class Value> constexpr std::int64_t version_number(const Value& value) {
  if constexpr (strong_type<Value>) {
    return version_number(strong_type_traits<Value>::to(value));
  } else {
    return std::in_range<std::int64_t>(value) ? static_cast<std::int64_t>(value)
                                              : std::numeric_limits<std::int64_t>::max();
  }
}

template <class T> [[noreturn]] void no_next_version(std::int64_t last) {
  throw conversion_error{std::string{"column '"} + mapping<T>::version::name + "' of '" + mapping<T>::table_name
                         + "' is at " + std::to_string(last)
                         + ", the largest number of its member: no further change can be counted"};
}

/// Throws `conversion_error` where the object's version is the last that its member holds; without a version: nothing.
template <class T> void require_next_version(const T& object) {
  using column = typename mapping<T>::version;
  if constexpr (!std::is_void_v<column>) {
    using value = std::remove_cvref_t<decltype(column::of(object))>;
    constexpr std::int64_t last = last_version<typename query::detail::stored<value>::type>();
    if (version_number(column::of(object)) >= last) [[unlikely]]
      no_next_version<T>(last);
  }
}

}  // namespace cupel::orm::detail

// SPDX-License-Identifier: Apache-2.0
// How many members a model has: generated sources compare it with what was scanned. Heavy: for *.gen.cpp alone.
//
//   static_assert(cupel::orm::member_count<User> == 14);
//
// Boost.PFR counts up to 100 members; generated code has structured bindings for longer models.
#pragma once

#include <boost/pfr/tuple_size.hpp>
#include <cstddef>
#include <utility>

namespace cupel::orm {

/// The members of an aggregate without bases; of an array each element.
template <class T> inline constexpr std::size_t member_count = boost::pfr::tuple_size_v<T>;

namespace detail {

struct anything {
  template <class T> operator T() const;  // NOLINT(google-explicit-constructor): it stands in for any initialiser
};
template <std::size_t> using anything_at = anything;

template <class T, std::size_t... I> constexpr bool takes(std::index_sequence<I...>) {
  return requires { T{anything_at<I>{}...}; };
}

template <class T, std::size_t Count = 0> constexpr std::size_t initializer_count() {
  static_assert(Count <= 256,
                "cupel: a model with bases has more than 256 members of its own, of an array each element");
  if constexpr (takes<T>(std::make_index_sequence<Count>{}) && !takes<T>(std::make_index_sequence<Count + 1>{})) {
    return Count;
  } else {
    return initializer_count<T, Count + 1>();
  }
}

}  // namespace detail

/// The bases and the members of its own of an aggregate, of an array each element: Boost.PFR takes none with bases.
template <class T> inline constexpr std::size_t initializer_count = detail::initializer_count<T>();

}  // namespace cupel::orm

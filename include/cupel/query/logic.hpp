// SPDX-License-Identifier: Apache-2.0
// condition && condition, ||, !
//
//   where(cupel::table<User>.is_active && !(cupel::table<User>.role == Role::viewer))
//
// They are SQL's: NULL is neither true nor false, and `!` of it is NULL.
#pragma once

#include <cupel/query/expression.hpp>

namespace cupel::query {

enum class connective : bool { both, either };

template <class Left, connective Connective, class Right> struct compound : expression {
  static constexpr bool fixed = detail::is_fixed<Left>() && detail::is_fixed<Right>();
  template <class T> static constexpr bool uses_only = detail::uses_only<Left, T>() && detail::uses_only<Right, T>();
  compound(Left first, Right second) : left{std::move(first)}, right{std::move(second)} {}
  Left left;
  Right right;
};

template <class Operand> struct negation : expression {
  static constexpr bool fixed = detail::is_fixed<Operand>();
  template <class T> static constexpr bool uses_only = detail::uses_only<Operand, T>();
  explicit negation(Operand of) : operand{std::move(of)} {}
  Operand operand;
};

template <predicate L, predicate R> [[nodiscard]] compound<L, connective::both, R> operator&&(L left, R right) {
  return {std::move(left), std::move(right)};
}
template <predicate L, predicate R> [[nodiscard]] compound<L, connective::either, R> operator||(L left, R right) {
  return {std::move(left), std::move(right)};
}
template <predicate P> [[nodiscard]] negation<P> operator!(P operand) {
  return negation<P>{std::move(operand)};
}

}  // namespace cupel::query

// SPDX-License-Identifier: Apache-2.0
// How a type of the program's own is stored as one that Cupel knows.
//
//   struct email { std::string value; };
//   template <> struct cupel::strong_type_traits<email> {
//     using underlying_type = std::string;
//     static const std::string& to(const email& e) { return e.value; }
//     static email from(std::string s) { return {std::move(s)}; }
//   };
#pragma once

#include <concepts>
#include <utility>

namespace cupel {

/// Specialise it with `underlying_type`, `to` (yours → underlying) and `from` (underlying → yours; it may throw).
/// `to` should return a reference where it can: a bound text is not copied and must outlive the statement's run.
template <class T> struct strong_type_traits {};

/// Whether T has been given such traits.
template <class T>
concept strong_type = requires(const T& value, typename strong_type_traits<T>::underlying_type underlying) {
  { strong_type_traits<T>::to(value) } -> std::convertible_to<const typename strong_type_traits<T>::underlying_type&>;
  { strong_type_traits<T>::from(std::move(underlying)) } -> std::convertible_to<T>;
};

}  // namespace cupel

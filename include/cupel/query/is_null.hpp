// SPDX-License-Identifier: Apache-2.0
// column.is_null(), column.is_not_null()
#pragma once

#include <cupel/query/expression.hpp>

namespace cupel::query {

template <class Column, bool Null> struct null_test : expression {
  static constexpr bool fixed = true;
  template <class T> static constexpr bool uses_only = detail::uses_only<Column, T>();
};

template <class Self, class Owner, class Value>
constexpr null_test<Self, true> column<Self, Owner, Value>::is_null() const {
  static_assert(nullable, "cupel: this column is never null");
  return {};
}

template <class Self, class Owner, class Value>
constexpr null_test<Self, false> column<Self, Owner, Value>::is_not_null() const {
  static_assert(nullable, "cupel: this column is never null");
  return {};
}

}  // namespace cupel::query

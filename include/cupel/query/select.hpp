// SPDX-License-Identifier: Apache-2.0
// A SELECT of whole rows of one table, as a value: its shape is its type, its values are its members.
//
//   auto query = cupel::query::select<User>{}.where(cupel::table<User>.is_active).limit(10);
#pragma once

#include <cstdint>
#include <cupel/query/expression.hpp>
#include <cupel/query/logic.hpp>
#include <cupel/query/order_by.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <utility>

namespace cupel::query {

/// No condition.
struct everything {
  static constexpr bool fixed = true;
};

/// What `order_by` was given.
template <class... Orders> struct orders {};

template <class T, class Where = everything, class Orders = orders<>, bool Limited = false, bool Skips = false,
          bool Deleted = false>
struct select {
  using model_type = T;
  using where_type = Where;
  using orders_type = Orders;
  static constexpr bool limited = Limited;
  static constexpr bool skips = Skips;
  static constexpr bool with_deleted_rows = Deleted;
  static constexpr bool fixed = detail::is_fixed<Where>();

  Where condition{};
  std::int64_t row_limit = 0;
  std::int64_t row_offset = 0;

  /// Rows for which the condition is true. A second `where` narrows the first.
  template <class Condition> [[nodiscard]] auto where(Condition added) && {
    static_assert(predicate<Condition>,
                  "cupel: where() takes a condition on columns, such as "
                  "cupel::table<User>.id == 7");
    if constexpr (predicate<Condition>) {
      static_assert(detail::uses_only<Condition, T>(),
                    "cupel: where() has a column of another table; the query reads "
                    "one table");
      if constexpr (std::is_same_v<Where, everything>) {
        return select<T, Condition, Orders, Limited, Skips, Deleted>{std::move(added), row_limit, row_offset};
      } else {
        using both = compound<Where, connective::both, Condition>;
        return select<T, both, Orders, Limited, Skips, Deleted>{both{std::move(condition), std::move(added)}, row_limit,
                                                                row_offset};
      }
    }
  }

  /// Columns (ascending), or what `asc()` and `desc()` of one gave.
  template <class... Added> [[nodiscard]] auto order_by(const Added&...) && {
    static_assert(std::is_same_v<Orders, orders<>>, "cupel: order_by() stands once, with all its columns");
    constexpr bool fits = ((column_type<Added> || order_type<Added>) && ...);
    static_assert(fits, "cupel: order_by() takes columns, column.asc() and column.desc()");
    if constexpr (fits) {
      constexpr bool own = (std::is_same_v<typename detail::as_order<Added>::type::column::owner_type, T> && ...);
      static_assert(own, "cupel: order_by() has a column of another table; the query reads one table");
      static_assert((detail::has_equality<typename detail::as_order<Added>::type::column::plain_type> && ...),
                    "cupel: order_by() has JSON, an interval, an array or a vector, which the databases order in "
                    "different ways or not at all");
      static_assert((detail::as_order<Added>::type::column::equatable && ...),
                    "cupel: order_by() has a number that is kept as a text, which SQLite orders by its characters");
      static_assert(
          ((detail::as_order<Added>::type::column::ordered || !detail::as_order<Added>::type::column::equatable)
           && ...),
          "cupel: order_by() has a native enum, which PostgreSQL orders as it was declared and SQLite by its texts");
      return select<T, Where, orders<typename detail::as_order<Added>::type...>, Limited, Skips, Deleted>{
          std::move(condition), row_limit, row_offset};
    }
  }

  /// At most so many rows; a negative number throws `usage_error`.
  [[nodiscard]] auto limit(std::int64_t rows) && {
    return select<T, Where, Orders, true, Skips, Deleted>{std::move(condition), checked("limit", rows), row_offset};
  }

  /// Leaves the first rows out; a negative number throws `usage_error`.
  [[nodiscard]] auto offset(std::int64_t rows) && {
    return select<T, Where, Orders, Limited, true, Deleted>{std::move(condition), row_limit, checked("offset", rows)};
  }

  /// With the rows that are marked as deleted.
  [[nodiscard]] auto with_deleted() && {
    return select<T, Where, Orders, Limited, Skips, true>{std::move(condition), row_limit, row_offset};
  }

 private:
  static std::int64_t checked(const char* word, std::int64_t rows) {
    if (rows < 0) throw usage_error{std::string{word} + "() takes no negative number"};
    return rows;
  }
};

}  // namespace cupel::query

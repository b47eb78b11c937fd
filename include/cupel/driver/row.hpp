// SPDX-License-Identifier: Apache-2.0
// One row of a result, read by column position, from 0.
//
//   while (cursor.next()) names.emplace_back(cursor.row().text(0));
//
// Each driver reads its own wire form: SQLite's storage classes, PostgreSQL's binary formats. Nothing is copied and
// nothing allocated. driver/codec.hpp reads into any type of a model on top of this.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cupel/types/error.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <cupel/types/uuid.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cupel::driver {

/// The current row of a cursor; also the elements of an array, each a column.
/// A reader throws `conversion_error`, which names the column, where the value is NULL or of another type.
/// Views (`text`, `bytes`, `array`) are valid until the cursor moves.
class row {
 public:
  row(const row&) = delete;
  row& operator=(const row&) = delete;

  /// How many columns there are.
  [[nodiscard]] virtual int size() const noexcept = 0;
  /// The column's name in the result.
  [[nodiscard]] virtual std::string_view name(int column) const = 0;

  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual bool boolean(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual double real(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] virtual std::span<const std::byte> bytes(int column) const = 0;
  [[nodiscard]] virtual cupel::timestamp timestamp(int column) const = 0;
  [[nodiscard]] virtual cupel::local_timestamp local_timestamp(int column) const = 0;
  [[nodiscard]] virtual cupel::date date(int column) const = 0;
  [[nodiscard]] virtual cupel::time_of_day time_of_day(int column) const = 0;
  [[nodiscard]] virtual cupel::interval interval(int column) const = 0;
  [[nodiscard]] virtual cupel::uuid uuid(int column) const = 0;
  /// An exact number in units of 10^-scale; one with digits beyond the scale, or more than 18 of them, is refused.
  [[nodiscard]] virtual std::int64_t decimal(int column, int scale) const = 0;
  /// pgvector: fills `into`, whose size must be the vector's.
  virtual void vector(int column, std::span<float> into) const = 0;
  /// PostgreSQL: the elements of a one-dimensional array as the columns of a row, valid until the cursor moves or
  /// `array` is called again.
  [[nodiscard]] virtual const row& array(int column) const = 0;

  /// `integer` for a narrower type: a value outside its range throws `conversion_error`.
  template <std::integral T> [[nodiscard]] T integer_as(int column) const {
    const std::int64_t value = integer(column);
    if constexpr (!std::same_as<T, std::int64_t>) {
      const auto narrow = static_cast<T>(value);
      if (static_cast<std::int64_t>(narrow) != value || (narrow < T{}) != (value < 0)) out_of_range(column);
    }
    return static_cast<T>(value);
  }

 protected:
  row() = default;
  ~row() = default;

 private:
  [[noreturn]] void out_of_range(int column) const {
    throw conversion_error{"column '" + std::string{name(column)} + "' holds a number out of its member's range"};
  }
};

}  // namespace cupel::driver

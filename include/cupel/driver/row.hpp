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
/// A reader throws `conversion_error`, which names the column, where the value is of another type; the readers by name
/// where it is NULL, too. Views (`text`, `bytes`, `array`) are valid until the cursor moves.
class row {
 public:
  row(const row&) = delete;
  row& operator=(const row&) = delete;

  /// How many columns there are.
  [[nodiscard]] virtual int size() const noexcept = 0;
  /// The column's name in the result.
  [[nodiscard]] virtual std::string_view name(int column) const = 0;

  [[nodiscard]] virtual bool is_null(int column) const = 0;

  /// False for NULL, and `into` is not touched. One call tells both, for a scan spends its time in them.
  [[nodiscard]] virtual bool get(int column, bool& into) const = 0;
  [[nodiscard]] virtual bool get(int column, std::int64_t& into) const = 0;
  [[nodiscard]] virtual bool get(int column, double& into) const = 0;
  [[nodiscard]] virtual bool get(int column, std::string_view& into) const = 0;
  [[nodiscard]] virtual bool get(int column, std::span<const std::byte>& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::timestamp& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::local_timestamp& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::date& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::time_of_day& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::interval& into) const = 0;
  [[nodiscard]] virtual bool get(int column, cupel::uuid& into) const = 0;
  /// An exact number in units of 10^-scale; one with digits beyond the scale, or more than 18 of them, is refused.
  [[nodiscard]] virtual bool get_decimal(int column, int scale, std::int64_t& into) const = 0;

  [[nodiscard]] bool boolean(int column) const { return present<bool>(column); }
  [[nodiscard]] std::int64_t integer(int column) const { return present<std::int64_t>(column); }
  [[nodiscard]] double real(int column) const { return present<double>(column); }
  [[nodiscard]] std::string_view text(int column) const { return present<std::string_view>(column); }
  [[nodiscard]] std::span<const std::byte> bytes(int column) const {
    return present<std::span<const std::byte>>(column);
  }
  [[nodiscard]] cupel::timestamp timestamp(int column) const { return present<cupel::timestamp>(column); }
  [[nodiscard]] cupel::local_timestamp local_timestamp(int column) const {
    return present<cupel::local_timestamp>(column);
  }
  [[nodiscard]] cupel::date date(int column) const { return present<cupel::date>(column); }
  [[nodiscard]] cupel::time_of_day time_of_day(int column) const { return present<cupel::time_of_day>(column); }
  [[nodiscard]] cupel::interval interval(int column) const { return present<cupel::interval>(column); }
  [[nodiscard]] cupel::uuid uuid(int column) const { return present<cupel::uuid>(column); }
  [[nodiscard]] std::int64_t decimal(int column, int scale) const {
    std::int64_t value = 0;
    if (!get_decimal(column, scale, value)) refuse_null(column);
    return value;
  }

  /// pgvector: fills `into`, whose size must be the vector's.
  virtual void vector(int column, std::span<float> into) const = 0;
  /// PostgreSQL: the elements of a one-dimensional array as the columns of a row, valid until the cursor moves or
  /// `array` is called again.
  [[nodiscard]] virtual const row& array(int column) const = 0;

  /// For a column that is NULL and may not be: throws.
  [[noreturn]] void refuse_null(int column) const {
    throw conversion_error{"column '" + std::string{name(column)}
                           + "' holds NULL, and is read into what cannot be null"};
  }

  /// A narrower integer: a value outside its range throws `conversion_error`. False for NULL.
  template <std::integral T> [[nodiscard]] bool get_narrow(int column, T& into) const {
    std::int64_t value = 0;
    if (!get(column, value)) return false;
    const auto narrow = static_cast<T>(value);
    if (static_cast<std::int64_t>(narrow) != value || (std::unsigned_integral<T> && value < 0)) out_of_range(column);
    into = narrow;
    return true;
  }

 protected:
  row() = default;
  ~row() = default;

 private:
  template <class T> [[nodiscard]] T present(int column) const {
    T value{};
    if (!get(column, value)) refuse_null(column);
    return value;
  }

  [[noreturn]] void out_of_range(int column) const {
    throw conversion_error{"column '" + std::string{name(column)} + "' holds a number out of its member's range"};
  }
};

}  // namespace cupel::driver

// SPDX-License-Identifier: Apache-2.0
// One row of a result, read by column position, from 0.
//
//   while (cursor.next()) names.emplace_back(cursor.row().text(0));
//
// Each driver reads its own wire form: SQLite's storage classes, PostgreSQL's binary formats. Nothing is copied and
// nothing allocated. driver/codec.hpp reads into any type of a model on top of this.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/network_order.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <cupel/types/uuid.hpp>
#include <span>
#include <string>
#include <string_view>

struct pg_result;  // libpq's PGresult, without its header

namespace cupel::driver {

/// Where a driver whose values are in network order keeps those of a row: the commonest are read there without a
/// virtual call, for a scan spends its time in them. The functions are libpq's own: a wrapper round each would be felt.
struct wire_row {
  enum class form : std::uint8_t { other, int4, int8, float8, text };

  const pg_result* result = nullptr;
  const form* forms = nullptr;  ///< of each column
  int columns = 0;              ///< 0: nothing is kept so
  int line = 0;
  /// The bytes, with a zero behind them; an empty text for NULL.
  char* (*value)(const pg_result* result, int line, int column) = nullptr;
  int (*size)(const pg_result* result, int line, int column) = nullptr;
  int (*is_null)(const pg_result* result, int line, int column) = nullptr;
};

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
  [[nodiscard]] bool get(int column, std::int64_t& into) const {
    const wire_row::form form = wire_form(column);
    if (form != wire_row::form::int4 && form != wire_row::form::int8) return convert(column, into);
    const char* const data = wire_number(column);
    if (data == nullptr) return false;
    into = form == wire_row::form::int4 ? load<std::int32_t>(data) : load<std::int64_t>(data);
    return true;
  }
  [[nodiscard]] bool get(int column, double& into) const {
    if (wire_form(column) != wire_row::form::float8) return convert(column, into);
    const char* const data = wire_number(column);
    if (data == nullptr) return false;
    into = std::bit_cast<double>(load<std::uint64_t>(data));
    return true;
  }
  [[nodiscard]] bool get(int column, std::string_view& into) const {
    if (wire_form(column) != wire_row::form::text) return convert(column, into);
    const int size = wire_.size(wire_.result, wire_.line, column);
    // Only a value without bytes can be NULL: the common case is spared a call.
    if (size == 0 && wire_.is_null(wire_.result, wire_.line, column) != 0) return false;
    into = {wire_.value(wire_.result, wire_.line, column), static_cast<std::size_t>(size)};
    return true;
  }
  [[nodiscard]] virtual bool get(int column, bool& into) const = 0;
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
    if constexpr (std::same_as<T, std::int32_t>) {
      if (wire_form(column) == wire_row::form::int4) {
        const char* const data = wire_number(column);
        if (data == nullptr) return false;
        into = load<std::int32_t>(data);
        return true;
      }
    }
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

  wire_row wire_;

  /// `get` of every value that is not read from `wire_`.
  [[nodiscard]] virtual bool convert(int column, std::int64_t& into) const = 0;
  [[nodiscard]] virtual bool convert(int column, double& into) const = 0;
  [[nodiscard]] virtual bool convert(int column, std::string_view& into) const = 0;

 private:
  template <class T> [[nodiscard]] T present(int column) const {
    T value{};
    if (!get(column, value)) refuse_null(column);
    return value;
  }

  [[noreturn]] void out_of_range(int column) const {
    throw conversion_error{"column '" + std::string{name(column)} + "' holds a number out of its member's range"};
  }

  [[nodiscard]] wire_row::form wire_form(int column) const {
    return static_cast<unsigned>(column) < static_cast<unsigned>(wire_.columns) ? wire_.forms[column]
                                                                                : wire_row::form::other;
  }

  /// The bytes, or nullptr for NULL. What begins with another byte than zero is a value, which spares most of them a
  /// call.
  [[nodiscard]] const char* wire_number(int column) const {
    const char* const data = wire_.value(wire_.result, wire_.line, column);
    return *data == 0 && wire_.is_null(wire_.result, wire_.line, column) != 0 ? nullptr : data;
  }
};

}  // namespace cupel::driver

// SPDX-License-Identifier: Apache-2.0
// The parameters of a statement, bound by position, from 0: `?1`, `?2` … on SQLite, `$1`, `$2` … on PostgreSQL.
//
//   statement.bind().text(0, name);
//   statement.bind().null(1);
//
// PostgreSQL infers each parameter's type when the statement is prepared; the driver asks for it once and then sends
// that type's binary form. So `integer` serves int2, int4, int8 and numeric, `text` serves varchar, json and enums,
// and no cast is needed in the SQL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/types/interval.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <cupel/types/uuid.hpp>
#include <span>
#include <string_view>

namespace cupel::driver {

/// The parameters of one statement; also the elements of an array.
/// A binder throws `conversion_error` where the value does not fit the parameter, `usage_error` where there is no such
/// position. `text` and `bytes` are not copied: they must live, unchanged, until the statement's cursor is done.
class parameters {
 public:
  parameters(const parameters&) = delete;
  parameters& operator=(const parameters&) = delete;

  /// How many parameters the statement has.
  [[nodiscard]] virtual int size() const noexcept = 0;

  virtual void null(int position) = 0;
  virtual void boolean(int position, bool value) = 0;
  virtual void integer(int position, std::int64_t value) = 0;
  virtual void real(int position, double value) = 0;
  virtual void text(int position, std::string_view value) = 0;
  virtual void bytes(int position, std::span<const std::byte> value) = 0;
  virtual void timestamp(int position, cupel::timestamp value) = 0;
  virtual void local_timestamp(int position, cupel::local_timestamp value) = 0;
  virtual void date(int position, cupel::date value) = 0;
  virtual void time_of_day(int position, cupel::time_of_day value) = 0;
  virtual void interval(int position, const cupel::interval& value) = 0;
  virtual void uuid(int position, const cupel::uuid& value) = 0;
  /// `scaled` counts units of 10^-scale.
  virtual void decimal(int position, std::int64_t scaled, int scale) = 0;
  /// pgvector.
  virtual void vector(int position, std::span<const float> value) = 0;
  /// PostgreSQL: begins an array of `count` elements. Bind 0 … count-1 of what it returns, in this order, then call
  /// `end_array`.
  [[nodiscard]] virtual parameters& begin_array(int position, std::size_t count) = 0;
  virtual void end_array(int position) = 0;
  /// Begins the values of an IN, one parameter whatever their number: on PostgreSQL an array, for `= ANY($1)`; on
  /// SQLite what `IN cupel_list(?1)` reads, and NULL to everybody else. Bind them as an array's, then call `end_list`.
  [[nodiscard]] virtual parameters& begin_list(int position, std::size_t count) { return begin_array(position, count); }
  virtual void end_list(int position) { end_array(position); }

 protected:
  parameters() = default;
  ~parameters() = default;
};

}  // namespace cupel::driver

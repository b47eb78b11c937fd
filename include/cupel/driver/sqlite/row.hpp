// SPDX-License-Identifier: Apache-2.0
// A row of SQLite: its storage classes, and the forms in which Cupel keeps what they do not have.
//
//   boolean   INTEGER 0 or 1                  timestamp, date …  TEXT, see types/iso8601.hpp
//   uuid      TEXT of 36 characters           interval           TEXT of an ISO 8601 duration
//   decimal   INTEGER of 10^-scale units      vector, array      none: refused
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <cupel/driver/row.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/iso8601.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cupel::driver::sqlite {

/// The current row of a statement that has been stepped. Nothing is converted but INTEGER to a real number: SQLite
/// itself would turn any text into 0.
class row final : public driver::row {
 public:
  explicit row(sqlite3_stmt* statement) noexcept : statement_{statement} {}

  [[nodiscard]] int size() const noexcept override { return sqlite3_column_count(statement_); }

  [[nodiscard]] std::string_view name(int column) const override {
    const char* name = sqlite3_column_name(statement_, column);
    return name == nullptr ? std::string_view{"?"} : name;
  }

  [[nodiscard]] bool is_null(int column) const override { return sqlite3_value_type(at(column)) == SQLITE_NULL; }

  [[nodiscard]] bool boolean(int column) const override {
    const std::int64_t value = integer(column);
    if ((value & ~std::int64_t{1}) != 0) refuse(column, "holds a number that is not 0 or 1, and so is no boolean");
    return value != 0;
  }

  [[nodiscard]] std::int64_t integer(int column) const override {
    return sqlite3_value_int64(expect(column, SQLITE_INTEGER, "an integer"));
  }

  [[nodiscard]] double real(int column) const override {
    sqlite3_value* value = at(column);
    const int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) [[unlikely]]
      mismatch(column, type, "a number");
    return sqlite3_value_double(value);
  }

  [[nodiscard]] std::string_view text(int column) const override {
    sqlite3_value* value = expect(column, SQLITE_TEXT, "a text");
#if SQLITE_VERSION_NUMBER >= 3040000
    // As text it would be copied, to put a zero at its end; as a BLOB it is handed out where it lies.
    if (sqlite3_value_encoding(value) == SQLITE_UTF8) [[likely]] {
      const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
      return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
#endif
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (data == nullptr) refuse(column, "could not be read: memory is short");
    return {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }

  [[nodiscard]] std::span<const std::byte> bytes(int column) const override {
    sqlite3_value* value = expect(column, SQLITE_BLOB, "a BLOB");
    const auto* data = static_cast<const std::byte*>(sqlite3_value_blob(value));
    return {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
  }

  [[nodiscard]] cupel::timestamp timestamp(int column) const override {
    return iso<cupel::timestamp>(column, "is no timestamp such as 2025-12-18T10:45:00.000000Z");
  }
  [[nodiscard]] cupel::local_timestamp local_timestamp(int column) const override {
    return iso<cupel::local_timestamp>(column, "is no local timestamp such as 2025-12-18T10:45:00.000000");
  }
  [[nodiscard]] cupel::date date(int column) const override {
    return iso<cupel::date>(column, "is no date such as 2025-12-18");
  }
  [[nodiscard]] cupel::time_of_day time_of_day(int column) const override {
    return iso<cupel::time_of_day>(column, "is no time of day such as 10:45:00.000000");
  }
  [[nodiscard]] cupel::interval interval(int column) const override {
    return iso<cupel::interval>(column, "is no interval such as P1M2DT3.000000S");
  }

  [[nodiscard]] cupel::uuid uuid(int column) const override {
    cupel::uuid value;
    if (!cupel::uuid::try_parse(text(column), value)) refuse(column, "is no UUID of 36 characters");
    return value;
  }

  [[nodiscard]] std::int64_t decimal(int column, int /*scale*/) const override { return integer(column); }

  void vector(int column, std::span<float> /*into*/) const override {
    refuse(column, "cannot be a vector: SQLite has none");
  }
  [[nodiscard]] const driver::row& array(int column) const override {
    refuse(column, "cannot be an array: SQLite has none");
  }

 private:
  template <class T> [[nodiscard]] T iso(int column, const char* complaint) const {
    T value{};
    if (!iso8601::read(text(column), value)) refuse(column, complaint);
    return value;
  }

  // One look-up, then only reads of what it found. Such a value is "unprotected", which makes a difference only where
  // two threads use one connection, and a connection of ours is one thread's (SQLITE_OPEN_NOMUTEX).
  [[nodiscard]] sqlite3_value* at(int column) const { return sqlite3_column_value(statement_, column); }

  [[nodiscard]] sqlite3_value* expect(int column, int type, const char* wanted) const {
    sqlite3_value* value = at(column);
    const int found = sqlite3_value_type(value);
    if (found != type) [[unlikely]]
      mismatch(column, found, wanted);
    return value;
  }

  [[noreturn]] void mismatch(int column, int found, const char* wanted) const {
    static constexpr const char* names[] = {"nothing", "INTEGER", "REAL", "TEXT", "a BLOB", "NULL"};
    if (column < 0 || column >= size()) throw usage_error{"the result has no column " + std::to_string(column)};
    throw conversion_error{"column '" + std::string{name(column)} + "' holds " + names[found] + ", not " + wanted};
  }

  [[noreturn]] void refuse(int column, const char* complaint) const {
    throw conversion_error{"column '" + std::string{name(column)} + "' " + complaint};
  }

  sqlite3_stmt* statement_;
};

}  // namespace cupel::driver::sqlite

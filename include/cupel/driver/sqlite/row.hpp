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

  using driver::row::get;
  [[nodiscard]] bool get(int column, bool& into) const override {
    std::int64_t value = 0;
    if (!get(column, value)) return false;
    if ((value & ~std::int64_t{1}) != 0) refuse(column, "holds a number that is not 0 or 1, and so is no boolean");
    into = value != 0;
    return true;
  }

  [[nodiscard]] bool get(int column, std::span<const std::byte>& into) const override {
    sqlite3_value* value = expect(column, SQLITE_BLOB, "a BLOB");
    if (value == nullptr) return false;
    const auto* data = static_cast<const std::byte*>(sqlite3_value_blob(value));
    into = {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    return true;
  }

  [[nodiscard]] bool get(int column, cupel::timestamp& into) const override {
    return iso(column, into, "is no timestamp such as 2025-12-18T10:45:00.000000Z");
  }
  [[nodiscard]] bool get(int column, cupel::local_timestamp& into) const override {
    return iso(column, into, "is no local timestamp such as 2025-12-18T10:45:00.000000");
  }
  [[nodiscard]] bool get(int column, cupel::date& into) const override {
    return iso(column, into, "is no date such as 2025-12-18");
  }
  [[nodiscard]] bool get(int column, cupel::time_of_day& into) const override {
    return iso(column, into, "is no time of day such as 10:45:00.000000");
  }
  [[nodiscard]] bool get(int column, cupel::interval& into) const override {
    return iso(column, into, "is no interval such as P1M2DT3.000000S");
  }

  [[nodiscard]] bool get(int column, cupel::uuid& into) const override {
    std::string_view value;
    if (!get(column, value)) return false;
    if (!cupel::uuid::try_parse(value, into)) refuse(column, "is no UUID of 36 characters");
    return true;
  }

  [[nodiscard]] bool get_decimal(int column, int /*scale*/, std::int64_t& into) const override {
    return get(column, into);
  }

  void vector(int column, std::span<float> /*into*/) const override {
    refuse(column, "cannot be a vector: SQLite has none");
  }
  [[nodiscard]] const driver::row& array(int column) const override {
    refuse(column, "cannot be an array: SQLite has none");
  }

 private:
  [[nodiscard]] bool convert(int column, std::int64_t& into) const override {
    sqlite3_value* value = expect(column, SQLITE_INTEGER, "an integer");
    if (value == nullptr) return false;
    into = sqlite3_value_int64(value);
    return true;
  }

  [[nodiscard]] bool convert(int column, double& into) const override {
    sqlite3_value* value = at(column);
    const int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) [[unlikely]] {
      if (null_in(column, type)) return false;
      mismatch(column, type, "a number");
    }
    into = sqlite3_value_double(value);
    return true;
  }

  [[nodiscard]] bool convert(int column, std::string_view& into) const override {
    sqlite3_value* value = expect(column, SQLITE_TEXT, "a text");
    if (value == nullptr) return false;
#if SQLITE_VERSION_NUMBER >= 3040000
    // As text it would be copied, to put a zero at its end; as a BLOB it is handed out where it lies.
    if (sqlite3_value_encoding(value) == SQLITE_UTF8) [[likely]] {
      const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
      into = {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
      return true;
    }
#endif
    const auto* data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (data == nullptr) refuse(column, "could not be read: memory is short");
    into = {data, static_cast<std::size_t>(sqlite3_value_bytes(value))};
    return true;
  }

  template <class T> [[nodiscard]] bool iso(int column, T& into, const char* complaint) const {
    std::string_view value;
    if (!get(column, value)) return false;
    if (!iso8601::read(value, into)) refuse(column, complaint);
    return true;
  }

  // One look-up, then only reads of what it found. Such a value is "unprotected", which makes a difference only where
  // two threads use one connection, and a connection of ours is one thread's (SQLITE_OPEN_NOMUTEX).
  [[nodiscard]] sqlite3_value* at(int column) const { return sqlite3_column_value(statement_, column); }

  /// The value, or nullptr for NULL.
  [[nodiscard]] sqlite3_value* expect(int column, int type, const char* wanted) const {
    sqlite3_value* value = at(column);
    const int found = sqlite3_value_type(value);
    if (found == type) [[likely]]
      return value;
    if (null_in(column, found)) return nullptr;
    mismatch(column, found, wanted);
  }

  // A column that does not exist is NULL to SQLite.
  [[nodiscard]] bool null_in(int column, int type) const {
    return type == SQLITE_NULL && static_cast<unsigned>(column) < static_cast<unsigned>(size());
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

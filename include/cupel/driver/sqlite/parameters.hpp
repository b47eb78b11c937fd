// SPDX-License-Identifier: Apache-2.0
// The parameters of a statement of SQLite; the forms are those of sqlite/row.hpp.
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/sqlite/error.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/iso8601.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::driver::sqlite {

/// Binds without copies: texts that Cupel makes itself stand in a buffer per parameter.
class parameters final : public driver::parameters {
 public:
  explicit parameters(sqlite3_stmt* statement)
      : statement_{statement},
        bound_(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement))),
        texts_(bound_.size()) {}

  [[nodiscard]] int size() const noexcept override { return static_cast<int>(bound_.size()); }

  void null(int position) override { check(position, sqlite3_bind_null(statement_, position + 1)); }
  void boolean(int position, bool value) override { integer(position, value ? 1 : 0); }
  void integer(int position, std::int64_t value) override {
    check(position, sqlite3_bind_int64(statement_, position + 1, value));
  }
  void real(int position, double value) override {
    if (std::isnan(value)) refuse(position, "is not a number: SQLite would store NULL");
    check(position, sqlite3_bind_double(statement_, position + 1, value));
  }
  void text(int position, std::string_view value) override {
    // SQLite would keep it, count and compare what stands before it, and leave the rest undefined.
    if (value.find('\0') != std::string_view::npos) refuse(position, "is a text that holds a zero byte");
    own_text(position, value);
  }
  void bytes(int position, std::span<const std::byte> value) override {
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    check(position, sqlite3_bind_blob64(statement_, position + 1, data, value.size(), SQLITE_STATIC));
  }
  void timestamp(int position, cupel::timestamp value) override {
    iso(position, value, iso8601::timestamp_size, "is a timestamp outside of the years 1 to 9999");
  }
  void local_timestamp(int position, cupel::local_timestamp value) override {
    iso(position, value, iso8601::local_timestamp_size, "is a local timestamp outside of the years 1 to 9999");
  }
  void date(int position, cupel::date value) override {
    iso(position, value, iso8601::date_size, "is a date that does not exist or is outside of the years 1 to 9999");
  }
  void time_of_day(int position, cupel::time_of_day value) override {
    iso(position, value, iso8601::time_size, "is no time of day between 00:00 and 24:00");
  }
  void interval(int position, const cupel::interval& value) override {
    char* into = scratch(position);
    own_text(position, {into, iso8601::write(into, value)});
  }
  void uuid(int position, const cupel::uuid& value) override {
    char* into = scratch(position);
    value.write(into);
    own_text(position, {into, cupel::uuid::text_size});
  }
  void decimal(int position, std::int64_t scaled, int /*scale*/) override { integer(position, scaled); }
  void vector(int position, std::span<const float> /*value*/) override {
    refuse(position, "is a vector, which SQLite does not have");
  }
  driver::parameters& begin_array(int position, std::size_t /*count*/) override {
    refuse(position, "is an array, which SQLite does not have");
  }
  void end_array(int position) override { refuse(position, "is an array, which SQLite does not have"); }

  /// Throws `usage_error` where a parameter was not bound since the last `forget`.
  void require_all() const {
    for (std::size_t i = 0; i < bound_.size(); ++i) {
      if (bound_[i] == 0) [[unlikely]] {
        throw usage_error{"parameter " + std::to_string(i + 1) + " of the statement is not bound"};
      }
    }
  }

  /// The next run takes every parameter anew: what was bound may be gone by then.
  void forget() noexcept { std::fill(bound_.begin(), bound_.end(), std::uint8_t{0}); }

 private:
  using scratch_text = std::array<char, iso8601::interval_max_size>;

  void check(int position, int result) {
    if (result == SQLITE_OK) [[likely]] {
      bound_[static_cast<std::size_t>(position)] = 1;
      return;
    }
    require_position(position);
    raise(sqlite3_db_handle(statement_), result, sqlite3_sql(statement_));
  }

  void require_position(int position) const {
    if (position < 0 || position >= size()) {
      throw usage_error{"the statement has no parameter " + std::to_string(position + 1) + ", only "
                        + std::to_string(size())};
    }
  }

  void own_text(int position, std::string_view value) {
    // A null pointer would be NULL, not the empty text.
    const char* data = value.data() == nullptr ? "" : value.data();
    check(position, sqlite3_bind_text64(statement_, position + 1, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
  }

  [[nodiscard]] char* scratch(int position) {
    require_position(position);
    return texts_[static_cast<std::size_t>(position)].data();
  }

  template <class T> void iso(int position, T value, std::size_t length, const char* complaint) {
    char* into = scratch(position);
    if (!iso8601::write(into, value)) refuse(position, complaint);
    own_text(position, {into, length});
  }

  [[noreturn]] static void refuse(int position, const char* complaint) {
    throw conversion_error{"parameter " + std::to_string(position + 1) + ' ' + complaint};
  }

  sqlite3_stmt* statement_;
  std::vector<std::uint8_t> bound_;
  std::vector<scratch_text> texts_;
};

}  // namespace cupel::driver::sqlite

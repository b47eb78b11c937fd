// SPDX-License-Identifier: Apache-2.0
// The parameters of a statement of SQLite.
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/sqlite/error.hpp>
#include <cupel/driver/sqlite/list.hpp>
#include <cupel/driver/sqlite/writer.hpp>
#include <cupel/types/error.hpp>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::driver::sqlite {

/// Binds without copies: texts that Cupel makes itself stand in a buffer per parameter.
class parameters final : public writer<parameters> {
 public:
  explicit parameters(sqlite3_stmt* statement)
      : statement_{statement},
        bound_(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement))),
        texts_(bound_.size()) {}

  [[nodiscard]] int size() const noexcept override { return static_cast<int>(bound_.size()); }

  [[nodiscard]] driver::parameters& begin_list(int position, std::size_t count) override {
    require_position(position);
    list& values = lists_[position];
    values.start(count);
    return values;
  }
  void end_list(int position) override {
    require_position(position);
    list& values = lists_[position];
    values.end();
    check(position, sqlite3_bind_pointer(statement_, position + 1, &values, list_type, nullptr));
  }

  void put_null(int position) { check(position, sqlite3_bind_null(statement_, position + 1)); }
  void put_integer(int position, std::int64_t value) {
    check(position, sqlite3_bind_int64(statement_, position + 1, value));
  }
  void put_real(int position, double value) { check(position, sqlite3_bind_double(statement_, position + 1, value)); }
  void put_text(int position, std::string_view value) {
    check(position,
          sqlite3_bind_text64(statement_, position + 1, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
  }
  void put_bytes(int position, std::span<const std::byte> value) {
    check(position, sqlite3_bind_blob64(statement_, position + 1, value.data(), value.size(), SQLITE_STATIC));
  }
  [[nodiscard]] char* scratch(int position) {
    require_position(position);
    return texts_[static_cast<std::size_t>(position)].data();
  }

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

  sqlite3_stmt* statement_;
  std::vector<std::uint8_t> bound_;
  std::vector<scratch_text> texts_;
  std::map<int, list> lists_;  ///< by position
};

}  // namespace cupel::driver::sqlite

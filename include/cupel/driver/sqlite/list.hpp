// SPDX-License-Identifier: Apache-2.0
// The values of an IN as one parameter, whatever their number: SQLite has no type for that, so the list is bound as a
// pointer (sqlite.org/bindptr.html), which sqlite/list_function.hpp gives back as rows.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <cupel/driver/sqlite/writer.hpp>
#include <cupel/types/error.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace cupel::driver::sqlite {

/// What the pointer is bound and asked for as; SQLite gives it to nobody who asks for another type.
inline constexpr const char* list_type = "cupel_list";

/// The values, bound from position 0 on.
class list final : public writer<list> {
 public:
  /// Forgets the values from before, and has room for so many.
  void start(std::size_t count) {
    values_.assign(count, value{});
    texts_.clear();
  }

  /// Throws `usage_error` unless each value was bound.
  void end() const {
    for (const value& each : values_) {
      if (each.kind == 0) throw usage_error{"a list has fewer values bound than it was begun with"};
    }
  }

  [[nodiscard]] int size() const noexcept override { return static_cast<int>(values_.size()); }

  void put_null(int position) { at(position).kind = SQLITE_NULL; }
  void put_integer(int position, std::int64_t number) {
    value& into = at(position);
    into.kind = SQLITE_INTEGER;
    into.integer = number;
  }
  void put_real(int position, double number) {
    value& into = at(position);
    into.kind = SQLITE_FLOAT;
    into.real = number;
  }
  void put_text(int position, std::string_view text) { put_data(position, SQLITE_TEXT, text.data(), text.size()); }
  void put_bytes(int position, std::span<const std::byte> bytes) {
    put_data(position, SQLITE_BLOB, bytes.data(), bytes.size());
  }
  [[nodiscard]] char* scratch(int position) {
    static_cast<void>(at(position));
    if (texts_.empty()) texts_.resize(values_.size());
    return texts_[static_cast<std::size_t>(position)].data();
  }

  /// Gives a value to a query that reads the list as rows.
  void give(std::size_t position, sqlite3_context* to) const {
    const value& each = values_[position];
    switch (each.kind) {
      case SQLITE_INTEGER: return sqlite3_result_int64(to, each.integer);
      case SQLITE_FLOAT: return sqlite3_result_double(to, each.real);
      case SQLITE_TEXT:
        return sqlite3_result_text64(to, static_cast<const char*>(each.data), each.bytes, SQLITE_STATIC, SQLITE_UTF8);
      case SQLITE_BLOB: return sqlite3_result_blob64(to, each.data, each.bytes, SQLITE_STATIC);
      default: return sqlite3_result_null(to);
    }
  }

 private:
  struct value {
    int kind = 0;  ///< SQLITE_INTEGER …; 0: not bound
    union {
      std::int64_t integer = 0;
      double real;
      const void* data;
    };
    std::uint64_t bytes = 0;
  };

  value& at(int position) {
    if (position < 0 || position >= size()) throw usage_error{"the list has no such value"};
    return values_[static_cast<std::size_t>(position)];
  }
  void put_data(int position, int kind, const void* data, std::size_t bytes) {
    value& into = at(position);
    into.kind = kind;
    into.data = data;
    into.bytes = bytes;
  }

  std::vector<value> values_;
  std::vector<scratch_text> texts_;  // made where the first is asked for
};

}  // namespace cupel::driver::sqlite

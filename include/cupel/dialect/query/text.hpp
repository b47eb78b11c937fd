// SPDX-License-Identifier: Apache-2.0
// SQL text as it grows, for one database: identifiers are quoted, values are parameters in order.
#pragma once

#include <cstddef>
#include <cupel/driver/database.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::dialect::query {

class text {
 public:
  explicit text(driver::database of) : database_{of} {}

  [[nodiscard]] driver::database database() const noexcept { return database_; }

  text& operator<<(std::string_view sql) {
    sql_ += sql;
    return *this;
  }

  /// `"name"`, its quotes doubled.
  text& identifier(std::string_view name) {
    sql_ += '"';
    for (const char c : name) {
      if (c == '"') sql_ += '"';
      sql_ += c;
    }
    sql_ += '"';
    return *this;
  }

  /// The next parameter: `?1` on SQLite, `$1` on PostgreSQL.
  text& parameter() {
    sql_ += database_ == driver::database::sqlite ? '?' : '$';
    sql_ += std::to_string(++parameters_);
    return *this;
  }

  [[nodiscard]] std::string take() && { return std::move(sql_); }

 private:
  driver::database database_;
  std::string sql_;
  int parameters_ = 0;
};

}  // namespace cupel::dialect::query

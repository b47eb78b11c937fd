// SPDX-License-Identifier: Apache-2.0
// What a C++ data step works with: the open connection, inside its revision's transaction.
//
//   #include <cupel/runner/step.hpp>
//   void migrations::shop::rev_4f1c::back_fill_full_name(cupel::migration::step& step) {
//     step.query("select id, name from users where full_name is null", [&](const cupel::driver::row& row) {
//       step.execute("update users set full_name = $1 where id = $2", title_case(row.text(1)), row.integer(0));
//     });
//   }
//
// A step that throws, whatever it throws, undoes its revision. It must not begin or end a transaction; savepoints are
// allowed.
#pragma once

#include <concepts>
#include <cstdint>
#include <cupel/runner/bound.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::migration {

class step {
 public:
  explicit step(driver::connection& database) noexcept : database_{database} {}
  step(const step&) = delete;
  step& operator=(const step&) = delete;

  [[nodiscard]] driver::database database() const noexcept { return database_.dialect(); }
  /// For what the members below do not do.
  [[nodiscard]] driver::connection& connection() noexcept { return database_; }

  /// Runs one statement, its parameters `$1`, `$2` … bound, on both databases. How many rows it changed.
  template <class... Parameters> std::int64_t execute(std::string_view sql, const Parameters&... parameters) {
    driver::cursor rows = runner::run_bound(database_, sql, hold(parameters)...);
    while (rows.next()) {}
    return rows.affected();
  }

  /// Calls `each(row)` for every row that the statement gives. Other statements may run meanwhile.
  template <std::invocable<const driver::row&> Each, class... Parameters>
  void query(std::string_view sql, Each each, const Parameters&... parameters) {
    driver::cursor rows = runner::run_bound(database_, sql, hold(parameters)...);
    while (rows.next()) each(rows.row());
  }

 private:
  template <class T> static const T& hold(const T& value) { return value; }
  static std::string_view hold(const char* text) { return text; }

  driver::connection& database_;
};

}  // namespace cupel::migration

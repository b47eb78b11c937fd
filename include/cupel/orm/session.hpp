// SPDX-License-Identifier: Apache-2.0
// The verbs of the ORM, on a connection: what a database and a transaction have in common.
#pragma once

#include <cstdint>
#include <cupel/driver/connection.hpp>
#include <cupel/orm/find.hpp>
#include <cupel/orm/insert.hpp>
#include <cupel/orm/raw.hpp>
#include <cupel/orm/remove.hpp>
#include <cupel/orm/rows.hpp>
#include <cupel/orm/update.hpp>
#include <cupel/query/language.hpp>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cupel {

class transaction_scope;
struct registry;

using driver::isolation;
using driver::transaction_options;

/// One thread uses it at a time. Every verb throws `sql_error` (unique_violation, foreign_key_violation, …) where the
/// database refuses, `connection_error` where it is gone, `conversion_error` where a value does not fit.
class session {
 public:
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  /// Inserts the object's row; generated, created_at, updated_at and computed members are read back into it.
  template <class T>
    requires(!std::is_const_v<T> && !std::ranges::range<T>)
  T& insert(T& object) {
    orm::insert(connection(), object);
    return object;
  }
  /// The same for a temporary, which is given back.
  template <class T>
    requires(!std::is_lvalue_reference_v<T> && !std::ranges::range<T>)
  T insert(T&& object) {
    orm::insert(connection(), object);
    return std::forward<T>(object);
  }
  /// Inserts every object of a range, or none where one fails.
  template <std::ranges::forward_range Range> void insert(Range&& objects) {
    constexpr bool writable = !std::is_const_v<std::remove_reference_t<std::ranges::range_reference_t<Range>>>;
    static_assert(writable, "cupel: insert() writes what the database makes into the objects: they cannot be const");
    if constexpr (writable) orm::insert_all(connection(), objects);
  }
  template <class T>
    requires(!std::ranges::range<T>)
  void insert(const T& object) = delete;  // what the database makes is written into the object: it cannot be const

  /// The object of that primary key, of its columns' values in their order; nothing where there is none, or it is
  /// marked as deleted.
  template <class T, class... Key> [[nodiscard]] std::optional<T> find(const Key&... key) {
    return orm::find<T>(connection(), key...);
  }
  /// As `find`, and throws `not_found`.
  template <class T, class... Key> [[nodiscard]] T get(const Key&... key) { return orm::get<T>(connection(), key...); }

  /// A query: `from(cupel::table<User>)`; see orm/rows.hpp.
  template <class T> [[nodiscard]] auto from(const query::table_columns<T>& /*table*/) {
    return orm::rows<query::select<T>>{connection(), {}};
  }

  /// Writes the object to its row. Throws `stale_row` where the model has a version and the row another one, otherwise
  /// `not_found` where it is gone.
  template <class T> void update(T& object) {
    static_assert(!std::is_const_v<T>,
                  "cupel: update() writes what the database makes into the object: it cannot be "
                  "const");
    if constexpr (!std::is_const_v<T>) orm::update(connection(), object);
  }

  /// Deletes the object's row, or marks it where the model has a soft_delete member. False where there was none, or it
  /// is marked already; throws `stale_row` as `update` does.
  template <class T> bool remove(const T& object) { return orm::remove(connection(), object); }

  /// Runs one statement of the program's own, with `$1`, `$2` … for the values on both databases; the number of rows
  /// that it changed.
  template <class... Values> std::int64_t execute(std::string_view sql, const Values&... values) {
    return orm::execute(connection(), sql, values...);
  }
  /// The same for one that gives rows, each of them a T: a model, a value, or a std::tuple of them.
  template <class T, class... Values>
  [[nodiscard]] std::vector<T> query(std::string_view sql, const Values&... values) {
    return orm::query<T>(connection(), sql, values...);
  }

  /// Begins a transaction, or a savepoint inside one; it is undone unless it is committed.
  [[nodiscard]] cupel::transaction_scope begin(const transaction_options& options = {});

  /// Calls `work(cupel::transaction_scope&)` in a transaction, commits, and gives what it gave; an exception undoes all
  /// of it.
  template <class Work> decltype(auto) transaction(Work&& work, const transaction_options& options = {});

  /// The connection below, for what the ORM does not do.
  [[nodiscard]] driver::connection& connection() {
    if (connection_ == nullptr) throw usage_error{"the database was moved from, or the transaction has ended"};
    return *connection_;
  }

 protected:
  explicit session(driver::connection* on) noexcept : connection_{on} {}
  session(session&& other) noexcept : connection_{std::exchange(other.connection_, nullptr)} {}
  session& operator=(session&& other) noexcept {
    connection_ = std::exchange(other.connection_, nullptr);
    return *this;
  }
  ~session() = default;
  void end() noexcept { connection_ = nullptr; }

 private:
  driver::connection* connection_;
};

}  // namespace cupel

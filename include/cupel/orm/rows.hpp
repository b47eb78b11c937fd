// SPDX-License-Identifier: Apache-2.0
// `db.from(table)`: a query on a connection, and the ways to run it.
//
//   db.from(cupel::table<User>).where(cupel::table<User>.is_active).order_by(cupel::table<User>.id).limit(10).all()
#pragma once

#include <cstdint>
#include <cupel/driver/codec.hpp>
#include <cupel/orm/error.hpp>
#include <cupel/orm/fetch.hpp>
#include <cupel/orm/load.hpp>
#include <cupel/query/select.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace cupel::orm {

/// Each word gives a new query; the words are those of query::select. `Relations` are loaded with the rows.
template <class Select, class... Relations> class rows {
 public:
  using model_type = typename Select::model_type;

  rows(driver::connection& on, Select query) : on_{&on}, query_{std::move(query)} {}

  template <class Condition> [[nodiscard]] auto where(Condition added) && {
    return next(std::move(query_).where(std::move(added)));
  }
  template <class... Orders> [[nodiscard]] auto order_by(const Orders&... by) && {
    return next(std::move(query_).order_by(by...));
  }
  [[nodiscard]] auto limit(std::int64_t count) && { return next(std::move(query_).limit(count)); }
  [[nodiscard]] auto offset(std::int64_t count) && { return next(std::move(query_).offset(count)); }
  [[nodiscard]] auto with_deleted() && { return next(std::move(query_).with_deleted()); }

  /// Loads relations, one statement for each: `cupel::table<User>.audit_logs`, and with it relations of the target:
  /// `cupel::table<User>.audit_logs.with(cupel::table<AuditLog>.user)`.
  template <class... Added> [[nodiscard]] auto with(const Added&...) && {
    constexpr bool fits = ((relation_type<Added> || is_relation_with<Added>::value) && ...);
    static_assert(fits, "cupel: with() takes relations: cupel::table<Model>.relation");
    if constexpr (fits) return rows<Select, Relations..., Added...>{*on_, std::move(query_)};
  }

  /// Every row.
  [[nodiscard]] std::vector<model_type> all() const {
    std::vector<model_type> result;
    fetch_into(*on_, query_, result);
    load_relations(result);
    return result;
  }

  /// The first row, or nothing. The order is up to the database where no `order_by` says it.
  [[nodiscard]] std::optional<model_type> first() const {
    auto found = at_most(1);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  }

  /// The only row; throws `not_found` or `too_many_rows`.
  [[nodiscard]] model_type one() const {
    auto found = at_most(2);
    if (found.empty()) throw not_found{std::string{"no row of '"} + table_name + "' fits the query of one()"};
    if (found.size() > 1) {
      throw too_many_rows{std::string{"more than one row of '"} + table_name + "' fits the query of one()"};
    }
    return std::move(found.front());
  }

  /// How many rows there are; the database counts.
  [[nodiscard]] std::int64_t count() const {
    static_assert(!Select::limited && !Select::skips, "cupel: count() counts every row; leave limit and offset out");
    auto cursor = start<asking::count>(*on_, query_);
    cursor.next();
    return cursor.row().integer(0);
  }

  /// Whether there is a row.
  [[nodiscard]] bool exists() const { return start<asking::existence>(*on_, query_).next(); }

  /// Calls `use(const Model&)` for each row, in constant memory. Any other statement on the connection meanwhile throws
  /// `usage_error`.
  template <class Use> void each(Use&& use) const {
    static_assert(sizeof...(Relations) == 0, "cupel: each() holds one row at a time and loads no relations; use all()");
    auto cursor = start<asking::rows>(*on_, query_, driver::fetch::stream);
    model_type object{};
    while (cursor.next()) {
      mapping<model_type>::read(cursor.row(), object, 0);
      use(std::as_const(object));
    }
  }

 private:
  static constexpr const char* table_name = mapping<model_type>::table_name;

  template <class Next> auto next(Next query) const { return rows<Next, Relations...>{*on_, std::move(query)}; }

  std::vector<model_type> at_most(std::int64_t count) const {
    if constexpr (Select::limited) {
      Select less = query_;
      if (less.row_limit > count) less.row_limit = count;
      return rows{*on_, std::move(less)}.all();
    } else {
      return next(Select{query_}.limit(count)).all();
    }
  }

  void load_relations([[maybe_unused]] std::vector<model_type>& objects) const {
    if constexpr (sizeof...(Relations) > 0) {
      std::vector<model_type*> owners;
      owners.reserve(objects.size());
      for (model_type& object : objects) owners.push_back(&object);
      (load<Relations, Select::with_deleted_rows>(*on_, owners), ...);
    }
  }

  driver::connection* on_;
  Select query_;
};

}  // namespace cupel::orm

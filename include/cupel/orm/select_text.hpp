// SPDX-License-Identifier: Apache-2.0
// query::select as the SQL of one database. A text that depends on the query's type alone is made once.
#pragma once

#include <cstdint>
#include <cupel/dialect/query/bind.hpp>
#include <cupel/dialect/query/write.hpp>
#include <cupel/orm/mapping.hpp>
#include <string>
#include <string_view>

namespace cupel::orm {

/// What is asked of the rows that a select describes.
enum class asking : std::uint8_t { rows, count, existence };

template <asking What, class Select> [[nodiscard]] std::string make_text(const Select& query, driver::database of) {
  using map = mapping<typename Select::model_type>;
  constexpr bool conditional = !std::is_same_v<typename Select::where_type, query::everything>;
  constexpr bool hides = !map::alive.empty() && !Select::with_deleted_rows;
  const orm::statements& sql = map::sql(of);
  dialect::query::text out{of};
  if constexpr (What == asking::rows) {
    out << sql.select;
  } else {
    out << (What == asking::count ? "SELECT count(*) FROM " : "SELECT 1 FROM ") << sql.table;
  }
  if constexpr (conditional || hides) out << "\nWHERE ";
  if constexpr (hides) out << map::alive;
  if constexpr (conditional && hides) out << " AND ";
  if constexpr (conditional) dialect::query::writer{out}.write(query.condition);
  if constexpr (What == asking::rows) dialect::query::writer{out}.write(typename Select::orders_type{});
  if constexpr (Select::limited) {
    (out << "\nLIMIT ").parameter();
  } else if constexpr (What == asking::existence) {
    out << "\nLIMIT 1";
  } else if constexpr (Select::skips) {
    if (of == driver::database::sqlite) out << "\nLIMIT -1";  // it has no OFFSET alone
  }
  if constexpr (Select::skips) (out << " OFFSET ").parameter();
  return std::move(out).take();
}

/// Calls `use(std::string_view)` with the text.
template <asking What, class Select, class Use>
decltype(auto) with_text(const Select& query, driver::database of, Use use) {
  if constexpr (Select::fixed) {
    if (of == driver::database::sqlite) {
      static const std::string sqlite = make_text<What>(query, driver::database::sqlite);
      return use(std::string_view{sqlite});
    }
    static const std::string postgresql = make_text<What>(query, driver::database::postgresql);
    return use(std::string_view{postgresql});
  } else {
    return use(std::string_view{make_text<What>(query, of)});
  }
}

template <class Select> void bind_all(const Select& query, driver::parameters& to, driver::database of) {
  dialect::query::binder values{to, of};
  values.bind(query.condition);
  if constexpr (Select::limited) values.value(query.row_limit);
  if constexpr (Select::skips) values.value(query.row_offset);
}

}  // namespace cupel::orm

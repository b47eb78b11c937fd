// SPDX-License-Identifier: Apache-2.0
// Which binary form a type has, by its oid: those that every server has from a table, others (enums, domains, pgvector,
// citext) from pg_type, once per connection.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <cstdlib>
#include <cupel/driver/postgresql/error.hpp>
#include <cupel/driver/postgresql/wire.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace cupel::driver::postgresql {

/// The types of src/include/catalog/pg_type.dat, whose oids never change.
[[nodiscard]] constexpr type built_in_type(std::uint32_t oid) {
  switch (oid) {
    case 16: return {.form = format::boolean};
    case 17: return {.form = format::bytea};
    case 18:   // "char"
    case 19:   // name
    case 25:   // text
    case 114:  // json
    case 142:  // xml
    case 705:  // unknown
    case 1043: return {.form = format::text};
    case 1042: return {.form = format::character};
    case 20: return {.form = format::int8};
    case 21: return {.form = format::int2};
    case 23: return {.form = format::int4};
    case 26: return {.form = format::oid};
    case 700: return {.form = format::float4};
    case 701: return {.form = format::float8};
    case 1082: return {.form = format::date};
    case 1083: return {.form = format::time};
    case 1114: return {.form = format::timestamp};
    case 1184: return {.form = format::timestamptz};
    case 1186: return {.form = format::interval};
    case 1700: return {.form = format::numeric};
    case 2950: return {.form = format::uuid};
    case 3802: return {.form = format::jsonb};
    default: return {};
  }
}

[[nodiscard]] constexpr std::uint32_t built_in_element(std::uint32_t oid) {
  constexpr std::uint32_t pairs[][2] = {
      {22, 21},     {30, 26},     {199, 114},   {1000, 16},   {1001, 17},   {1002, 18},   {1003, 19},   {1005, 21},
      {1007, 23},   {1009, 25},   {1014, 1042}, {1015, 1043}, {1016, 20},   {1021, 700},  {1022, 701},  {1028, 26},
      {1115, 1114}, {1182, 1082}, {1183, 1083}, {1185, 1184}, {1187, 1186}, {1231, 1700}, {2951, 2950}, {3807, 3802}};
  for (const auto& [array, element] : pairs) {
    if (array == oid) return element;
  }
  return 0;
}

class catalog {
 public:
  [[nodiscard]] type find(PGconn* connection, std::uint32_t oid) {
    if (const type known = built_in_type(oid); known.form != format::unknown) return known;
    if (const std::uint32_t element = built_in_element(oid); element != 0) {
      return {.form = format::array, .element = built_in_type(element).form, .element_oid = element};
    }
    if (const auto at = seen_.find(oid); at != seen_.end()) return at->second;
    const type found = ask(connection, oid);
    // Where a transaction has failed, the server could not be asked; later it can.
    if (PQtransactionStatus(connection) != PQTRANS_INERROR) seen_.emplace(oid, found);
    return found;
  }

  /// After a type was dropped, its oid may come back as another.
  void clear() { seen_.clear(); }

 private:
  [[nodiscard]] type ask(PGconn* connection, std::uint32_t oid) {
    if (PQtransactionStatus(connection) == PQTRANS_INERROR) return {};
    const std::string number = std::to_string(oid);
    const char* const values[] = {number.c_str()};
    static constexpr const char* sql =
        "SELECT typtype, typname, typbasetype, typelem, typcategory FROM pg_catalog.pg_type WHERE oid = $1::oid";
    const result_handle result{PQexecParams(connection, sql, 1, nullptr, values, nullptr, nullptr, 0)};
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) raise(connection, result.get(), sql);
    if (PQntuples(result.get()) == 0) return {};
    const auto text = [&result](int column) { return std::string_view{PQgetvalue(result.get(), 0, column)}; };
    const auto number_of = [&text](int column) {
      return static_cast<std::uint32_t>(std::strtoul(text(column).data(), nullptr, 10));
    };
    if (text(0) == "e" || text(1) == "citext") return {.form = format::text};
    if (text(0) == "d") return find(connection, number_of(2));
    if (text(1) == "vector") return {.form = format::vector};
    if (text(4) == "A") {
      const std::uint32_t element = number_of(3);
      return {.form = format::array, .element = find(connection, element).form, .element_oid = element};
    }
    return {};
  }

  std::unordered_map<std::uint32_t, type> seen_;
};

}  // namespace cupel::driver::postgresql

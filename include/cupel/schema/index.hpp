// SPDX-License-Identifier: Apache-2.0
#pragma once
// An index, as constant data; in a migration also the operation `create_index`.
//
//   create_index{.name = "ix_audit_recent", .table = "audit_logs", .on = {"user_id", {"created_at", desc}},
//                .where = "success"}
//   create_index{.name = "ix_users_email_lower", .table = "users", .on = {expression("lower(email)")}, .unique = true}
#include <cupel/schema/definition.hpp>
#include <initializer_list>

namespace cupel::schema {

enum class sort_order : std::uint8_t { asc, desc };
/// Where NULLs stand; `by_order` is the database's own rule (PostgreSQL: last when ascending).
enum class nulls_order : std::uint8_t { by_order, first, last };

/// One column or expression of an index, with its order, operator class and collation.
struct index_key {
  const char* name = nullptr;  ///< a column's name, or the text of an expression
  bool is_expression = false;
  sort_order order = sort_order::asc;
  const char* opclass = nullptr;
  nulls_order nulls = nulls_order::by_order;
  const char* collate = nullptr;

  constexpr index_key() = default;
  constexpr index_key(const char* column, sort_order sort = {}, const char* operator_class = nullptr,
                      nulls_order null_order = {}, const char* collation = nullptr)
      : name(column), order(sort), opclass(operator_class), nulls(null_order), collate(collation) {}
};

constexpr index_key expression(const char* sql, sort_order sort = {}, const char* operator_class = nullptr,
                               nulls_order null_order = {}, const char* collation = nullptr) {
  index_key key(sql, sort, operator_class, null_order, collation);
  key.is_expression = true;
  return key;
}

enum class index_method : std::uint8_t { btree, hash, gin, gist, spgist, brin, hnsw, ivfflat };

struct index : defines<kind::index> {
  const char* name = nullptr;
  const char* table = nullptr;
  std::initializer_list<index_key> on{};
  bool unique = false;
  index_method method = index_method::btree;
  const char* where = nullptr;  ///< the predicate of a partial index
  std::initializer_list<const char*> include{};
  bool nulls_not_distinct = false;  ///< unique: two NULLs are the same value (PostgreSQL 15)
};

}  // namespace cupel::schema

// SPDX-License-Identifier: Apache-2.0
// Decimals in SQL of the author's: on SQLite only what means the same as on PostgreSQL.
#include <gtest/gtest.h>

#include <cupel/dialect/sqlite/ddl/decimal_text.hpp>

using namespace cupel::schema::types;
using cupel::schema::column;

namespace {

constexpr column columns[] = {{.name = "price", .type = numeric(10, 2)}, {.name = "paid", .type = numeric(12, 2)},
                              {.name = "rate", .type = numeric(10, 4)},  {.name = "count", .type = numeric(10, 0)},
                              {.name = "big", .type = numeric(30, 2)},   {.name = "n", .type = integer}};

constexpr bool misread(const char* sql) {
  return cupel::dialect::sqlite::misreads_decimals(columns, sql) != nullptr;
}

static_assert(!misread(nullptr) && !misread("n > 5") && !misread("count < 100") && !misread("'price'= 'x'"));
static_assert(!misread("price > 0") && !misread("price>=0 and n > 7") && !misread("(price <> 0) OR \"paid\" != 0"));
static_assert(!misread("0 < price") && !misread("not price = 0") && !misread("price <= paid")
              && !misread("n = 1 or paid >= price"));
static_assert(!misread("price is not null") && !misread("big IS NULL and (price IS NULL)"));

static_assert(misread("price < 100") && misread("price > 0.5") && misread("0.5 < price") && misread("price > 0 + n"));
static_assert(misread("price + 1 > 0") && misread("1 + price > 0") && misread("n < price") && misread("price = n"));
static_assert(misread("price < rate") && misread("coalesce(price, 0) > 0") && misread("price * n")
              && misread("-price < 0"));
static_assert(misread("price between 0 and 10") && misread("price in (0)") && misread("\"price\" > 1")
              && misread("price"));
static_assert(misread("big > 0") && misread("big = big") && misread("n > 0 and price > 1"));

}  // namespace

TEST(a_decimal, in_sql_is_refused_where_sqlite_reads_another_number) {
  EXPECT_TRUE(misread("price < 100"));
  EXPECT_FALSE(misread("price > 0"));
}

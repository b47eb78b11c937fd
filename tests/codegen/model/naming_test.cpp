// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/naming.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tools/codegen/model/sql_name.hpp"

namespace {

using namespace cupel::codegen;
using texts = std::vector<std::string>;

TEST(naming, fills_table_and_columns_in) {
  EXPECT_EQ(fill_pattern("ix_{table}_{columns}", "users", texts{"role", "is_active"}), "ix_users_role_is_active");
  EXPECT_EQ(fill_pattern("{columns}_of_{table}", "users", texts{"role"}), "role_of_users");
  EXPECT_EQ(fill_pattern("ck_{table}_{columns}", "users", texts{}), "ck_users");
}

TEST(naming, cuts_long_names_with_a_hash_that_tells_them_apart) {
  const std::string table(50, 't');
  const auto one = fill_pattern("ix_{table}_{columns}", table, texts{"first_long_column"});
  const auto other = fill_pattern("ix_{table}_{columns}", table, texts{"second_long_column"});
  EXPECT_EQ(one.size(), 63U);
  EXPECT_NE(one, other);
  EXPECT_EQ(one.substr(0, 53), "ix_" + table);
}

TEST(naming, refuses_unknown_kinds_and_placeholders) {
  naming names;
  EXPECT_TRUE(names.set("ix", "{table}__{columns}__idx"));
  EXPECT_EQ(names.index, "{table}__{columns}__idx");
  EXPECT_FALSE(names.set("zz", "{table}"));
  EXPECT_FALSE(names.set("ix", "{columns}"));
  EXPECT_FALSE(names.set("ix", "{table}_{coloumns}"));
  EXPECT_FALSE(names.set("ix", "{table"));
}

TEST(naming, writes_the_name_of_an_enum_in_snake_case) {
  EXPECT_EQ(snake_case("Role"), "role");
  EXPECT_EQ(snake_case("UserRole"), "user_role");
  EXPECT_EQ(snake_case("HTTPMethod2XX"), "http_method2_xx");
  EXPECT_EQ(snake_case("already_so"), "already_so");
  EXPECT_EQ(snake_case(std::string(70, 'X')).size(), 63U);
}

TEST(sql_name, is_bare_only_where_every_database_reads_it_as_itself) {
  EXPECT_EQ(sql_name("role"), "role");
  EXPECT_EQ(sql_name("mean_L"), "\"mean_L\"");
  EXPECT_EQ(sql_name("order"), "\"order\"");
  EXPECT_EQ(sql_name("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(sql_name("1st"), "\"1st\"");
}

TEST(sql_name, finds_columns_in_an_expression_once_each_and_in_order) {
  EXPECT_EQ(names_in("price >= 0 AND \"Low\" < price OR note = 'stock'", texts{"stock", "Low", "price"}),
            (texts{"price", "Low"}));
}

}  // namespace

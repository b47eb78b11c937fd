// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/schema/naming.hpp>
#include <vector>

using cupel::schema::convention_name;

TEST(convention_name, joins_prefix_table_and_columns) {
  EXPECT_EQ(convention_name("pk", "users"), "pk_users");
  EXPECT_EQ(convention_name("ix", "users", "role", "is_active"), "ix_users_role_is_active");
  EXPECT_EQ(cupel::schema::convention_name_of("uq", "users", std::vector<std::string>{"email"}), "uq_users_email");
}

TEST(convention_name, of_63_bytes_stays_whole_and_of_64_is_cut_with_a_hash) {
  const std::string longest = convention_name("pk", std::string(60, 't'));
  EXPECT_EQ(longest, "pk_" + std::string(60, 't'));
  const std::string cut = convention_name("pk", std::string(61, 't'));
  EXPECT_EQ(cut.size(), 63U);
  EXPECT_EQ(cut.substr(0, 55), "pk_" + std::string(51, 't') + '_');
  EXPECT_EQ(cut.find_first_not_of("0123456789abcdef", 55), std::string::npos);
}

TEST(convention_name, of_two_long_tables_with_a_common_beginning_differ) {
  EXPECT_NE(convention_name("pk", std::string(70, 't') + 'a'), convention_name("pk", std::string(70, 't') + 'b'));
}

TEST(convention_name, is_cut_between_characters) {
  std::string table;
  for (int i = 0; i < 30; ++i) table += "값";  // three bytes each
  const std::string name = convention_name("pk", table);
  EXPECT_LE(name.size(), 63U);
  EXPECT_EQ((name.size() - 9 - 3) % 3, 0U) << name;
}

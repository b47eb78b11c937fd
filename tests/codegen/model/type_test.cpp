// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/schema/type_text.hpp>

#include "tools/codegen/model/type_of_column.hpp"

namespace {

std::string read(const std::string& spelling) {
  const auto type = cupel::codegen::parse_type(spelling);
  if (!type) return "custom";
  cupel::schema::text_buffer out;
  cupel::schema::write(out, *type);
  return out.text;
}

TEST(type, is_known_by_every_spelling_of_postgresql) {
  EXPECT_EQ(read("varchar(50)"), "varchar(50)");
  EXPECT_EQ(read("CHARACTER VARYING ( 50 )"), "varchar(50)");
  EXPECT_EQ(read("char(3)"), "character(3)");
  EXPECT_EQ(read("numeric(10, 2)"), "numeric(10, 2)");
  EXPECT_EQ(read("double precision"), "double_precision");
  EXPECT_EQ(read("timestamp with time zone"), "timestamptz");
  EXPECT_EQ(read("integer[]"), "array_of(integer)");
  EXPECT_EQ(read("text[][]"), "array_of(array_of(text))");
  EXPECT_EQ(read("vector(3)"), "vector(3)");
}

TEST(type, is_the_databases_own_otherwise) {
  for (const auto* each :
       {"ltree", "citext", "geometry(Point, 4326)", "varchar(x)", "varchar(1, 2)", "numeric(1", "point"})
    EXPECT_EQ(read(each), "custom") << each;
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/checksum_text.hpp>

namespace cupel::migration {
namespace {

void fill(step&) {}

template <std::size_t Count> std::uint64_t sum(const operation (&list)[Count]) {
  return checksum({.id = "a", .upgrade = list});
}

TEST(Checksum, does_not_depend_on_comments_places_or_the_spacing_of_sql) {
  const operation one[] = {execute{.up = both("UPDATE t SET a = 1"), .effect = none}};
  const operation two[] = {execute{.up = both("UPDATE t  -- all rows\n  SET a = 1"), .effect = none}};
  EXPECT_EQ(sum(one), sum(two));
}

TEST(Checksum, depends_on_every_field_and_on_their_order) {
  const operation plain[] = {add_column{.table = "t", .name = "a", .type = text}};
  const operation nullable[] = {add_column{.table = "t", .name = "a", .type = text, .nullable = true}};
  const operation longer[] = {add_column{.table = "t", .name = "a", .type = varchar(10)}};
  const operation commented[] = {add_column{.table = "t", .name = "a", .type = text, .comment = "why"}};
  const operation swapped[] = {add_column{.table = "a", .name = "t", .type = text}};
  const std::uint64_t all[] = {sum(plain), sum(nullable), sum(longer), sum(commented), sum(swapped)};
  for (std::size_t i = 0; i < std::size(all); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(all[i], all[j]) << i << " and " << j;
}

TEST(Checksum, knows_sql_that_needs_no_way_back_from_sql_without_one) {
  const operation one[] = {execute{.up = both("ANALYZE"), .down = nothing, .effect = none}};
  const operation same[] = {execute{.up = both("ANALYZE"), .down = both(""), .effect = none}};
  const operation no_way_back[] = {execute{.up = both("ANALYZE"), .effect = none}};
  EXPECT_EQ(sum(one), sum(same));
  EXPECT_NE(sum(one), sum(no_way_back));
}

TEST(Checksum, of_a_data_step_is_its_name_and_version) {
  const operation one[] = {data{.name = "fill", .version = 1, .up = fill, .down = nothing}};
  const operation two[] = {data{.name = "fill", .version = 2, .up = fill, .down = nothing}};
  const operation no_way_back[] = {data{.name = "fill", .version = 1, .up = fill}};
  EXPECT_NE(sum(one), sum(two));
  EXPECT_NE(sum(one), sum(no_way_back));
}

// A released checksum stays what it is: this number may never change.
TEST(Checksum, is_the_same_in_every_release) {
  const operation list[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                   .primary_key = {"id"}},
      create_index{.name = "ix_users_id", .table = "users", .on = {{"id", desc}}, .unique = true, .where = "id > 0"},
  };
  EXPECT_EQ(checksum_text(sum(list)), "51aad3d0b3f48001");
}

}  // namespace
}  // namespace cupel::migration

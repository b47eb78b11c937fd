// SPDX-License-Identifier: Apache-2.0
// Revisions with the positions that the tool wrote: another place, and the same meaning.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/checksum.hpp>
#include <cupel/migration/located.hpp>

namespace cupel::migration {
namespace {

void fill(step&) {}

constexpr operation up[] = {
    create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
    data{.name = "fill", .version = 2, .up = fill, .down = nothing},
};
constexpr operation down[] = {
    data{.name = "fill", .up = nothing},
    drop_table{.name = "users"},
};
constexpr revision first{.id = "a1", .message = "users", .upgrade = up, .downgrade = down, .irreversible = true};

std::string places(const operations& list) {
  std::string result;
  for (const operation& op : list)
    result += std::to_string(op.what.at.line) + ':' + std::to_string(op.what.at.column) + ' ';
  return result;
}

constexpr written_revision whole[] = {
    {"a2", {1, 1}, {{1, 1}, {1, 1}}, {{1, 1}, {1, 1}}},
    {"a1", {90, 20}, {{10, 3}, {20, 3}}, {{30, 3}, {40, 3}}},
};

TEST(located, says_of_the_revision_and_of_both_its_ways_where_they_begin) {
  arena memory;
  const revision& r = located(memory, first, whole);
  EXPECT_EQ(r.at.file, first.at.file);
  EXPECT_EQ(r.at.line, 90U);
  EXPECT_EQ(r.at.column, 20U);
  EXPECT_EQ(places(r.upgrade), "10:3 20:3 ");
  EXPECT_EQ(places(r.downgrade), "30:3 40:3 ");
  EXPECT_EQ(r.upgrade.first[0].what.at.file, first.upgrade.first[0].what.at.file);
  EXPECT_EQ(first.upgrade.first[0].what.at.column, 0U);
}

TEST(located, keeps_the_meaning) {
  arena memory;
  const revision& r = located(memory, first, whole);
  EXPECT_STREQ(r.message, "users");
  EXPECT_TRUE(r.irreversible);
  EXPECT_TRUE(r.downgrade.given);
  EXPECT_EQ(checksum(r), checksum(first));
  EXPECT_EQ(static_cast<const changes::data&>(r.upgrade.first[1].what).up.run, &fill);
}

TEST(located, leaves_out_a_way_back_that_is_not_written) {
  static constexpr revision derived{.id = "a1", .upgrade = up};
  static constexpr written_revision written[] = {{"a1", {90, 20}, {{10, 3}, {20, 3}}, {}}};
  arena memory;
  const revision& r = located(memory, derived, written);
  EXPECT_EQ(places(r.upgrade), "10:3 20:3 ");
  EXPECT_FALSE(r.downgrade.given);
}

TEST(located, is_the_revision_itself_where_nothing_of_it_is_known_or_the_numbers_differ) {
  static constexpr written_revision other_counts[] = {
      {"a1", {90, 20}, {{10, 3}}, {{30, 3}, {40, 3}}},
      {"a1", {90, 20}, {{10, 3}, {20, 3}}, {}},
      {"b1", {90, 20}, {{10, 3}, {20, 3}}, {{30, 3}, {40, 3}}},
  };
  arena memory;
  EXPECT_EQ(&located(memory, first, other_counts), &first);
  EXPECT_EQ(&located(memory, first, {}), &first);
}

TEST(located, keeps_what_the_compiler_knows_where_the_tool_knows_nothing) {
  static constexpr written_revision written[] = {{"a1", {}, {{10, 3}, {}}, {{}, {40, 3}}}};
  arena memory;
  const revision& r = located(memory, first, written);
  EXPECT_EQ(r.at.line, first.at.line);
  EXPECT_EQ(r.upgrade.first[1].what.at.line, first.upgrade.first[1].what.at.line);
  EXPECT_EQ(r.upgrade.first[1].what.at.column, 0U);
}

}  // namespace
}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/diff/hazard.hpp>
#include <cupel/migration.hpp>

namespace cupel::diff {
namespace {

using namespace cupel::migration;

inline constexpr operation ground[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "short", .type = varchar(10)}, column{.name = "number", .type = integer},
                             column{.name = "price", .type = numeric(10, 2)}},
                 .primary_key = {"number"}},
};

std::string judged(const schema::definition& what) {
  schema::catalog state;
  problem p;
  EXPECT_TRUE(replay(state, ground, p));
  const hazard h = hazard_of(what, state);
  return std::string(word(h.taken)) + (h.rewrites ? ", rewrites" : "") + (h.scans ? ", scans" : "")
         + (h.updates ? ", updates rows" : "")
         + (h.lost == loss::values   ? ", loses values"
            : h.lost == loss::column ? ", loses a column"
            : h.lost == loss::table  ? ", loses a table"
                                     : "");
}

TEST(Hazard, of_a_type_depends_on_what_it_was) {
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .type = varchar(20)}), "blocks reads and writes");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .type = text}), "blocks reads and writes");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .type = varchar(5)}),
            "blocks reads and writes, rewrites, loses values");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "number", .type = bigint}), "blocks reads and writes, rewrites");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "number", .type = smallint}),
            "blocks reads and writes, rewrites, loses values");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "price", .type = numeric(12, 2)}), "blocks reads and writes");
}

TEST(Hazard, of_an_enum_depends_on_whether_its_values_are_added_in_place) {
  static constexpr operation enums[] = {create_enum{.name = "role", .values = {"a", "b"}}};
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, enums, p));
  static constexpr operation added[] = {alter_enum{.name = "role", .values = {"a", "n", "b"}},
                                        add_column{.table = "t", .name = "c", .type = enumeration("role")}};
  static constexpr operation used[] = {
      alter_enum{.name = "role", .values = {"a", "n", "b"}},
      add_column{.table = "t", .name = "c", .type = enumeration("role"), .default_sql = "'n'"}};
  static constexpr operation gone[] = {alter_enum{.name = "role", .values = {"b"}}};
  const auto of = [&](const operations& list) {
    return hazard_of(list.first->what, state, {list.first + 1, list.count - 1});
  };
  EXPECT_EQ(of(added).taken, lock::none);
  EXPECT_FALSE(of(added).rewrites);
  EXPECT_EQ(of(used).taken, lock::access_exclusive);
  EXPECT_TRUE(of(used).rewrites);
  EXPECT_TRUE(of(gone).rewrites);
  EXPECT_EQ(judged(create_enum{.name = "kind", .values = {"x"}}), "no lock");
  EXPECT_EQ(judged(rename_value{.table = "t", .name = "short", .from = "a", .to = "b"}),
            "no lock, scans, updates rows");
}

TEST(Hazard, of_other_facts) {
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .nullable = false}), "blocks reads and writes, scans");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .nullable = true}), "blocks reads and writes");
  EXPECT_EQ(judged(alter_column{.table = "t", .name = "short", .comment = "x"}), "blocks schema changes");
  EXPECT_EQ(judged(alter_table{.name = "t", .strict = true}), "no lock");
}

TEST(Hazard, of_objects_that_come_and_go) {
  EXPECT_EQ(judged(create_table{.name = "u"}), "no lock");
  EXPECT_EQ(judged(add_column{.table = "t", .name = "a", .type = text, .nullable = true}), "blocks reads and writes");
  EXPECT_EQ(judged(add_column{.table = "t", .name = "a", .type = integer, .identity = by_default}),
            "blocks reads and writes, rewrites");
  EXPECT_EQ(judged(add_column{.table = "t", .name = "a", .type = timestamp, .default_sql = "now()"}),
            "blocks reads and writes");
  EXPECT_EQ(judged(add_column{.table = "t", .name = "a", .type = uuid, .default_sql = "gen_random_uuid()"}),
            "blocks reads and writes, rewrites");
  EXPECT_EQ(judged(create_index{.name = "i", .table = "t", .on = {"short"}}), "blocks writes, scans");
  EXPECT_EQ(judged(add_foreign_key{.table = "t", .name = "f"}), "blocks writes, scans");
  EXPECT_EQ(judged(drop_column{.table = "t", .name = "short"}), "blocks reads and writes, loses a column");
  EXPECT_EQ(judged(drop_table{.name = "t"}), "blocks reads and writes, loses a table");
}

}  // namespace
}  // namespace cupel::diff

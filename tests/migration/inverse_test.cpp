// SPDX-License-Identifier: Apache-2.0
// Every operation, undone, leaves what stood before; those without a way back say so.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/inverse.hpp>

#include "migration/mutation.hpp"

namespace cupel::migration {
namespace {

inline constexpr operation ground[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "email", .type = varchar(100), .default_sql = "'x'", .comment = "mail"},
                             column{.name = "age", .type = integer, .nullable = true},
                             column{.name = "note", .type = text, .nullable = true, .default_sql = "'-'"}},
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq_users_email", .columns = {"email"}}},
                 .checks = {check{.name = "ck_users_age", .expression = "age > 0"}},
                 .comment = "people"},
    create_table{.name = "posts",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                 .primary_key = {"id"},
                 .foreign_keys = {foreign_key{.name = "fk",
                                              .columns = {"user_id"},
                                              .references = "users",
                                              .referenced_columns = {"id"},
                                              .on_delete = cascade}}},
    create_index{.name = "ix", .table = "posts", .on = {{"user_id", desc}}, .unique = true, .where = "id > 0"},
};

/// What is different after the operation and its inverse; and that the operation did something.
void expect_restored(const schema::definition& what) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  const std::vector<std::string> before = test::meaning(state);
  const operation list[] = {{what}};
  arena memory;
  const operations back = inverse(memory, list, state);
  EXPECT_NE(test::meaning(state), before) << word(what.what) << " changes nothing";
  const bool applies = replay(state, back, p);
  schema::text_buffer text;
  describe(text, p);
  EXPECT_TRUE(applies) << word(what.what) << ": " << text.text;
  EXPECT_EQ(test::meaning(state), before) << word(what.what);
}

TEST(Inverse, restores_what_every_operation_changed) {
  expect_restored(create_table{.name = "t", .columns = {column{.name = "id", .type = text}}});
  expect_restored(add_column{.table = "users", .name = "phone", .type = text});
  expect_restored(add_unique{.table = "users", .name = "uq", .columns = {"age"}});
  expect_restored(add_check{.table = "users", .name = "ck", .expression = "true"});
  expect_restored(add_foreign_key{
      .table = "users", .name = "fk_self", .columns = {"age"}, .references = "posts", .referenced_columns = {"id"}});
  expect_restored(create_index{.name = "ix_2", .table = "users", .on = {"age"}});
  expect_restored(alter_table{.name = "users", .comment = none, .strict = true});
  expect_restored(rename_table{.name = "users", .to = "people"});
  expect_restored(drop_table{.name = "posts"});
  expect_restored(alter_column{
      .table = "users", .name = "email", .type = text, .nullable = true, .default_sql = none, .comment = "x"});
  expect_restored(alter_column{.table = "users", .name = "id", .identity = none});
  expect_restored(rename_column{.table = "users", .name = "id", .to = "user_key"});
  expect_restored(drop_column{.table = "users", .name = "note"});
  expect_restored(drop_primary_key{.table = "posts"});
  expect_restored(drop_unique{.table = "users", .name = "uq_users_email"});
  expect_restored(drop_check{.table = "users", .name = "ck_users_age"});
  expect_restored(drop_foreign_key{.table = "posts", .name = "fk"});
  expect_restored(rename_constraint{.table = "users", .name = "ck_users_age", .to = "ck_adult"});
  expect_restored(rename_constraint{.table = "users", .name = "pk_users", .to = "users_key"});
  expect_restored(rename_index{.table = "posts", .name = "ix", .to = "ix_new"});
  expect_restored(drop_index{.table = "posts", .name = "ix"});
}

TEST(Inverse, adds_a_primary_key_again) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  static constexpr operation drop[] = {drop_primary_key{.table = "posts"}};
  ASSERT_TRUE(replay(state, drop, p));
  const std::vector<std::string> before = test::meaning(state);
  static constexpr operation add[] = {add_primary_key{.table = "posts", .name = "key", .columns = {"user_id"}}};
  arena memory;
  const operations back = inverse(memory, add, state);
  ASSERT_TRUE(replay(state, back, p));
  EXPECT_EQ(test::meaning(state), before);
}

TEST(Inverse, runs_raw_sql_and_steps_the_other_way) {
  arena memory;
  schema::catalog state;
  static constexpr operation list[] = {execute{.up = both("a"), .down = both("b"), .effect = none},
                                       execute{.up = both("a"), .down = nothing, .effect = none},
                                       data{.name = "fill", .up = nothing, .down = nothing}};
  const operations back = inverse(memory, list, state);
  ASSERT_EQ(back.count, 1u) << "SQL and steps with nothing to undo are left out";
  EXPECT_STREQ(static_cast<const changes::execute&>(back.first->what).up.sqlite, "b");
}

TEST(Inverse, of_sql_without_a_way_back_says_so) {
  arena memory;
  schema::catalog state;
  static constexpr operation list[] = {execute{.up = both("a"), .effect = none}};
  try {
    inverse(memory, list, state);
    FAIL();
  } catch (const irreversible& e) {
    EXPECT_STREQ(e.what(), "raw SQL without .down");
  }
}

}  // namespace
}  // namespace cupel::migration

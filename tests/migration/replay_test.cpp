// SPDX-License-Identifier: Apache-2.0
// Every way in which an operation does not apply, in its own words, with the place of the operation.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/replay.hpp>

namespace cupel::migration {
namespace {

constexpr const char* name_of_64_bytes = "a234567890123456789012345678901234567890123456789012345678901234";

inline constexpr operation ground[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "email", .type = text},
                             column{.name = "age", .type = integer}},
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq_users_email", .columns = {"email"}}},
                 .checks = {check{.name = "ck_users_age", .expression = "age > 0"}}},
    create_table{
        .name = "posts",
        .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
        .primary_key = {"id"},
        .foreign_keys = {foreign_key{
            .name = "fk_posts_user_id", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_users_age", .table = "users", .on = {"age"}},
};

std::string said(const schema::definition& what) {
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replay(catalog, ground, p));
  if (replayer(catalog, p).apply(what)) return "applies";
  EXPECT_EQ(p.at.line, what.at.line);
  schema::text_buffer text;
  describe(text, p);
  return text.text;
}

TEST(Replay, refuses_tables_that_stand_or_do_not) {
  EXPECT_EQ(said(create_table{.name = "users", .columns = {column{.name = "id", .type = text}}}),
            "create_table users: the table exists already at this point");
  EXPECT_EQ(said(create_table{.name = "ix_users_age", .columns = {column{.name = "id", .type = text}}}),
            "create_table ix_users_age: the name is taken by table or index users");
  EXPECT_EQ(said(create_table{.name = "empty"}), "create_table empty: no columns are given");
  EXPECT_EQ(said(create_table{.name = ""}), "create_table: a name is missing or empty");
  EXPECT_EQ(said(drop_table{.name = "gone"}), "drop_table gone: table gone does not exist at this point");
  EXPECT_EQ(said(drop_table{.name = "users"}),
            "drop_table users: the table is referenced by fk_posts_user_id, which must go first");
  EXPECT_EQ(said(rename_table{.name = "users", .to = "posts"}),
            "rename_table posts: the name is taken by table or index posts");
  EXPECT_EQ(said(alter_table{.name = "users"}), "alter_table users: nothing would change");
  EXPECT_EQ(said(alter_table{.name = "users", .comment = "people"}), "applies");
}

TEST(Replay, refuses_columns_that_stand_or_do_not_or_are_used) {
  EXPECT_EQ(said(add_column{.table = "users", .name = "email", .type = text}),
            "add_column users.email: the column exists already at this point");
  EXPECT_EQ(said(add_column{.table = "users", .name = "phone"}), "add_column users.phone: the column has no type");
  EXPECT_EQ(said(add_column{.table = "users", .name = name_of_64_bytes, .type = text}),
            std::string("add_column ") + name_of_64_bytes + ": the name is longer than 63 bytes");
  EXPECT_EQ(said(add_column{.name = "phone", .type = text}), "add_column phone: .table is missing or empty");
  EXPECT_EQ(said(alter_column{.table = "users", .name = "phone", .type = text}),
            "alter_column phone: column users.phone does not exist at this point");
  EXPECT_EQ(said(alter_column{.table = "users", .name = "id", .nullable = true}),
            "alter_column users.id: a column of the primary key cannot be null");
  EXPECT_EQ(said(create_table{
                .name = "t", .columns = {column{.name = "id", .type = text, .nullable = true}}, .primary_key = {"id"}}),
            "create_table t.id: a column of the primary key cannot be null");
  EXPECT_EQ(said(alter_column{.table = "users", .name = "email"}), "alter_column users.email: nothing would change");
  EXPECT_EQ(said(rename_column{.table = "users", .name = "email", .to = "age"}),
            "rename_column users.age: the column exists already at this point");
  EXPECT_EQ(said(drop_column{.table = "users", .name = "phone"}),
            "drop_column phone: column users.phone does not exist at this point");
  EXPECT_EQ(said(drop_column{.table = "users", .name = "age"}),
            "drop_column users.age: the column is used by ix_users_age, which must go first");
  EXPECT_EQ(said(drop_column{.table = "users", .name = "email"}),
            "drop_column users.email: the column is used by uq_users_email, which must go first");
  EXPECT_EQ(said(drop_column{.table = "users", .name = "id"}),
            "drop_column users.id: the column is used by the primary key, which must go first");
}

TEST(Replay, refuses_to_drop_a_column_that_an_expression_names) {
  static constexpr operation before[] = {
      create_table{.name = "ranges",
                   .columns = {column{.name = "lo", .type = integer}, column{.name = "hi", .type = integer},
                               column{.name = "top", .type = integer},
                               column{.name = "size", .type = integer, .nullable = true, .computed = {"top - lo"}},
                               column{.name = "date", .type = integer}},
                   .checks = {check{.name = "ck_lo", .expression = "lo <= hi AND lo::date > date '2026-01-01'"}}},
      create_index{.name = "ix_lo", .table = "ranges", .on = {"lo"}, .where = "hi > 3"}};
  const auto refused = [](const operations& list) {
    schema::catalog catalog;
    problem p;
    EXPECT_TRUE(replay(catalog, before, p));
    if (replay(catalog, list, p)) return std::string("applies");
    schema::text_buffer text;
    describe(text, p);
    return std::string(text.text);
  };
  static constexpr operation hi[] = {drop_column{.table = "ranges", .name = "hi"}};
  EXPECT_EQ(refused(hi), "drop_column ranges.hi: the column is used by ix_lo, which must go first");
  static constexpr operation hi_alone[] = {drop_index{.table = "ranges", .name = "ix_lo"},
                                           drop_column{.table = "ranges", .name = "hi"}};
  EXPECT_EQ(refused(hi_alone), "drop_column ranges.hi: the column is used by ck_lo, which must go first");
  static constexpr operation top[] = {drop_column{.table = "ranges", .name = "top"}};
  EXPECT_EQ(refused(top), "drop_column ranges.top: the column is used by size, which must go first");
  static constexpr operation date[] = {drop_column{.table = "ranges", .name = "date"}};
  EXPECT_EQ(refused(date), "applies");  // in the check it is a type
}

TEST(Replay, refuses_keys_and_constraints_that_do_not_fit) {
  EXPECT_EQ(said(add_primary_key{.table = "users", .columns = {"age"}}),
            "add_primary_key users: the table has a primary key already");
  EXPECT_EQ(said(drop_primary_key{.table = "users"}),
            "drop_primary_key users: the table is referenced by fk_posts_user_id, which must go first");
  EXPECT_EQ(said(add_check{.table = "users", .name = "ck_users_age", .expression = "true"}),
            "add_check users.ck_users_age: one of that name exists already at this point");
  EXPECT_EQ(said(add_check{.table = "users", .name = "pk_users", .expression = "true"}),
            "add_check users.pk_users: one of that name exists already at this point");
  EXPECT_EQ(said(add_unique{.table = "users", .name = "uq", .columns = {"nick"}}),
            "add_unique uq: column users.nick does not exist at this point");
  EXPECT_EQ(said(add_unique{.table = "users", .name = "ix_users_age", .columns = {"age"}}),
            "add_unique ix_users_age: the name is taken by table or index users");
  EXPECT_EQ(said(add_foreign_key{.table = "posts",
                                 .name = "fk",
                                 .columns = {"user_id"},
                                 .references = "people",
                                 .referenced_columns = {"id"}}),
            "add_foreign_key fk: the referenced people does not exist at this point");
  EXPECT_EQ(said(add_foreign_key{.table = "posts",
                                 .name = "fk",
                                 .columns = {"user_id"},
                                 .references = "users",
                                 .referenced_columns = {"age"}}),
            "add_foreign_key fk: the referenced columns of users are neither its primary key nor unique");
  EXPECT_EQ(said(drop_check{.table = "users", .name = "ck_gone"}),
            "drop_check users.ck_gone: there is none of that name at this point");
  EXPECT_EQ(said(rename_constraint{.table = "users", .name = "pk_users", .to = "users_key"}), "applies");
}

TEST(Replay, refuses_indexes_that_do_not_fit) {
  EXPECT_EQ(said(create_index{.name = "ix", .table = "users", .on = {"rol"}}),
            "create_index ix: column users.rol does not exist at this point");
  EXPECT_EQ(said(create_index{.name = "ix", .table = "users", .on = {"age"}, .include = {"rol"}}),
            "create_index ix: column users.rol does not exist at this point");
  EXPECT_EQ(said(create_index{.name = "ix_users_age", .table = "posts", .on = {"id"}}),
            "create_index ix_users_age: the name is taken by table or index users");
  EXPECT_EQ(said(create_index{.name = "ix", .table = "users"}), "create_index users.ix: no columns are given");
  EXPECT_EQ(said(drop_index{.table = "posts", .name = "ix_users_age"}),
            "drop_index posts.ix_users_age: there is none of that name at this point");
}

TEST(Replay, raw_sql_says_what_it_does_to_the_schema_and_a_step_has_a_function) {
  EXPECT_EQ(said(execute{.up = both("SELECT 1")}),
            "execute: raw SQL must say what it does to the schema, such as .effect = none");
  EXPECT_EQ(said(execute{.up = both("SELECT 1"), .effect = none}), "applies");
  EXPECT_EQ(said(data{.name = "fill"}), "data fill: the step has no function");
  EXPECT_EQ(said(data{.name = "fill", .up = nothing}), "applies");
}

TEST(Replay, renames_reach_keys_indexes_and_references) {
  schema::catalog catalog;
  problem p;
  ASSERT_TRUE(replay(catalog, ground, p));
  static constexpr operation renames[] = {
      rename_column{.table = "users", .name = "id", .to = "user_key"},
      rename_column{.table = "users", .name = "age", .to = "years"},
      rename_table{.name = "users", .to = "people"},
  };
  ASSERT_TRUE(replay(catalog, renames, p));
  const schema::table_state& people = *catalog.find("people");
  EXPECT_STREQ(people.primary_key.columns[0], "user_key");
  EXPECT_STREQ(people.indexes[0].keys[0], "years");
  const schema::foreign_key_state& key = catalog.find("posts")->foreign_keys[0];
  EXPECT_STREQ(key.references, "people");
  EXPECT_STREQ(key.referenced_columns[0], "user_key");
  EXPECT_EQ(catalog.find("users"), nullptr);
}

}  // namespace
}  // namespace cupel::migration

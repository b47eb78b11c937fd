// SPDX-License-Identifier: Apache-2.0
// Names of primary keys, keys that foreign keys stand on, and names where a table moves: what PostgreSQL would refuse
// does not apply.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>
#include <cupel/schema/naming.hpp>
#include <string>

namespace cupel::migration {
namespace {

using schema::types::integer;

/// What is said of the first operation that does not apply.
std::string said(const operations& list) {
  schema::catalog catalog;
  problem p;
  if (replay(catalog, list, p)) return "applies";
  schema::text_buffer text;
  describe(text, p);
  return text.text;
}

// clang-format off
#define WITH_ID .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}
// clang-format on

TEST(KeyName, by_convention_is_taken_by_nothing_else) {
  static constexpr operation by_index[] = {
      create_table{.name = "users", WITH_ID},
      create_table{.name = "posts", WITH_ID},
      create_index{.name = "pk_users", .table = "posts", .on = {"id"}},
  };
  EXPECT_EQ(said(by_index), "create_index pk_users: the name is taken by table or index users");
  static constexpr operation by_table[] = {create_table{.name = "users", WITH_ID},
                                           create_table{.name = "pk_users", WITH_ID}};
  EXPECT_EQ(said(by_table), "create_table pk_users: the name is taken by table or index users");
  static constexpr operation before[] = {create_table{.name = "pk_users", WITH_ID},
                                         create_table{.name = "users", WITH_ID}};
  EXPECT_EQ(said(before),
            "create_table users: the name of its primary key, pk_ and the table's, is taken on table pk_users");
  static constexpr operation by_rename[] = {
      create_table{.name = "posts", WITH_ID},
      create_index{.name = "pk_people", .table = "posts", .on = {"id"}},
      create_table{.name = "users", WITH_ID},
      rename_table{.name = "users", .to = "people"},
  };
  EXPECT_EQ(said(by_rename),
            "rename_table people: the name of its primary key, pk_ and the table's, is taken on table posts");
  static constexpr operation by_check[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}},
                   .checks = {check{.name = "pk_users", .expression = "id > 0"}}},
      add_primary_key{.table = "users", .columns = {"id"}},
  };
  EXPECT_EQ(said(by_check), "add_primary_key users.pk_users: one of that name exists already at this point");
  static constexpr operation in_two_schemas[] = {
      create_schema{.name = "a"},
      create_schema{.name = "b"},
      create_table{.name = "a.users", WITH_ID},
      create_table{.name = "b.users", WITH_ID},
      create_table{.name = "b.pk_users", WITH_ID},
  };
  EXPECT_EQ(said(in_two_schemas), "create_table b.pk_users: the name is taken by table or index b.users");
}

TEST(KeyName, of_ones_own_is_new_and_good) {
  static constexpr operation twice[] = {
      create_table{.name = "users", WITH_ID, .primary_key_name = "pk"},
      create_table{.name = "posts", WITH_ID, .primary_key_name = "pk"},
  };
  EXPECT_EQ(said(twice), "create_table pk: the name is taken by table or index users");
  static constexpr operation of_the_table[] = {create_table{.name = "users", WITH_ID, .primary_key_name = "users"}};
  EXPECT_EQ(said(of_the_table), "create_table users: the name is taken by table or index users");
  static constexpr operation empty[] = {create_table{.name = "users", WITH_ID, .primary_key_name = ""}};
  EXPECT_EQ(said(empty), "create_table: a name is missing or empty");
  static constexpr operation renamed[] = {
      create_table{.name = "users", WITH_ID},
      create_index{.name = "ix", .table = "users", .on = {"id"}},
      rename_constraint{.table = "users", .name = "pk_users", .to = "ix"},
  };
  EXPECT_EQ(said(renamed), "rename_constraint ix: the name is taken by table or index users");
  static constexpr operation again[] = {
      create_table{.name = "users", WITH_ID, .primary_key_name = "k"},
      rename_constraint{.table = "users", .name = "k", .to = "other"},
      create_table{.name = "posts", WITH_ID, .primary_key_name = "k"},
      drop_primary_key{.table = "posts"},
      drop_table{.name = "users"},
      create_table{.name = "people", WITH_ID, .primary_key_name = "k"},
      create_index{.name = "other", .table = "people", .on = {"id"}},
  };
  EXPECT_EQ(said(again), "applies");
}

TEST(KeyName, that_is_the_conventional_one_is_not_the_tables_own) {
  static constexpr operation first[] = {create_table{.name = "users", WITH_ID, .primary_key_name = "pk_users"}};
  static constexpr operation up[] = {rename_constraint{.table = "users", .name = "pk_users", .to = "k"}};
  static constexpr operation down[] = {rename_constraint{.table = "users", .name = "k", .to = "pk_users"}};
  static constexpr revision one{.id = "one", .upgrade = first};
  static constexpr revision two{.id = "two", .parent = "one", .upgrade = up, .downgrade = down};
  static constexpr operation models[] = {create_table{.name = "users", WITH_ID, .primary_key_name = "k"}};
  const revision* const both[] = {&one, &two};
  registry r;
  r.revisions = both;
  r.models = models;
  EXPECT_EQ(examine(r).size(), 0u);
  static constexpr operation plain[] = {create_table{.name = "users", WITH_ID}};
  const revision* const alone[] = {&one};
  r.revisions = alone;
  r.models = plain;
  EXPECT_EQ(examine(r).size(), 0u);
}

TEST(KeyName, of_ones_own_that_becomes_the_conventional_one_follows_the_table_and_comes_back) {
  static constexpr operation before[] = {create_table{.name = "users", WITH_ID, .primary_key_name = "pk_people"}};
  static constexpr operation up[] = {rename_table{.name = "users", .to = "people"}};
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, before, p));
  const schema::catalog was = state;
  arena memory;
  const operations back = inverse(memory, up, state);
  EXPECT_EQ(state.find("people")->primary_key.name, nullptr);
  ASSERT_TRUE(replay(state, back, p)) << p.name;
  EXPECT_TRUE(schema::compare(was, state).empty());
  static constexpr operation alone[] = {rename_table{.name = "people", .to = "users"}};
  EXPECT_FALSE(mirrored(was, up[0].what, alone[0].what));
}

TEST(KeyName, of_another_is_kept_where_a_table_with_it_does_not_come) {
  static constexpr operation list[] = {
      create_table{.name = "users", WITH_ID, .primary_key_name = "k"},
      create_table{.name = "posts",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "id", .type = integer}},
                   .primary_key = {"id"},
                   .primary_key_name = "k"},
      create_index{.name = "k", .table = "users", .on = {"id"}},
  };
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replayer(catalog, p).apply(list[0].what));
  EXPECT_FALSE(replayer(catalog, p).apply(list[1].what));
  EXPECT_FALSE(replayer(catalog, p).apply(list[2].what));
  EXPECT_EQ(p.what, fault::name_taken);
}

TEST(KeyName, in_another_schema_is_no_other_ones) {
  static constexpr operation apart[] = {
      create_schema{.name = "s"},
      create_table{.name = "s.a", WITH_ID},
      create_index{.name = "pk_b", .table = "s.a", .on = {"id"}},
      create_table{.name = "b", WITH_ID},
  };
  EXPECT_EQ(said(apart), "applies");
  static constexpr operation together[] = {
      create_table{.name = "public.a", WITH_ID},
      create_index{.name = "pk_b", .table = "public.a", .on = {"id"}},
      create_table{.name = "b", WITH_ID},
  };
  EXPECT_EQ(said(together),
            "create_table b: the name of its primary key, pk_ and the table's, is taken on table public.a");
  static constexpr operation its_own[] = {
      create_schema{.name = "s"},
      create_table{.name = "a", WITH_ID},
      create_index{.name = "pk_b", .table = "a", .on = {"id"}},
      rename_table{.name = "a", .to = "s.b"},
  };
  EXPECT_EQ(said(its_own), "rename_table s.b: the name of its primary key, pk_ and the table's, is taken on table a");
}

#define LONG_NAME "a23456789_123456789_123456789_123456789_123456789_123456789_12"

TEST(KeyName, that_was_cut_is_known) {
  schema::table_state t;
  t.name = LONG_NAME;
  t.primary_key.present = true;
  const std::string key = schema::primary_key_name(t);
  EXPECT_EQ(key.size(), 63u);
  EXPECT_TRUE(schema::is_conventional_key(LONG_NAME, key.c_str()));
  EXPECT_TRUE(schema::is_conventional_key("s." LONG_NAME, key.c_str()));
  EXPECT_FALSE(schema::is_conventional_key(LONG_NAME "3", key.c_str()));
  EXPECT_FALSE(schema::is_conventional_key(LONG_NAME, ("pk_" + std::string(LONG_NAME)).c_str()));
}

TEST(Key, has_no_column_twice) {
  static constexpr operation primary[] = {
      create_table{.name = "t", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id", "id"}}};
  EXPECT_EQ(said(primary), "create_table t.t: column id stands twice in the key");
  static constexpr operation reference[] = {
      create_table{.name = "p",
                   .columns = {column{.name = "a", .type = integer}, column{.name = "b", .type = integer}},
                   .primary_key = {"a", "b"}},
      create_table{.name = "c",
                   .columns = {column{.name = "x", .type = integer}, column{.name = "y", .type = integer}},
                   .foreign_keys = {foreign_key{
                       .name = "fk", .columns = {"x", "y"}, .references = "p", .referenced_columns = {"a", "a"}}}},
  };
  EXPECT_EQ(said(reference), "create_table p.fk: column a stands twice in the key");
}

inline constexpr operation referred[] = {
    create_table{.name = "p", WITH_ID},
    create_table{.name = "c", .columns = {column{.name = "p_id", .type = integer}}},
    add_foreign_key{.table = "c", .name = "fk", .columns = {"p_id"}, .references = "p", .referenced_columns = {"id"}},
    add_unique{.table = "p", .name = "uq", .columns = {"id"}},
};

std::string after_referred(const schema::definition& what) {
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replay(catalog, referred, p));
  if (replayer(catalog, p).apply(what)) return "applies";
  schema::text_buffer text;
  describe(text, p);
  return text.text;
}

TEST(Key, that_a_foreign_key_stands_on_is_the_oldest_of_its_columns) {
  EXPECT_EQ(after_referred(drop_primary_key{.table = "p"}),
            "drop_primary_key p: the table is referenced by fk, which must go first");
  EXPECT_EQ(after_referred(drop_unique{.table = "p", .name = "uq"}), "applies");
}

TEST(Key, that_is_an_index_of_the_table_itself_comes_again_in_front_of_the_foreign_key) {
  static constexpr operation before[] = {
      create_table{
          .name = "t",
          .columns = {column{.name = "id", .type = integer}, column{.name = "up", .type = integer, .nullable = true}}},
      create_index{.name = "ux", .table = "t", .on = {"id"}, .unique = true},
      add_foreign_key{.table = "t", .name = "fk", .columns = {"up"}, .references = "t", .referenced_columns = {"id"}},
  };
  static constexpr operation up[] = {drop_table{.name = "t"}};
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, before, p));
  const schema::catalog was = state;
  arena memory;
  const operations back = inverse(memory, up, state);
  ASSERT_TRUE(replay(state, back, p)) << p.name;
  EXPECT_TRUE(schema::compare(was, state).empty());
}

TEST(TableName, that_moves_finds_its_indexes_names_free) {
  static constexpr operation taken[] = {
      create_schema{.name = "b"},
      create_table{.name = "t", WITH_ID},
      create_index{.name = "ix", .table = "t", .on = {"id"}},
      create_table{.name = "b.ix", WITH_ID},
      rename_table{.name = "t", .to = "b.t"},
  };
  EXPECT_EQ(said(taken), "rename_table ix: the name is taken by table or index b.ix");
  static constexpr operation its_own[] = {
      create_schema{.name = "b"},
      create_table{.name = "t", WITH_ID},
      create_index{.name = "ix", .table = "t", .on = {"id"}},
      rename_table{.name = "t", .to = "b.ix"},
  };
  EXPECT_EQ(said(its_own), "rename_table ix: the name is taken by table or index t");
}

TEST(TableName, without_a_schema_is_the_one_in_public) {
  static constexpr operation after[] = {create_table{.name = "x", WITH_ID}, create_table{.name = "public.x", WITH_ID}};
  EXPECT_EQ(said(after), "create_table public.x: the name is taken by table or index x");
  static constexpr operation before[] = {create_table{.name = "public.x", WITH_ID}, create_table{.name = "x", WITH_ID}};
  EXPECT_EQ(said(before), "create_table x: the name is taken by table or index public.x");
  static constexpr operation moved[] = {create_table{.name = "x", WITH_ID}, rename_table{.name = "x", .to = "public.x"},
                                        rename_table{.name = "public.x", .to = "x"}};
  EXPECT_EQ(said(moved), "applies");
  static constexpr operation type[] = {create_enum{.name = "role", .values = {"A"}},
                                       create_table{.name = "public.role", WITH_ID}};
  EXPECT_EQ(said(type),
            "create_table public.role: the name is taken by a table or an enum, and PostgreSQL has one space of names "
            "for both");
  static constexpr operation table[] = {create_table{.name = "public.role", WITH_ID},
                                        create_enum{.name = "role", .values = {"A"}}};
  EXPECT_EQ(
      said(table),
      "create_enum role: the name is taken by a table or an enum, and PostgreSQL has one space of names for both");
}

TEST(Downgrade, is_no_mirror_image_where_a_text_names_what_came) {
  static constexpr operation first[] = {
      create_table{.name = "t",
                   .columns = {column{.name = "id", .type = integer}},
                   .checks = {check{.name = "ck", .expression = "later > id"}}},
  };
  static constexpr operation up[] = {add_column{.table = "t", .name = "later", .type = integer, .nullable = true}};
  static constexpr operation down[] = {drop_column{.table = "t", .name = "later"}};
  static constexpr revision one{.id = "one", .upgrade = first};
  static constexpr revision two{.id = "two", .parent = "one", .upgrade = up, .downgrade = down};
  const revision* const both[] = {&one, &two};
  registry r;
  r.revisions = both;
  const findings found = examine(r);
  ASSERT_EQ(found.problems.size(), 1u);
  EXPECT_EQ(found.problems[0].what, fault::column_in_use);
}

}  // namespace
}  // namespace cupel::migration

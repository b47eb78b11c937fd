// SPDX-License-Identifier: Apache-2.0
// Explicit downgrades: what restores is accepted, as a mirror image or in an order of its own; what does not is told.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/proof.hpp>

namespace cupel::migration {
namespace {

inline constexpr operation first_upgrade[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "name", .type = text},
                             column{.name = "age", .type = integer, .nullable = true, .default_sql = "1"}},
                 .primary_key = {"id"}},
    create_table{.name = "posts",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                 .primary_key = {"id"}},
    create_index{.name = "ix_users_age", .table = "users", .on = {{"age", desc}}, .where = "age > 1"},
    add_foreign_key{.table = "posts",
                    .name = "fk_posts_user_id",
                    .columns = {"user_id"},
                    .references = "users",
                    .referenced_columns = {"id"}},
};
inline constexpr revision first_revision{.id = "a", .upgrade = first_upgrade};

/// What is wrong with going `up` and `down`.
std::vector<std::string> said(const operations& up, const operations& down) {
  const revision tested{.id = "b", .parent = "a", .upgrade = up, .downgrade = down};
  const revision* const revisions[] = {&first_revision, &tested};
  findings found;
  prover(found).history(revisions);
  std::vector<std::string> result;
  for (const problem& p : found.problems) {
    schema::text_buffer text;
    describe(text, p);
    result.emplace_back(text.text);
  }
  return result;
}
using texts = std::vector<std::string>;

TEST(Downgrade, that_is_the_mirror_image_is_accepted) {
  static constexpr operation up[] = {
      add_column{.table = "users", .name = "phone", .type = varchar(20), .nullable = true},
      create_index{.name = "ix_users_phone", .table = "users", .on = {"phone"}},
      rename_index{.table = "users", .name = "ix_users_phone", .to = "ix_phone"},
      drop_index{.table = "users", .name = "ix_users_age"},
      drop_column{.table = "users", .name = "age"},
      rename_column{.table = "users", .name = "id", .to = "key"},
      alter_column{.table = "users", .name = "name", .type = varchar(9), .nullable = true},
      rename_table{.name = "users", .to = "people"},
      add_check{.table = "people", .name = "ck", .expression = "key > 0"},
      add_unique{.table = "people", .name = "uq", .columns = {"name"}},
      create_table{.name = "t", .columns = {column{.name = "id", .type = integer}}},
      execute{.up = both("SELECT 1"), .effect = none},
  };
  static constexpr operation down[] = {
      execute{.up = both("SELECT 2"), .effect = none},
      drop_table{.name = "t"},
      drop_unique{.table = "people", .name = "uq"},
      drop_check{.table = "people", .name = "ck"},
      rename_table{.name = "people", .to = "users"},
      alter_column{.table = "users", .name = "name", .type = text, .nullable = false},
      rename_column{.table = "users", .name = "key", .to = "id"},
      add_column{.table = "users", .name = "age", .type = integer, .nullable = true, .default_sql = "1"},
      create_index{.name = "ix_users_age", .table = "users", .on = {{"age", desc}}, .where = "age > 1"},
      rename_index{.table = "users", .name = "ix_phone", .to = "ix_users_phone"},
      drop_index{.table = "users", .name = "ix_users_phone"},
      drop_column{.table = "users", .name = "phone"},
  };
  EXPECT_EQ(said(up, down), texts{});
}

TEST(Downgrade, in_an_order_of_its_own_is_accepted) {
  static constexpr operation up[] = {
      rename_column{.table = "users", .name = "name", .to = "full_name"},
      rename_column{.table = "posts", .name = "user_id", .to = "author_id"},
      add_column{.table = "posts", .name = "title", .type = text},
  };
  static constexpr operation down[] = {
      rename_column{.table = "posts", .name = "author_id", .to = "user_id"},
      drop_column{.table = "posts", .name = "title"},
      rename_column{.table = "users", .name = "full_name", .to = "name"},
  };
  EXPECT_EQ(said(up, down), texts{});
}

TEST(Downgrade, that_adds_another_column_than_was_dropped_is_refused) {
  static constexpr operation up[] = {drop_index{.table = "users", .name = "ix_users_age"},
                                     drop_column{.table = "users", .name = "age"}};
  static constexpr operation down[] = {
      add_column{.table = "users", .name = "age", .type = bigint, .nullable = true, .default_sql = "2"},
      create_index{.name = "ix_users_age", .table = "users", .on = {"age"}, .unique = true, .where = "age > 1"},
  };
  const std::string ends = ", after upgrade and downgrade ";
  EXPECT_EQ(said(up, down),
            (texts{"downgrade does not restore users.age: before integer" + ends + "bigint",
                   "downgrade does not restore users.age: before default 1" + ends + "default 2",
                   "downgrade does not restore users.ix_users_age: before not unique" + ends + "unique",
                   "downgrade does not restore users.ix_users_age: before on (age desc)" + ends + "on (age)"}));
}

TEST(Downgrade, that_alters_back_to_another_value_or_fact_is_refused) {
  static constexpr operation up[] = {alter_column{.table = "users", .name = "age", .default_sql = "2"}};
  static constexpr operation other_value[] = {alter_column{.table = "users", .name = "age", .default_sql = "3"}};
  static constexpr operation other_fact[] = {alter_column{.table = "users", .name = "age", .nullable = true}};
  EXPECT_EQ(said(up, other_value).size(), 1u);
  EXPECT_EQ(said(up, other_fact).size(), 1u);
}

TEST(Downgrade, that_renames_to_another_name_or_drops_another_object_is_refused) {
  static constexpr operation up[] = {rename_column{.table = "users", .name = "name", .to = "full_name"},
                                     create_index{.name = "ix", .table = "users", .on = {"full_name"}}};
  static constexpr operation other_name[] = {drop_index{.table = "users", .name = "ix"},
                                             rename_column{.table = "users", .name = "full_name", .to = "first_name"}};
  static constexpr operation other_index[] = {drop_index{.table = "users", .name = "ix_users_age"},
                                              rename_column{.table = "users", .name = "full_name", .to = "name"}};
  EXPECT_EQ(said(up, other_name), (texts{"downgrade does not restore users.name: before there, after upgrade and "
                                         "downgrade nothing",
                                         "downgrade does not restore users.first_name: before nothing, after upgrade "
                                         "and downgrade there"}));
  EXPECT_EQ(said(up, other_index).size(), 2u);
}

TEST(Downgrade, that_leaves_two_tables_under_each_others_names_is_refused) {
  static constexpr operation up[] = {
      rename_table{.name = "users", .to = "t"},
      rename_table{.name = "posts", .to = "users"},
      rename_table{.name = "t", .to = "posts"},
  };
  static constexpr operation down[] = {execute{.up = both("SELECT 1"), .effect = none}};
  const std::string ends = ": before a table, after upgrade and downgrade another one, renamed to it";
  EXPECT_EQ(
      said(up, down),
      (texts{"downgrade does not restore users" + ends, "downgrade does not restore posts" + ends,
             "downgrade does not restore posts.fk_posts_user_id: before there, after upgrade and downgrade nothing"}));
}

TEST(Downgrade, that_makes_a_dropped_table_anew_is_compared_with_it) {
  static constexpr operation up[] = {drop_table{.name = "posts"}};
  static constexpr operation again[] = {create_table{
      .name = "posts",
      .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
      .primary_key = {"id"},
      .foreign_keys = {foreign_key{
          .name = "fk_posts_user_id", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}}}}};
  static constexpr operation other[] = {
      create_table{.name = "posts",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "title", .type = integer}},
                   .comment = "c"}};
  EXPECT_EQ(said(up, again), texts{});
  const std::string ends = ", after upgrade and downgrade ";
  EXPECT_EQ(said(up, other),
            (texts{"downgrade does not restore posts: before no comment" + ends + "c",
                   "downgrade does not restore posts: before primary key (id)" + ends + "no primary key",
                   "downgrade does not restore posts.user_id: before there" + ends + "nothing",
                   "downgrade does not restore posts.title: before nothing" + ends + "there",
                   "downgrade does not restore posts.fk_posts_user_id: before there" + ends + "nothing"}));
}

TEST(Downgrade, of_sql_that_does_not_state_its_effect_is_refused) {
  static constexpr operation up[] = {execute{.up = both("SELECT 1"), .effect = none}};
  static constexpr operation down[] = {execute{.up = both("SELECT 2")}};
  EXPECT_EQ(said(up, down).size(), 1u);
}

TEST(Downgrade, no_two_columns_that_differ_in_a_fact_are_surely_the_same) {
  const schema::column plain{.name = "c", .type = integer};
  EXPECT_TRUE(schema::surely_same(plain, plain));
  std::vector<schema::column> others(12, plain);
  others[0].type = bigint;
  others[1].type = varchar(3);
  others[2].type = array_of(integer);
  others[3].type.scale = 2;
  others[4].type.name = "t";
  others[5].nullable = true;
  others[6].default_sql = "1";
  others[7].identity = by_default;
  others[8].identity.start = 2;
  others[9].computed.expression = "1";
  others[10].collate = "C";
  others[11].comment = "c";
  for (const schema::column& other : others) {
    EXPECT_FALSE(schema::surely_same(plain, other));
    EXPECT_FALSE(schema::surely_same(other, plain));
    EXPECT_FALSE(schema::same_facts<schema::column_facts>(plain, other));
  }
}

}  // namespace
}  // namespace cupel::migration

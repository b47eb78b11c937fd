// SPDX-License-Identifier: Apache-2.0
// What the diff plans, in order; what it asks instead of guessing; which words are stale.
#include <gmock/gmock.h>

#include <cupel/diff/plan.hpp>
#include <cupel/migration.hpp>

namespace cupel::diff {
namespace {

using namespace cupel::migration;
using testing::ElementsAre;
using what = word_given::what;

inline constexpr operation before[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "email", .type = varchar(100)}},
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq_users_email", .columns = {"email"}}}},
    create_table{
        .name = "posts",
        .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
        .primary_key = {"id"},
        .foreign_keys = {foreign_key{
            .name = "fk_posts_user_id", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_posts_user_id", .table = "posts", .on = {"user_id"}},
};

class planned {
 public:
  planned(const operations& from, const operations& to, const consent& words = {}) {
    problem p;
    EXPECT_TRUE(replay(now_, from, p));
    EXPECT_TRUE(replay(wanted_, to, p));
    result = plan(memory_, now_, wanted_, words);
    if (!result.questions.empty()) return;
    EXPECT_TRUE(replay(now_, result.operations, p));
    EXPECT_EQ(schema::compare(wanted_, now_).size(), 0u) << "the plan does not lead to what is wanted";
  }
  std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (const operation& op : result.operations) all.emplace_back(word(op.what.what));
    return all;
  }
  outcome result;

 private:
  arena memory_;
  schema::catalog now_;
  schema::catalog wanted_;
};

consent one(what kind, const char* table, const char* from, const char* to, const char* text) {
  return {{{kind, table, from, to, text, "", 0, 0}}};
}

TEST(Plan, of_no_difference_is_empty) {
  EXPECT_THAT(planned(before, before).words(), ElementsAre());
}

TEST(Plan, makes_referenced_tables_first_and_indexes_last) {
  static constexpr operation children_first[] = {
      create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      create_table{.name = "a_child",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                   .primary_key = {"id"},
                   .foreign_keys = {foreign_key{
                       .name = "fk", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}}}},
      create_index{.name = "ix", .table = "users", .on = {"id"}},
  };
  EXPECT_THAT(planned({}, children_first).words(), ElementsAre("create_table", "create_table", "create_index"));
}

TEST(Plan, closes_a_circle_of_references_at_the_end) {
  static constexpr operation circle[] = {
      create_table{.name = "a", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      create_table{.name = "b", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      add_foreign_key{.table = "a", .name = "fk_a", .columns = {"id"}, .references = "b", .referenced_columns = {"id"}},
      add_foreign_key{.table = "b", .name = "fk_b", .columns = {"id"}, .references = "a", .referenced_columns = {"id"}},
  };
  EXPECT_THAT(planned({}, circle).words(), ElementsAre("create_table", "create_table", "add_foreign_key"));
  consent drops = one(what::drop_table, "", "a", "", "--drop a");
  drops.words.push_back({what::drop_table, "", "b", "", "--drop b", "", 0, 0});
  EXPECT_THAT(planned(circle, {}, drops).words(), ElementsAre("drop_foreign_key", "drop_table", "drop_table"));
}

TEST(Plan, asks_before_a_column_goes_and_names_both_readings) {
  static constexpr operation renamed[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default},
                               column{.name = "mail", .type = varchar(100)}},
                   .primary_key = {"id"}},
      before[1],
      before[2],
  };
  const planned asked(before, renamed);
  ASSERT_EQ(asked.result.questions.size(), 1u);
  const question& q = asked.result.questions[0];
  EXPECT_EQ(q.text, "column 'users.email' is in the migrations and not in the model");
  EXPECT_THAT(
      q.readings,
      ElementsAre("to drop it with its values: [[cupel::dropped(\"email\")]] on the struct, or --drop users.email",
                  "if it is 'mail' now: --rename users.email:mail, or [[cupel::renamed_from(\"email\")]] on the "
                  "member, where it is one of the struct itself"));
  EXPECT_EQ(asked.result.operations.count, 0u);

  EXPECT_THAT(planned(before, renamed, one(what::rename_column, "users", "email", "mail", "")).words(),
              ElementsAre("rename_column", "drop_unique"));
  EXPECT_THAT(planned(before, renamed, one(what::drop_column, "users", "email", "", "")).words(),
              ElementsAre("drop_unique", "add_column", "drop_column"));
}

TEST(Plan, spells_names_as_a_header_and_a_shell_take_them) {
  static constexpr operation odd[] = {
      create_table{.name = "my users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "say \"x\\y\"", .type = text}}},
  };
  static constexpr operation other[] = {
      create_table{.name = "my users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "it's", .type = text}}},
  };
  const planned asked(odd, other);
  ASSERT_EQ(asked.result.questions.size(), 1u);
  EXPECT_THAT(asked.result.questions[0].readings,
              ElementsAre("to drop it with its values: [[cupel::dropped(\"say \\\"x\\\\y\\\"\")]] on the struct, or "
                          "--drop 'my users.say \"x\\y\"'",
                          "if it is 'it's' now: --rename 'my users.say \"x\\y\":it'\\''s', or "
                          "[[cupel::renamed_from(\"say \\\"x\\\\y\\\"\")]] on the member, where it is one of the "
                          "struct itself"));
  const planned gone(odd, {});
  ASSERT_EQ(gone.result.questions.size(), 1u);
  EXPECT_THAT(gone.result.questions[0].readings, ElementsAre("to drop it with all its rows: --drop 'my users'"));
}

TEST(Plan, asks_before_a_table_goes) {
  static constexpr operation without_posts[] = {before[0]};
  const planned asked(before, without_posts);
  ASSERT_EQ(asked.result.questions.size(), 1u);
  EXPECT_EQ(asked.result.questions[0].text, "table 'posts' is in the migrations and not in the models");
  EXPECT_THAT(planned(before, without_posts, one(what::drop_table, "", "posts", "", "")).words(),
              ElementsAre("drop_table"));
}

TEST(Plan, renames_a_table_and_keeps_what_refers_to_it) {
  static constexpr operation people[] = {
      create_table{.name = "people",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default},
                               column{.name = "email", .type = varchar(100)}},
                   .primary_key = {"id"},
                   .uniques = {unique{.name = "uq_people_email", .columns = {"email"}}}},
      create_table{.name = "posts",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                   .primary_key = {"id"},
                   .foreign_keys = {foreign_key{.name = "fk_posts_user_id",
                                                .columns = {"user_id"},
                                                .references = "people",
                                                .referenced_columns = {"id"}}}},
      before[2],
  };
  EXPECT_THAT(planned(before, people, one(what::rename_table, "", "users", "people", "")).words(),
              ElementsAre("rename_table", "rename_constraint"));
}

// Three columns of as many types, so that a plan that takes one for another does not lead to what is wanted.
inline constexpr operation in_order_abc[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "a", .type = integer}, column{.name = "b", .type = text},
                             column{.name = "c", .type = boolean}}},
};
inline constexpr operation in_order_bca[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "b", .type = integer}, column{.name = "c", .type = text},
                             column{.name = "a", .type = boolean}}},
};
consent in_a_circle(const char* file) {
  consent words;
  for (const auto& [from, to] : {std::pair{"a", "b"}, std::pair{"b", "c"}, std::pair{"c", "a"}})
    words.words.push_back({what::rename_column, "t", from, to, "word", file, 0, 0});
  return words;
}

TEST(Plan, of_names_in_a_circle_goes_by_one_between) {
  EXPECT_THAT(planned(in_order_abc, in_order_bca, in_a_circle("")).words(),
              ElementsAre("rename_column", "rename_column", "rename_column", "rename_column"));
}

TEST(Plan, asks_where_the_headers_have_names_in_a_circle) {
  const planned asked(in_order_abc, in_order_bca, in_a_circle("t.hpp"));
  ASSERT_EQ(asked.result.questions.size(), 1u);
  EXPECT_EQ(
      asked.result.questions[0].text,
      "'t.a' becomes 'b', 't.b' becomes 'c', 't.c' becomes 'a', a circle: renamed_from cannot say whether that is "
      "done already");
  EXPECT_EQ(asked.result.questions[0].readings[0],
            "to do it, once, say it on the command line alone: --rename t.a:b --rename t.b:c --rename t.c:a");
}

TEST(Plan, takes_a_word_that_is_said_twice_once_and_refuses_two_for_one_name) {
  consent words = in_a_circle("");
  words.words.push_back(words.words[0]);
  EXPECT_EQ(planned(in_order_abc, in_order_bca, words).words().size(), 4u);
  words.words.push_back({what::rename_column, "t", "a", "c", "--rename t.a:c", "", 0, 0});
  const planned twice(in_order_abc, in_order_bca, words);
  ASSERT_EQ(twice.result.stale.size(), 1u);
  EXPECT_EQ(twice.result.stale[0].text, "--rename t.a:c: 'a' is renamed to 'b' already");
}

TEST(Plan, renames_where_another_comes_under_the_old_name) {
  static constexpr operation taken[] = {
      create_table{.name = "t",
                   .columns = {column{.name = "a", .type = text}, column{.name = "b", .type = text},
                               column{.name = "c", .type = boolean}, column{.name = "d", .type = integer}}},
  };
  const consent words = one(what::rename_column, "t", "a", "d", "word");
  EXPECT_THAT(planned(in_order_abc, taken, words).words(), ElementsAre("rename_column", "add_column"));
  const planned again(taken, taken, words);
  ASSERT_EQ(again.result.stale.size(), 1u);
  EXPECT_EQ(again.result.stale[0].text, "word: both names stand in the migrations and in the models; take it away");
}

// The words about columns of `users` are about the new table, which has none in the migrations.
TEST(Plan, renames_a_table_where_another_comes_under_the_old_name) {
  static constexpr operation people[] = {
      create_table{.name = "people",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default},
                               column{.name = "email", .type = varchar(100)}},
                   .primary_key = {"id"},
                   .uniques = {unique{.name = "uq_users_email", .columns = {"email"}}}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "mail", .type = text}},
                   .primary_key = {"id"}},
      create_table{.name = "posts",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                   .primary_key = {"id"},
                   .foreign_keys = {foreign_key{.name = "fk_posts_user_id",
                                                .columns = {"user_id"},
                                                .references = "people",
                                                .referenced_columns = {"id"}}}},
      before[2],
  };
  consent words = one(what::rename_table, "", "users", "people", "word");
  EXPECT_THAT(planned(before, people, words).words(), ElementsAre("rename_table", "create_table"));
  words.words.push_back({what::rename_column, "users", "email", "mail", "of a column", "", 0, 0});
  const planned with_column(before, people, words);
  ASSERT_EQ(with_column.result.stale.size(), 1u);
  EXPECT_EQ(with_column.result.stale[0].text, "of a column: the migrations have no column 'users.email'");
}

TEST(Plan, renames_an_index_that_differs_in_its_name_only) {
  static constexpr operation other_name[] = {before[0], before[1],
                                             create_index{.name = "idx_user", .table = "posts", .on = {"user_id"}}};
  EXPECT_THAT(planned(before, other_name).words(), ElementsAre("rename_index"));
}

TEST(Plan, opens_foreign_keys_that_rely_on_a_key_that_changes) {
  static constexpr operation other_key[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default},
                               column{.name = "email", .type = varchar(100)}},
                   .primary_key = {"email"},
                   .uniques = {unique{.name = "uq_users_email", .columns = {"email"}},
                               unique{.name = "uq_users_id", .columns = {"id"}}}},
      before[1],
      before[2],
  };
  EXPECT_THAT(planned(before, other_key).words(),
              ElementsAre("drop_foreign_key", "drop_primary_key", "add_primary_key", "add_unique", "add_foreign_key"));
}

TEST(Plan, changes_all_facts_of_a_column_in_one_operation) {
  static constexpr operation changed[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = bigint, .identity = always},
                               column{.name = "email", .type = text, .nullable = true, .default_sql = "''"}},
                   .primary_key = {"id"},
                   .uniques = {unique{.name = "uq_users_email", .columns = {"email"}}},
                   .comment = "people"},
      before[1],
      before[2],
  };
  EXPECT_THAT(planned(before, changed).words(), ElementsAre("alter_table", "alter_column", "alter_column"));
}

TEST(Plan, a_word_that_the_history_holds_already_is_stale) {
  const auto stale = [](const consent& words) {
    const planned result(before, before, words);
    return result.result.stale.empty() ? std::string() : result.result.stale[0].text;
  };
  EXPECT_EQ(stale(one(what::rename_column, "users", "mail", "email", "[[cupel::renamed_from(\"mail\")]]")),
            "[[cupel::renamed_from(\"mail\")]]: the migrations hold the rename already; take it away");
  EXPECT_EQ(stale(one(what::rename_column, "users", "email", "mail", "--rename users.email:mail")),
            "--rename users.email:mail: the models still have a column 'users.email'");
  EXPECT_EQ(stale(one(what::rename_table, "", "people", "users", "--rename people:users")),
            "--rename people:users: the migrations hold the rename already; take it away");
  EXPECT_EQ(stale(one(what::drop_column, "users", "phone", "", "[[cupel::dropped(\"phone\")]]")),
            "[[cupel::dropped(\"phone\")]]: the migrations have no column 'users.phone' any more");
  EXPECT_EQ(stale(one(what::drop_table, "", "gone", "", "--drop gone")),
            "--drop gone: the migrations have no table 'gone' any more");
  EXPECT_EQ(stale(one(what::drop_table, "", "users", "", "--drop users")),
            "--drop users: the models have the table 'users'");
}

}  // namespace
}  // namespace cupel::diff

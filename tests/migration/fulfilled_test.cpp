// SPDX-License-Identifier: Apache-2.0
// What stands is surely what the models ask for: yes in any order, no where one fact of one object differs, where one
// is missing or too many, and where one is asked for twice in place of another.
#include <gtest/gtest.h>

#include <array>
#include <cupel/migration.hpp>
#include <cupel/migration/fulfilled.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/migration/visit.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace cupel::migration {
namespace {

constexpr schema::catalog standing(const operations& history) {
  schema::catalog made;
  problem p;
  if (!replay(made, history, p)) throw std::logic_error("the history does not apply");
  return made;
}
bool fulfilled(const operations& models, const operations& history) {
  return surely_fulfilled(models, standing(history));
}

constexpr schema::named_schema audit{.name = "audit"};
constexpr schema::named_schema log{.name = "log"};
constexpr schema::enumeration mood{.name = "mood", .values = {"good", "bad"}};
constexpr schema::enumeration tone{.name = "tone", .values = {"low"}};
constexpr schema::table users{
    .name = "users",
    .columns = {column{.name = "id", .type = integer}, column{.name = "email", .type = varchar(9), .nullable = true},
                column{.name = "name", .type = text}},
    .primary_key = {"id"},
    .uniques = {unique{.name = "uq_a", .columns = {"email", "name"}}, unique{.name = "uq_b", .columns = {"email"}}},
    .checks = {check{.name = "ck_a", .expression = "id > 0"}, check{.name = "ck_b", .expression = "id < 9"}},
    .comment = "people"};
constexpr schema::table posts{
    .name = "posts",
    .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
    .primary_key = {"id"}};
constexpr schema::index by_email{.name = "ix_a", .table = "users", .on = {"email", {"name", desc}}};
constexpr schema::index by_name{
    .name = "ix_b", .table = "users", .on = {"name"}, .where = "id > 1", .include = {"email"}};
constexpr schema::foreign_key to_user{.table = "posts",
                                      .name = "fk_a",
                                      .columns = {"user_id"},
                                      .references = "users",
                                      .referenced_columns = {"id"},
                                      .on_delete = cascade};
constexpr schema::foreign_key to_itself{
    .table = "posts", .name = "fk_b", .columns = {"user_id"}, .references = "posts", .referenced_columns = {"id"}};

constexpr operation history[] = {{audit}, {log},      {mood},    {tone},    {users},
                                 {posts}, {by_email}, {by_name}, {to_user}, {to_itself}};
static_assert(surely_fulfilled(history, standing(history)));

TEST(Fulfilled, in_any_order) {
  const schema::table other_order{
      .name = "users",
      .columns = {column{.name = "name", .type = text}, column{.name = "id", .type = integer},
                  column{.name = "email", .type = varchar(9), .nullable = true}},
      .primary_key = {"id"},
      .uniques = {unique{.name = "uq_b", .columns = {"email"}}, unique{.name = "uq_a", .columns = {"email", "name"}}},
      .checks = {check{.name = "ck_b", .expression = "id < 9"}, check{.name = "ck_a", .expression = "id > 0"}},
      .comment = "people"};
  const operation models[] = {{log},     {audit},    {tone},      {mood},    {posts},
                              {by_name}, {by_email}, {to_itself}, {to_user}, {other_order}};
  EXPECT_TRUE(fulfilled(models, history));
  EXPECT_TRUE(fulfilled({}, {}));
  schema::index without_where = by_name;
  without_where.where = nullptr;
  const operation other_fact[] = {{log},           {audit},    {tone},      {mood},    {posts},
                                  {without_where}, {by_email}, {to_itself}, {to_user}, {other_order}};
  EXPECT_FALSE(fulfilled(other_fact, history));
}

TEST(Fulfilled, not_with_one_missing_or_too_many) {
  for (std::size_t left_out = 0; left_out < std::size(history); ++left_out) {
    std::vector<operation> models;
    for (std::size_t i = 0; i < std::size(history); ++i)
      if (i != left_out) models.push_back(history[i]);
    const operations fewer(models.data(), models.size());
    EXPECT_FALSE(fulfilled(fewer, history)) << left_out;
    if (history[left_out].what.what == kind::index || history[left_out].what.what == kind::foreign_key) {
      EXPECT_FALSE(fulfilled(history, fewer)) << left_out;
    }
  }
}

TEST(Fulfilled, not_with_one_twice_in_place_of_another) {
  const auto in_place = [](std::size_t of, const schema::definition& other) {
    std::vector<operation> models;
    for (std::size_t i = 0; i < std::size(history); ++i) models.push_back(i == of ? operation{other} : history[i]);
    return fulfilled(operations(models.data(), models.size()), history);
  };
  EXPECT_TRUE(in_place(0, audit));
  EXPECT_FALSE(in_place(0, log));
  EXPECT_FALSE(in_place(3, mood));
  EXPECT_FALSE(in_place(5, users));
  EXPECT_FALSE(in_place(7, by_email));
  EXPECT_FALSE(in_place(8, to_itself));
  for (const operation& again : history) {
    std::vector<operation> models(std::begin(history), std::end(history));
    models.push_back(again);
    EXPECT_FALSE(fulfilled(operations(models.data(), models.size()), history)) << word(again.what.what);
  }
  // in two groups of one table
  const operation apart[] = {{users}, {by_email}, {posts}, {by_email}};
  const operation both[] = {{users}, {posts}, {by_email}, {by_name}};
  EXPECT_FALSE(fulfilled(apart, both));
  const schema::table twice{
      .name = "posts",
      .columns = {column{.name = "user_id", .type = integer}, column{.name = "user_id", .type = integer}},
      .primary_key = {"id"}};
  const operation posts_twice[] = {{twice}};
  const operation posts_once[] = {{posts}};
  EXPECT_FALSE(fulfilled(posts_twice, posts_once));
}

/// Is the one in place of the other not the same, whichever of the two stands?
bool differ(const operations& before, const operations& after) {
  return fulfilled(before, before) && fulfilled(after, after) && !fulfilled(before, after) && !fulfilled(after, before);
}

TEST(Fulfilled, not_with_another_fact_of_a_column) {
  const schema::column plain{.name = "c", .type = integer};
  std::vector<schema::column> others(9, plain);
  others[0].name = "d";
  others[1].type = varchar(3);
  others[2].type = array_of(integer);
  others[3].nullable = true;
  others[4].default_sql = "1";
  others[5].identity = by_default;
  others[6].computed.expression = "1";
  others[7].collate = "C";
  others[8].comment = "c";
  for (const schema::column& other : others) {
    const std::initializer_list<schema::column> plain_one = {plain};
    const std::initializer_list<schema::column> other_one = {other};
    schema::table before{.name = "t"};
    schema::table after{.name = "t"};
    before.columns = plain_one;
    after.columns = other_one;
    const operation befores[] = {{before}};
    const operation afters[] = {{after}};
    EXPECT_TRUE(differ(befores, afters)) << &other - others.data();
  }
}

TEST(Fulfilled, not_with_another_fact_of_a_table_or_what_is_defined_in_it) {
  std::vector<schema::table> others(9, users);
  others[0].comment = "others";
  others[1].comment = nullptr;
  others[2].strict = true;
  others[3].without_rowid = true;
  others[4].primary_key_name = "key";
  const std::initializer_list<const char*> by_two = {"id", "name"};
  others[5].primary_key = by_two;
  const std::initializer_list<const char*> no_key;
  others[6].primary_key = no_key;
  const std::initializer_list<schema::unique> uniques = {{.name = "uq_a", .columns = {"name", "email"}},
                                                         {.name = "uq_b", .columns = {"email"}}};
  others[7].uniques = uniques;
  const std::initializer_list<schema::check> checks = {{.name = "ck_a", .expression = "id > 1"},
                                                       {.name = "ck_b", .expression = "id < 9"}};
  others[8].checks = checks;
  const operation befores[] = {{users}};
  for (const schema::table& other : others) {
    const operation afters[] = {{other}};
    EXPECT_TRUE(differ(befores, afters)) << &other - others.data();
  }
}

TEST(Fulfilled, not_with_another_fact_of_an_index_a_foreign_key_or_an_enum) {
  std::vector<schema::index> indexes(9, by_email);
  const std::initializer_list<schema::index_key> ascending = {"email", "name"};
  const std::initializer_list<schema::index_key> first_alone = {"email"};
  const std::initializer_list<schema::index_key> lower = {"email", expression("name", desc)};
  const std::initializer_list<schema::index_key> with_class = {"email", {"name", desc, "text_ops"}};
  const std::initializer_list<const char*> with_id = {"id"};
  indexes[0].on = ascending;
  indexes[1].on = first_alone;
  indexes[2].on = lower;
  indexes[3].on = with_class;
  indexes[4].unique = true;
  indexes[5].method = schema::index_method::hash;
  indexes[6].where = "id > 2";
  indexes[7].include = with_id;
  indexes[8].nulls_not_distinct = true;
  const operation by_email_first[] = {{users}, {by_email}};
  for (const schema::index& other : indexes) {
    const operation afters[] = {{users}, {other}};
    EXPECT_TRUE(differ(by_email_first, afters)) << &other - indexes.data();
  }

  std::vector<schema::foreign_key> keys(4, to_user);
  const std::initializer_list<const char*> id = {"id"};
  keys[0].columns = id;
  keys[1].references = "posts";
  keys[2].on_delete = schema::referential_action::restrict;
  keys[3].on_update = schema::referential_action::cascade;
  const operation to_user_first[] = {{users}, {posts}, {to_user}};
  for (const schema::foreign_key& other : keys) {
    const operation afters[] = {{users}, {posts}, {other}};
    EXPECT_TRUE(differ(to_user_first, afters)) << &other - keys.data();
  }

  const schema::enumeration turned{.name = "mood", .values = {"bad", "good"}};
  const operation mood_first[] = {{mood}};
  const operation mood_turned[] = {{turned}};
  EXPECT_TRUE(differ(mood_first, mood_turned));
}

// Names of columns "00" to "69".
constexpr auto numbers = [] {
  std::array<std::array<char, 3>, 70> made{};
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = {static_cast<char>('0' + i / 10), static_cast<char>('0' + i % 10), '\0'};
  return made;
}();
template <std::size_t First, class Numbers> constexpr schema::table wide{};
template <std::size_t First, std::size_t... I>
constexpr schema::table wide<First, std::index_sequence<I...>>{
    .name = "wide", .columns = {column{.name = numbers[(I + First) % sizeof...(I)].data(), .type = integer}...}};

TEST(Fulfilled, not_surely_with_more_than_64_columns_in_another_order) {
  const operation few[] = {{wide<0, std::make_index_sequence<64>>}};
  const operation few_turned[] = {{wide<1, std::make_index_sequence<64>>}};
  const operation many[] = {{wide<0, std::make_index_sequence<70>>}};
  const operation many_turned[] = {{wide<1, std::make_index_sequence<70>>}};
  EXPECT_TRUE(fulfilled(few_turned, few));
  EXPECT_TRUE(fulfilled(many, many));
  EXPECT_FALSE(fulfilled(many_turned, many));
  EXPECT_EQ(schema::compare(standing(many_turned), standing(many)).size(), 0u);
}

}  // namespace
}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
// Native enums in a history: what applies, what does not and why, the way back, the proof.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/checksum.hpp>
#include <cupel/migration/enumeration_use.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>

#include "migration/mutation.hpp"

namespace cupel::migration {
namespace {

constexpr const char* name_of_64_bytes = "a234567890123456789012345678901234567890123456789012345678901234";

inline constexpr operation ground[] = {
    create_enum{.name = "role", .values = {"ADMIN", "VIEWER"}},
    create_enum{.name = "mood", .values = {"good"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "role", .type = enumeration("role")},
                             column{.name = "note", .type = text}},
                 .primary_key = {"id"}},
    create_index{.name = "ix_users_note", .table = "users", .on = {"note"}},
};

std::string said(const schema::definition& what) {
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replay(catalog, ground, p));
  const auto before = test::meaning(catalog);
  if (replayer(catalog, p).apply(what)) return "applies";
  EXPECT_EQ(test::meaning(catalog), before) << "an operation that does not apply changed something";
  EXPECT_EQ(p.at.line, what.at.line);
  EXPECT_STREQ(check_name(p.what), "cupel-operation");
  schema::text_buffer text;
  describe(text, p);
  return text.text;
}

TEST(Enumeration, is_refused_where_its_name_or_its_values_are_no_good) {
  EXPECT_EQ(said(create_enum{.name = "kind", .values = {"a", "b"}}), "applies");
  EXPECT_EQ(said(create_enum{.name = "role", .values = {"a"}}),
            "create_enum role: the enum exists already at this point");
  EXPECT_EQ(
      said(create_enum{.name = "users", .values = {"a"}}),
      "create_enum users: the name is taken by a table or an enum, and PostgreSQL has one space of names for both");
  EXPECT_EQ(said(create_enum{.name = "ix_users_note", .values = {"a"}}), "applies");  // an index is no type
  EXPECT_EQ(said(create_enum{.name = "", .values = {"a"}}), "create_enum: a name is missing or empty");
  EXPECT_EQ(said(create_enum{.name = "kind"}), "create_enum kind: no values are given");
  EXPECT_EQ(said(create_enum{.name = "kind", .values = {"a", nullptr}}), "create_enum kind: a value is missing");
  EXPECT_EQ(said(create_enum{.name = "kind", .values = {"a", "b", "a"}}), "create_enum kind: value 'a' stands twice");
  EXPECT_EQ(said(create_enum{.name = "kind", .values = {name_of_64_bytes}}),
            "create_enum " + std::string(name_of_64_bytes) + ": the name is longer than 63 bytes");
  EXPECT_EQ(said(create_enum{.name = name_of_64_bytes, .values = {"a"}}),
            "create_enum " + std::string(name_of_64_bytes) + ": the name is longer than 63 bytes");
}

TEST(Enumeration, shares_the_space_of_names_with_tables) {
  const std::string taken = ": the name is taken by a table or an enum, and PostgreSQL has one space of names for both";
  EXPECT_EQ(said(create_table{.name = "role", .columns = {column{.name = "id", .type = text}}}),
            "create_table role" + taken);
  EXPECT_EQ(said(rename_table{.name = "users", .to = "mood"}), "rename_table mood" + taken);
  EXPECT_EQ(said(rename_enum{.name = "role", .to = "users"}), "rename_enum users" + taken);
  EXPECT_EQ(said(rename_enum{.name = "role", .to = "mood"}), "rename_enum mood" + taken);
}

TEST(Enumeration, must_stand_where_a_column_or_a_change_names_it) {
  EXPECT_EQ(said(add_column{.table = "users", .name = "kind", .type = enumeration("kind")}),
            "add_column users.kind: enum kind does not exist at this point");
  EXPECT_EQ(said(add_column{.table = "users", .name = "moods", .type = array_of(enumeration("mood"))}), "applies");
  EXPECT_EQ(said(alter_column{.table = "users", .name = "note", .type = enumeration("kind")}),
            "alter_column users.note: enum kind does not exist at this point");
  EXPECT_EQ(said(create_table{.name = "t", .columns = {column{.name = "k", .type = enumeration("kind")}}}),
            "create_table t.k: enum kind does not exist at this point");
  EXPECT_EQ(said(rename_enum{.name = "kind", .to = "sort"}),
            "rename_enum kind: enum kind does not exist at this point");
  EXPECT_EQ(said(alter_enum{.name = "kind", .values = {"a"}}),
            "alter_enum kind: enum kind does not exist at this point");
  EXPECT_EQ(said(drop_enum{.name = "kind"}), "drop_enum kind: enum kind does not exist at this point");
  EXPECT_EQ(said(rename_enum_value{.name = "kind", .from = "a", .to = "b"}),
            "rename_enum_value kind: enum kind does not exist at this point");
}

TEST(Enumeration, goes_only_when_no_column_is_of_it) {
  EXPECT_EQ(said(drop_enum{.name = "role"}),
            "drop_enum role: the enum is the type of column users.role, which must go first");
  EXPECT_EQ(said(drop_enum{.name = "mood"}), "applies");
}

TEST(Enumeration, changes_only_in_ways_that_mean_something) {
  EXPECT_EQ(said(alter_enum{.name = "role", .values = {"ADMIN", "VIEWER"}}), "alter_enum role: nothing would change");
  EXPECT_EQ(said(alter_enum{.name = "role", .values = {"VIEWER", "ADMIN"}}), "applies");
  EXPECT_EQ(said(alter_enum{.name = "role"}), "alter_enum role: no values are given");
  EXPECT_EQ(said(alter_enum{.name = "role", .values = {"ADMIN", "ADMIN"}}),
            "alter_enum role: value 'ADMIN' stands twice");
  EXPECT_EQ(said(rename_enum_value{.name = "role", .from = "GUEST", .to = "VISITOR"}),
            "rename_enum_value role: the enum has no value 'GUEST' at this point");
  EXPECT_EQ(said(rename_enum_value{.name = "role", .from = "ADMIN", .to = "VIEWER"}),
            "rename_enum_value role: value 'VIEWER' stands twice");
  EXPECT_EQ(said(rename_enum_value{.name = "role", .from = "ADMIN"}), "rename_enum_value role: a value is missing");
  EXPECT_EQ(said(rename_enum_value{.name = "role", .from = "ADMIN", .to = name_of_64_bytes}),
            "rename_enum_value " + std::string(name_of_64_bytes) + ": the name is longer than 63 bytes");
}

TEST(RenameValue, is_for_columns_of_texts) {
  EXPECT_EQ(said(rename_value{.table = "users", .name = "note", .from = "a", .to = "b"}), "applies");
  EXPECT_EQ(said(rename_value{.table = "users", .name = "note", .from = "a", .to = "a"}),
            "rename_value users.note: nothing would change");
  EXPECT_EQ(said(rename_value{.table = "users", .name = "nope", .from = "a", .to = "b"}),
            "rename_value nope: column users.nope does not exist at this point");
  EXPECT_EQ(said(rename_value{.table = "gone", .name = "note", .from = "a", .to = "b"}),
            "rename_value note: table gone does not exist at this point");
  EXPECT_EQ(said(rename_value{.table = "users", .name = "note", .from = "a"}),
            "rename_value users.note: a value is missing");
  EXPECT_EQ(said(rename_value{.table = "users", .name = "role", .from = "ADMIN", .to = "BOSS"}),
            "rename_value users.role: the column is of enum role; rename_enum_value renames a value of it");
}

TEST(Enumeration, that_is_renamed_takes_its_columns_along) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  ASSERT_TRUE(replayer(state, p).apply(rename_enum{.name = "role", .to = "user_role"}));
  EXPECT_STREQ(find_named(state.find("users")->columns, "role")->type.name, "user_role");
  EXPECT_FALSE(replayer(state, p).apply(drop_enum{.name = "user_role"}));
}

void expect_restored(const schema::definition& what) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  const std::vector<std::string> before = test::meaning(state);
  const operation list[] = {{what}};
  arena memory;
  const operations back = inverse(memory, list, state);
  EXPECT_NE(test::meaning(state), before) << word(what.what) << " changes nothing";
  EXPECT_TRUE(replay(state, back, p)) << word(what.what);
  EXPECT_EQ(test::meaning(state), before) << word(what.what);
}

TEST(Enumeration, comes_back_as_it_was) {
  expect_restored(create_enum{.name = "kind", .values = {"a", "b"}});
  expect_restored(drop_enum{.name = "mood"});
  expect_restored(rename_enum{.name = "role", .to = "user_role"});
  expect_restored(alter_enum{.name = "role", .values = {"GUEST", "ADMIN"}});
  expect_restored(rename_enum_value{.name = "role", .from = "ADMIN", .to = "BOSS"});
}

TEST(RenameValue, is_undone_by_the_rename_the_other_way_round) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  arena memory;
  const operation list[] = {rename_value{.table = "users", .name = "note", .from = "a", .to = "b"}};
  const operations back = inverse(memory, list, state);
  ASSERT_EQ(back.count, 1u);
  ASSERT_EQ(back.first->what.what, kind::rename_value);
  const auto& undo = static_cast<const changes::rename_value&>(back.first->what);
  EXPECT_STREQ(undo.from, "b");
  EXPECT_STREQ(undo.to, "a");
}

// --- the proof ------------------------------------------------------------------------------------------------------

inline constexpr operation explicit_up[] = {alter_enum{.name = "role", .values = {"ADMIN", "VIEWER", "GUEST"}}};
inline constexpr operation good_down[] = {alter_enum{.name = "role", .values = {"ADMIN", "VIEWER"}}};
inline constexpr operation bad_down[] = {alter_enum{.name = "role", .values = {"VIEWER", "ADMIN"}}};
inline constexpr revision first{.id = "a1", .upgrade = ground};

findings examined(const revision& second, const operations& models) {
  const revision* const list[] = {&first, &second};
  cupel::registry all;
  all.revisions = {list, 2};
  all.models = models;
  return examine(all);
}

inline constexpr operation with_guest[] = {
    create_enum{.name = "mood", .values = {"good"}},
    create_enum{.name = "role", .values = {"ADMIN", "VIEWER", "GUEST"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "role", .type = enumeration("role")},
                             column{.name = "note", .type = text}},
                 .primary_key = {"id"}},
    create_index{.name = "ix_users_note", .table = "users", .on = {"note"}},
};

TEST(Enumeration, of_an_explicit_downgrade_must_be_restored) {
  const revision good{.id = "b2", .parent = "a1", .upgrade = explicit_up, .downgrade = good_down};
  EXPECT_EQ(examined(good, with_guest).size(), 0u);
  const revision bad{.id = "b2", .parent = "a1", .upgrade = explicit_up, .downgrade = bad_down};
  const findings found = examined(bad, with_guest);
  ASSERT_EQ(found.problems.size(), 1u);
  schema::text_buffer text;
  describe(text, found.problems[0]);
  EXPECT_STREQ(text.text,
               "downgrade does not restore role: before 'ADMIN', 'VIEWER', after upgrade and downgrade 'VIEWER', "
               "'ADMIN'");
}

TEST(Enumeration, that_differs_from_the_models_is_drift) {
  static constexpr operation nothing_new[] = {rename_value{.table = "users", .name = "note", .from = "x", .to = "y"}};
  const revision same{.id = "b2", .parent = "a1", .upgrade = nothing_new};
  const findings found = examined(same, with_guest);
  EXPECT_EQ(found.problems.size(), 0u);
  ASSERT_EQ(found.drift.size(), 1u);
  const schema::difference& d = found.drift[0];
  EXPECT_EQ(d.object, kind::enumeration);
  EXPECT_STREQ(d.table, "role");
  EXPECT_STREQ(d.fact_name, "values");
  EXPECT_STREQ(d.left_says.text, "'ADMIN', 'VIEWER', 'GUEST'");
  EXPECT_STREQ(d.right_says.text, "'ADMIN', 'VIEWER'");
}

TEST(Enumeration, of_one_side_alone_is_drift_with_its_place) {
  static constexpr operation dropped[] = {alter_enum{.name = "role", .values = {"ADMIN", "VIEWER", "GUEST"}},
                                          drop_enum{.name = "mood"}, create_enum{.name = "kind", .values = {"a"}}};
  const revision other{.id = "b2", .parent = "a1", .upgrade = dropped};
  const findings found = examined(other, with_guest);
  ASSERT_EQ(found.drift.size(), 2u);
  EXPECT_EQ(found.drift[0].where_found, schema::side::only_left);
  EXPECT_STREQ(found.drift[0].table, "mood");
  EXPECT_EQ(found.drift[0].left.line, with_guest[0].what.at.line);
  EXPECT_EQ(found.drift[1].where_found, schema::side::only_right);
  EXPECT_STREQ(found.drift[1].table, "kind");
  EXPECT_EQ(found.drift[1].right.line, dropped[2].what.at.line);
}

static_assert([] {
  schema::catalog state;
  problem p;
  return replay(state, with_guest, p) && replayer(state, p).apply(rename_enum{.name = "role", .to = "r"})
         && replayer(state, p).apply(rename_enum_value{.name = "r", .from = "GUEST", .to = "VISITOR"})
         && contains(find_named(state.enumerations(), "r")->values, "VISITOR");
}());

TEST(Enumeration, counts_in_the_checksum_by_name_values_and_their_order) {
  const auto sum = [](const schema::definition& what) {
    const operation list[] = {{what}};
    return checksum(revision{.id = "a", .upgrade = list});
  };
  const auto as_it_is = sum(create_enum{.name = "role", .values = {"a", "b"}});
  EXPECT_EQ(sum(create_enum{.name = "role", .values = {"a", "b"}}), as_it_is);
  EXPECT_NE(sum(create_enum{.name = "role", .values = {"b", "a"}}), as_it_is);
  EXPECT_NE(sum(create_enum{.name = "rule", .values = {"a", "b"}}), as_it_is);
  EXPECT_NE(sum(alter_enum{.name = "role", .values = {"a", "b"}}), as_it_is);
}

TEST(Checksum, of_kinds_that_were_there_before_is_what_it_was) {
  // The numbers of kinds and types are in every checksum of a released revision.
  EXPECT_EQ(static_cast<int>(kind::execute), 20);
  EXPECT_EQ(static_cast<int>(kind::data), 21);
  EXPECT_EQ(static_cast<int>(schema::type_kind::custom), 21);
}

// --- what a new value is needed for ---------------------------------------------------------------------------------

TEST(AddedValue, is_needed_by_sql_that_has_it_as_a_constant) {
  const auto needed = [](const schema::definition& what) { return may_use(what, "it's"); };
  EXPECT_TRUE(needed(alter_column{.table = "t", .name = "c", .default_sql = "'it''s'::role"}));
  EXPECT_FALSE(needed(alter_column{.table = "t", .name = "c", .default_sql = "'it'"}));
  EXPECT_FALSE(needed(alter_column{.table = "t", .name = "c", .default_sql = "'it''s not'"}));
  EXPECT_TRUE(needed(add_check{.table = "t", .name = "ck", .expression = "c <> 'it''s'"}));
  EXPECT_TRUE(needed(create_index{.name = "i", .table = "t", .on = {"c"}, .where = "c = 'it''s'"}));
  EXPECT_TRUE(needed(create_index{.name = "i", .table = "t", .on = {expression("coalesce(c, 'it''s')")}}));
  EXPECT_TRUE(needed(create_table{.name = "u", .columns = {column{.name = "c", .default_sql = "'it''s'"}}}));
  EXPECT_TRUE(needed(add_check{.table = "t", .name = "ck", .expression = "c <> $q$it's$q$"}));
  EXPECT_FALSE(needed(create_index{.name = "i", .table = "t", .on = {"c"}}));
  EXPECT_TRUE(needed(execute{.up = both("select 1"), .effect = none}));
  EXPECT_TRUE(needed(data{.name = "step", .up = nothing}));
}

TEST(AddedValue, alone_keeps_the_order_of_the_others) {
  schema::names before;
  before.assign({"a", "b"});
  using list = std::initializer_list<const char*>;
  EXPECT_TRUE(only_adds(before, list{"a", "b", "c"}));
  EXPECT_TRUE(only_adds(before, list{"x", "a", "y", "b"}));
  EXPECT_FALSE(only_adds(before, list{"b", "a", "c"}));
  EXPECT_FALSE(only_adds(before, list{"a", "c"}));
}

}  // namespace
}  // namespace cupel::migration

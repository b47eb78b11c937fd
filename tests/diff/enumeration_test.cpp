// SPDX-License-Identifier: Apache-2.0
// What is planned for native enums and for values in rows: the order, both ways; what is asked; which words are stale.
#include <gmock/gmock.h>

#include <cupel/diff/plan.hpp>
#include <cupel/migration.hpp>
#include <cupel/migration/inverse.hpp>

namespace cupel::diff {
namespace {

using namespace cupel::migration;
using testing::ElementsAre;
using testing::HasSubstr;
using what = word_given::what;

inline constexpr operation native[] = {
    create_enum{.name = "role", .values = {"ADMIN", "VIEWER"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = enumeration("role"), .default_sql = "'VIEWER'"}},
                 .primary_key = {"id"}},
};
inline constexpr operation as_text[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = varchar(6), .default_sql = "'VIEWER'"}},
                 .primary_key = {"id"},
                 .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'VIEWER')"}}},
};

std::string shown(const schema::definition& op) {
  std::string text = word(op.what);
  const auto add = [&text](const char* more) { text += more == nullptr ? "" : std::string(" ") + more; };
  visit(op, [&](const auto& it) {
    if constexpr (requires { it.name; }) add(it.name);
    if constexpr (requires { it.from; }) add(it.from);
    if constexpr (requires { it.to; }) add(it.to);
    if constexpr (requires { it.values; })
      for (const char* value : it.values) add(value);
    if constexpr (requires { it.default_sql.given; }) {
      if (it.type.given) {
        schema::text_buffer type;
        write(type, it.type.value);
        add(type.text);
      }
      if (it.default_sql.given) add(it.default_sql.value == nullptr ? "no default" : it.default_sql.value);
    }
  });
  return text;
}

struct planned {
  planned(const operations& from, const operations& to, const std::vector<word_given>& words = {}) {
    problem p;
    EXPECT_TRUE(replay(now, from, p));
    EXPECT_TRUE(replay(wanted, to, p));
    result = plan(memory, now, wanted, {words});
    for (const operation& op : result.operations) ops.push_back(shown(op.what));
    if (!result.questions.empty()) return;
    schema::catalog state = now;
    for (const operation& op : inverse(memory, result.operations, state)) back.push_back(shown(op.what));
    EXPECT_EQ(schema::compare(wanted, state).size(), 0u) << "the plan does not lead to what is wanted";
  }
  std::string stale() const { return result.stale.empty() ? "" : result.stale[0].text; }

  arena memory;
  schema::catalog now;
  schema::catalog wanted;
  outcome result;
  std::vector<std::string> ops;
  std::vector<std::string> back;
};

word_given value(const char* from, const char* to, const char* column = "role", std::uint32_t line = 7) {
  return {what::rename_value, "users", from, to,    "[[cupel::renamed_from(\"" + std::string(from) + "\")]]",
          "user.hpp",         line,    5,    column};
}

TEST(EnumPlan, of_a_new_enum_makes_it_before_the_table) {
  const planned p({}, native);
  EXPECT_THAT(p.ops, ElementsAre("create_enum role ADMIN VIEWER", "create_table users"));
  EXPECT_THAT(p.back, ElementsAre("drop_table users", "drop_enum role"));
}

TEST(EnumPlan, of_a_new_value_that_becomes_the_default_adds_it_first) {
  static constexpr operation after[] = {
      create_enum{.name = "role", .values = {"ADMIN", "GUEST", "VIEWER"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = enumeration("role"), .default_sql = "'GUEST'"}},
                   .primary_key = {"id"}},
  };
  const planned p(native, after);
  EXPECT_THAT(p.ops, ElementsAre("alter_enum role ADMIN GUEST VIEWER", "alter_column role 'GUEST'"));
  EXPECT_THAT(p.back, ElementsAre("alter_column role 'VIEWER'", "alter_enum role ADMIN VIEWER"));
}

TEST(EnumPlan, of_a_value_that_goes_takes_the_default_away_before) {
  static constexpr operation after[] = {
      create_enum{.name = "role", .values = {"ADMIN"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = enumeration("role"), .default_sql = "'ADMIN'"}},
                   .primary_key = {"id"}},
  };
  const planned p(native, after);
  EXPECT_THAT(p.ops, ElementsAre("alter_column role no default", "alter_enum role ADMIN", "alter_column role 'ADMIN'"));
  EXPECT_THAT(p.back, ElementsAre("alter_column role no default", "alter_enum role ADMIN VIEWER",
                                  "alter_column role 'VIEWER'"));
}

inline constexpr operation native_guest[] = {
    create_enum{.name = "role", .values = {"ADMIN", "GUEST"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = enumeration("role"), .default_sql = "'GUEST'"}},
                 .primary_key = {"id"}},
};
inline constexpr operation text_guest[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = varchar(6), .default_sql = "'GUEST'"}},
                 .primary_key = {"id"},
                 .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'GUEST')"}}},
};

TEST(EnumPlan, of_a_renamed_value_renames_it_and_sets_the_default_where_each_value_stands) {
  const planned p(native, native_guest, {value("VIEWER", "GUEST")});
  EXPECT_THAT(p.ops, ElementsAre("alter_column role no default", "rename_enum_value role VIEWER GUEST",
                                 "alter_column role 'GUEST'"));
  EXPECT_THAT(p.back, ElementsAre("alter_column role no default", "rename_enum_value role GUEST VIEWER",
                                  "alter_column role 'VIEWER'"));
  EXPECT_EQ(p.stale(), "");
}

TEST(EnumPlan, without_a_word_a_renamed_value_is_one_that_goes_and_one_that_comes) {
  EXPECT_THAT(planned(native, native_guest).ops,
              ElementsAre("alter_column role no default", "alter_enum role ADMIN GUEST", "alter_column role 'GUEST'"));
}

TEST(EnumPlan, of_texts_updates_rows_between_the_checks) {
  const planned p(as_text, text_guest, {value("VIEWER", "GUEST")});
  EXPECT_THAT(p.ops, ElementsAre("drop_check ck_users_role", "rename_value role VIEWER GUEST",
                                 "alter_column role 'GUEST'", "add_check ck_users_role"));
  EXPECT_THAT(p.back, ElementsAre("drop_check ck_users_role", "alter_column role 'VIEWER'",
                                  "rename_value role GUEST VIEWER", "add_check ck_users_role"));
}

TEST(EnumPlan, of_a_longer_value_updates_rows_when_the_column_holds_it) {
  static constexpr operation longer[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = varchar(20), .default_sql = "'SPECTATOR'"}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'SPECTATOR')"}}},
  };
  const planned up(as_text, longer, {value("VIEWER", "SPECTATOR")});
  EXPECT_THAT(up.ops, ElementsAre("drop_check ck_users_role", "alter_column role varchar(20) 'SPECTATOR'",
                                  "rename_value role VIEWER SPECTATOR", "add_check ck_users_role"));
  const planned down(longer, as_text, {value("SPECTATOR", "VIEWER")});
  EXPECT_THAT(down.ops, ElementsAre("drop_check ck_users_role", "rename_value role SPECTATOR VIEWER",
                                    "alter_column role varchar(6) 'VIEWER'", "add_check ck_users_role"));
}

TEST(EnumPlan, from_texts_to_a_type_and_back_renames_where_the_values_stand) {
  const planned to_native(as_text, native_guest, {value("VIEWER", "GUEST")});
  EXPECT_THAT(to_native.ops,
              ElementsAre("drop_check ck_users_role", "create_enum role ADMIN GUEST", "rename_value role VIEWER GUEST",
                          "alter_column role enumeration(\"role\") 'GUEST'"));
  word_given drop{what::drop_table, "role", "role", "", "--drop role", "", 0, 0};
  const planned to_text(native, text_guest, {value("VIEWER", "GUEST"), drop});
  EXPECT_THAT(to_text.ops,
              ElementsAre("alter_column role no default", "rename_enum_value role VIEWER GUEST",
                          "alter_column role varchar(6) 'GUEST'", "drop_enum role", "add_check ck_users_role"));
  EXPECT_EQ(to_text.stale(), "");
}

TEST(EnumPlan, asks_before_an_enum_goes) {
  const planned p(native, as_text);
  ASSERT_EQ(p.result.questions.size(), 1u);
  EXPECT_EQ(p.result.questions[0].text, "enum 'role' is in the migrations and not in the models");
  EXPECT_THAT(p.result.questions[0].readings, ElementsAre("to drop the type, which holds no rows: --drop role"));
}

inline constexpr operation other_name[] = {
    create_enum{.name = "user_role", .values = {"ADMIN", "VIEWER"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = enumeration("user_role"), .default_sql = "'VIEWER'"}},
                 .primary_key = {"id"}},
};

TEST(EnumPlan, asks_whether_another_name_is_a_rename) {
  const planned p(native, other_name);
  ASSERT_EQ(p.result.questions.size(), 1u);
  EXPECT_THAT(p.result.questions[0].readings,
              ElementsAre("to drop the type, which holds no rows: --drop role",
                          "if it is 'user_role' now: [[cupel::renamed_from(\"role\")]] on the enum, or --rename "
                          "role:user_role"));
  const word_given rename{what::rename_table, "role", "role", "user_role", "--rename role:user_role", "", 0, 0};
  const planned agreed(native, other_name, {rename});
  EXPECT_THAT(agreed.ops, ElementsAre("rename_enum role user_role"));
  EXPECT_THAT(agreed.back, ElementsAre("rename_enum user_role role"));
  EXPECT_EQ(planned(other_name, other_name, {rename}).stale(),
            "--rename role:user_role: the migrations hold the rename already; take it away");
  EXPECT_EQ(planned(native, native, {rename}).stale(), "--rename role:user_role: the models still have an enum 'role'");
  const word_given drop{what::drop_table, "role", "role", "", "--drop role", "", 0, 0};
  EXPECT_EQ(planned(native, native, {drop}).stale(), "--drop role: the models have the enum 'role'");
  EXPECT_THAT(planned(native, other_name, {drop}).ops,
              ElementsAre("create_enum user_role ADMIN VIEWER", "alter_column role enumeration(\"user_role\")",
                          "drop_enum role"));
}

// On PostgreSQL tables and enums have one space of names.
TEST(EnumPlan, lets_an_enum_take_the_name_of_a_table_that_goes) {
  static constexpr operation before[] = {
      create_enum{.name = "role", .values = {"ADMIN"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("role")}},
                   .primary_key = {"id"}},
      create_table{.name = "rank", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
  };
  static constexpr operation after[] = {
      create_enum{.name = "rank", .values = {"ADMIN"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("rank")}},
                   .primary_key = {"id"}},
  };
  const planned p(before, after,
                  {{what::rename_table, "role", "role", "rank", "--rename role:rank", "", 0, 0},
                   {what::drop_table, "", "rank", "", "--drop rank", "", 0, 0}});
  EXPECT_THAT(p.ops, ElementsAre("drop_table rank", "rename_enum role rank"));
  EXPECT_THAT(p.back, ElementsAre("rename_enum rank role", "create_table rank"));
}

TEST(EnumPlan, lets_a_table_take_the_name_of_an_enum_that_goes) {
  static constexpr operation before[] = {
      create_enum{.name = "role", .values = {"ADMIN"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("role")}},
                   .primary_key = {"id"}},
  };
  static constexpr operation after[] = {
      create_table{.name = "role", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
  };
  const planned p(before, after,
                  {{what::rename_table, "", "users", "role", "--rename users:role", "", 0, 0},
                   {what::drop_column, "role", "r", "", "--drop role.r", "", 0, 0},
                   {what::drop_table, "", "role", "", "--drop role", "", 0, 0}});
  EXPECT_THAT(p.ops, ElementsAre("rename_enum role cupel_dropped_1", "rename_table users role", "drop_column r",
                                 "drop_enum cupel_dropped_1"));
}

TEST(EnumPlan, gives_enums_that_leave_their_names_different_ones) {
  static constexpr operation before[] = {
      create_enum{.name = "a", .values = {"ADMIN"}},
      create_enum{.name = "b", .values = {"ADMIN"}},
      create_table{.name = "t", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      create_table{.name = "u", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
  };
  static constexpr operation after[] = {
      create_table{.name = "a", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      create_table{.name = "b", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
  };
  const planned p(before, after,
                  {{what::rename_table, "", "t", "a", "--rename t:a", "", 0, 0},
                   {what::rename_table, "", "u", "b", "--rename u:b", "", 0, 0},
                   {what::drop_table, "", "a", "", "--drop a", "", 0, 0},
                   {what::drop_table, "", "b", "", "--drop b", "", 0, 0}});
  EXPECT_THAT(p.ops, ElementsAre("rename_enum a cupel_dropped_1", "rename_enum b cupel_dropped_2", "rename_table t a",
                                 "rename_table u b", "drop_enum cupel_dropped_1", "drop_enum cupel_dropped_2"));
}

TEST(EnumPlan, lets_a_table_and_an_enum_change_names_with_each_other) {
  static constexpr operation before[] = {
      create_enum{.name = "role", .values = {"ADMIN"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("role")}},
                   .primary_key = {"id"}},
  };
  static constexpr operation handed_on[] = {
      create_enum{.name = "rank", .values = {"ADMIN"}},
      create_table{.name = "role",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("rank")}},
                   .primary_key = {"id"}},
  };
  static constexpr operation swapped[] = {
      create_enum{.name = "users", .values = {"ADMIN"}},
      create_table{
          .name = "role",
          .columns = {column{.name = "id", .type = integer}, column{.name = "r", .type = enumeration("users")}},
          .primary_key = {"id"}},
  };
  const auto rename = [](const char* from, const char* to) {
    return word_given{what::rename_table, "", from, to, "--rename", "", 0, 0};
  };
  EXPECT_THAT(planned(before, handed_on, {rename("role", "rank"), rename("users", "role")}).ops,
              ElementsAre("rename_enum role rank", "rename_table users role"));
  EXPECT_THAT(
      planned(before, swapped, {rename("role", "users"), rename("users", "role")}).ops,
      ElementsAre("rename_enum role cupel_swap_1", "rename_table users role", "rename_enum cupel_swap_1 users"));
}

TEST(EnumPlan, says_which_renames_of_values_mean_nothing_any_more) {
  const std::string word = "[[cupel::renamed_from(\"VIEWER\")]]: ";
  EXPECT_EQ(planned(native_guest, native_guest, {value("VIEWER", "GUEST")}).stale(),
            word + "the migrations hold the rename already; take it away");
  EXPECT_EQ(planned(text_guest, text_guest, {value("VIEWER", "GUEST")}).stale(),
            word + "the migrations hold the rename already; take it away");
  EXPECT_EQ(planned({}, text_guest, {value("VIEWER", "GUEST")}).stale(),
            word + "the migrations have no column of the enum; take it away");
  EXPECT_EQ(planned(as_text, text_guest, {value("OWNER", "GUEST")}).stale(),
            "[[cupel::renamed_from(\"OWNER\")]]: the migrations have no value 'OWNER'");
  EXPECT_EQ(planned(native, native_guest, {value("VIEWER", "ADMIN")}).stale(),
            word + "the migrations have a value 'ADMIN' already");
}

TEST(EnumPlan, takes_one_word_for_all_columns_of_its_enum) {
  static constexpr operation two_before[] = {
      create_enum{.name = "role", .values = {"ADMIN", "VIEWER"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = enumeration("role"), .default_sql = "'VIEWER'"},
                               column{.name = "second", .type = enumeration("role")}},
                   .primary_key = {"id"}},
  };
  static constexpr operation two_after[] = {
      create_enum{.name = "role", .values = {"ADMIN", "GUEST"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = enumeration("role"), .default_sql = "'GUEST'"},
                               column{.name = "second", .type = enumeration("role")},
                               column{.name = "third", .type = enumeration("role")}},
                   .primary_key = {"id"}},
  };
  const planned p(two_before, two_after,
                  {value("VIEWER", "GUEST"), value("VIEWER", "GUEST", "second"), value("VIEWER", "GUEST", "third")});
  EXPECT_EQ(p.stale(), "");
  EXPECT_THAT(p.ops, ElementsAre("alter_column role no default", "rename_enum_value role VIEWER GUEST",
                                 "alter_column role 'GUEST'", "add_column third"));
}

TEST(EnumPlan, renames_a_value_of_a_column_that_is_renamed_as_well) {
  static constexpr operation after[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "rank", .type = varchar(6), .default_sql = "'GUEST'"}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck_users_rank", .expression = "rank IN ('ADMIN', 'GUEST')"}}},
  };
  const word_given rename{what::rename_column, "users", "role", "rank", "x", "", 0, 0};
  const planned p(as_text, after, {rename, value("VIEWER", "GUEST", "rank")});
  EXPECT_THAT(p.ops,
              ElementsAre("rename_column role rank", "drop_check ck_users_role", "rename_value rank VIEWER GUEST",
                          "alter_column rank 'GUEST'", "add_check ck_users_rank"));
  EXPECT_THAT(p.back,
              ElementsAre("drop_check ck_users_rank", "alter_column rank 'VIEWER'", "rename_value rank GUEST VIEWER",
                          "add_check ck_users_role", "rename_column rank role"));
}

}  // namespace
}  // namespace cupel::diff

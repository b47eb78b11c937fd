// SPDX-License-Identifier: Apache-2.0
// Each change of a model is said at its own line in its own words, and what is said is what puts it right. The tool
// alone; working_day_test.cpp has the whole build.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drift/office.hpp"

namespace {

using cupel::test::command_in;
using cupel::test::office;
using cupel::test::user_model;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class a_change : public testing::Test {
 protected:
  a_change() { first_ = p.revise("a1"); }

  /// What `cupel generate` says of a drift, and no file is written.
  std::string stopped() const {
    const auto before = p.all_of("generated");
    const auto said = p.shell("cupel generate");
    EXPECT_EQ(said.exit_code, 1) << said.text;
    EXPECT_EQ(p.all_of("generated"), before);
    EXPECT_EQ(p.shell("cupel check").text, said.text);
    return said.text;
  }
  /// The command that stood in the text is run as it is; then models and migrations agree.
  void put_right(const std::string& said) const { put_right_by(command_in(said)); }
  void put_right_by(const std::string& command) const {
    ASSERT_NE(command, "");
    p.must(command);
    EXPECT_THAT(p.must("cupel check"), HasSubstr("models and migrations agree (2 tables, 2 revisions)"));
  }
  /// The text of the only migration beside the first.
  std::string second() const { return p.must("cat $(ls migrations/office/*.hpp | grep -v _a1_)"); }

  const office p;
  std::string first_;
};

TEST_F(a_change, of_a_length_shows_both_sides_where_they_stand) {
  p.edit(user_model, "length(100)", "length(255)");
  const auto said = stopped();
  EXPECT_THAT(said,
              AllOf(HasSubstr("models/office/user.hpp:11:53: error: column 'users.username': type: the model says "
                              "'varchar(255)', the migrations say 'varchar(100)' [cupel-drift]"),
                    HasSubstr(first_ + ":12:7: note: the migrations say so here"),
                    HasSubstr("note: cupel revision --autogenerate -m \"change users.username\"")));
  put_right(said);
  EXPECT_THAT(second(), HasSubstr("alter_column{.table = \"users\", .name = \"username\", .type = varchar(255)}"));
}

TEST_F(a_change, that_takes_a_member_away_prints_both_readings_and_each_is_a_command) {
  p.edit(user_model, "  std::optional<std::string> nickname{};\n", "");
  auto said = stopped();
  EXPECT_THAT(said, HasSubstr(first_
                              + ":13:7: error: column 'users.nickname' is in the migrations, and not in the model "
                                "[cupel-drift]"));
  const std::string drop = "cupel revision --autogenerate --drop users.nickname -m \"drop users.nickname\"";
  EXPECT_THAT(said, AllOf(HasSubstr("note: to drop it with what it holds: " + drop + '\n'),
                          HasSubstr("--rename users.nickname:NEW"),
                          Not(HasSubstr("note: cupel revision"))));  // it would ask, and write nothing
  const auto asked = p.shell("cupel revision --autogenerate -m 'no nickname'");
  EXPECT_EQ(asked.exit_code, 1);
  EXPECT_THAT(asked.text, AllOf(HasSubstr("[cupel-question]"), HasSubstr("[[cupel::dropped(\"nickname\")]]")));

  p.edit(user_model, "  Role role", "  std::optional<std::string> alias{};\n  Role role");
  said = stopped();
  const std::string rename = "cupel revision --autogenerate --rename users.nickname:alias -m \"rename users.nickname\"";
  EXPECT_THAT(said, AllOf(HasSubstr(drop), HasSubstr("note: where it has another name now: " + rename + '\n')));
  put_right_by(rename);
  EXPECT_THAT(second(), AllOf(HasSubstr("rename_column{.table = \"users\", .name = \"nickname\", .to = \"alias\"}"),
                              Not(HasSubstr("drop_column"))));
  p.must("cupel revision --remove");
  put_right_by(drop);
  EXPECT_THAT(second(), AllOf(HasSubstr("drop_column{.table = \"users\", .name = \"nickname\"}"),
                              HasSubstr("add_column{.table = \"users\", .name = \"alias\"")));
}

TEST_F(a_change, that_says_dropped_needs_no_further_word) {
  p.edit(user_model, "  std::optional<std::string> nickname{};\n", "");
  p.edit(user_model, "cupel::table(\"users\")", "cupel::table(\"users\"), cupel::dropped(\"nickname\")");
  const auto said = stopped();
  EXPECT_THAT(said, Not(HasSubstr("--drop")));
  put_right(said);
  EXPECT_THAT(second(), HasSubstr("drop_column{.table = \"users\", .name = \"nickname\"}"));
}

TEST_F(a_change, that_says_renamed_from_needs_no_further_word) {
  p.edit(user_model, "std::optional<std::string> nickname{};",
         "[[cupel::renamed_from(\"nickname\")]] std::optional<std::string> alias{};");
  const auto said = stopped();
  EXPECT_THAT(said, AllOf(HasSubstr("models/office/user.hpp:12:66: error: column 'users.alias' was 'nickname', and no "
                                    "migration renames it [cupel-drift]"),
                          Not(HasSubstr("is in the migrations, and not in the model")), Not(HasSubstr("--rename"))));
  put_right(said);
  EXPECT_THAT(second(), HasSubstr("rename_column{.table = \"users\", .name = \"nickname\", .to = \"alias\"}"));
}

TEST_F(a_change, of_a_table_s_name_offers_the_new_one) {
  p.edit(cupel::test::task_model, "table(\"tasks\")", "table(\"duties\")");
  const auto said = stopped();
  const std::string rename = "cupel revision --autogenerate --rename tasks:duties -m \"rename tasks\"";
  EXPECT_THAT(said, AllOf(HasSubstr("error: table 'tasks' is in the migrations, and not in the model [cupel-drift]"),
                          HasSubstr(rename), HasSubstr("--drop tasks")));
  put_right_by(rename);
  EXPECT_THAT(second(), HasSubstr("rename_table{.name = \"tasks\", .to = \"duties\"}"));
}

TEST_F(a_change, of_an_enumerator_s_value_names_default_and_check) {
  p.edit(user_model, "\"CLERK\"", "\"SCRIBE\"");
  const auto said = stopped();
  EXPECT_THAT(said,
              AllOf(HasSubstr("models/office/user.hpp:13:8: error: column 'users.role': default: "),
                    HasSubstr("models/office/user.hpp:13:8: error: check 'ck_users_role' of table 'users': "
                              "expression: the model says check (role IN ('MANAGER', 'SCRIBE')), the migrations "
                              "say check (role IN ('MANAGER', 'CLERK')) [cupel-drift]")));
  put_right(said);
}

TEST_F(a_change, that_adds_an_enumerator_names_the_check) {
  p.edit(user_model, "  clerk", "  guest,\n  clerk");
  const auto said = stopped();
  EXPECT_THAT(said,
              HasSubstr("models/office/user.hpp:14:8: error: check 'ck_users_role' of table 'users': expression: the "
                        "model says check (role IN ('MANAGER', 'guest', 'CLERK')), "));
  put_right(said);
  EXPECT_THAT(second(), HasSubstr("role IN ('MANAGER', 'guest', 'CLERK')"));
}

TEST_F(a_change, that_adds_a_header_is_seen_before_cmake_has_run_again) {
  p.write("models/office/room.hpp",
          "#pragma once\n#include <cupel/model.hpp>\nstruct [[cupel::table(\"rooms\")]] Room {\n"
          "  [[cupel::primary_key, cupel::generated]] std::int64_t id{};\n};\n");
  const auto said = stopped();
  EXPECT_THAT(said, HasSubstr("models/office/room.hpp:3:34: error: table 'rooms' is in the model"));
  p.must(command_in(said));
  EXPECT_THAT(p.must("cupel check"), HasSubstr("models and migrations agree (3 tables, 2 revisions)"));
}

TEST_F(a_change, of_nothing_writes_nothing) {
  const auto before = p.all_of("migrations");
  const auto said = p.shell("cupel revision --autogenerate -m 'nothing'");
  EXPECT_EQ(said.exit_code, 0);
  EXPECT_EQ(said.text, "office: no difference between models and migrations; nothing written\n");
  EXPECT_EQ(p.all_of("migrations"), before);
}

}  // namespace

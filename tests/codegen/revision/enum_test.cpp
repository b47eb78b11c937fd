// SPDX-License-Identifier: Apache-2.0
// Enums as a user meets them: what drifts and where it is said, the word that renames a value, what --amend keeps.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/revision/project.hpp"

namespace {

using cupel::test::project;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string model(const std::string& enumeration, const std::string& member = "Mood mood{Mood::good};") {
  return "#pragma once\n#include <cupel/model.hpp>\n\n" + enumeration
         + "\n\nstruct [[cupel::table(\"notes\")]] Note {\n  [[cupel::primary_key, cupel::generated]] std::int64_t "
           "id{};\n  "
         + member + "\n};\n";
}
std::string native(const std::string& values, const std::string& more = "") {
  return model("enum class [[cupel::stored_as(native)" + more + "]] Mood { " + values + " };");
}
std::string text(const std::string& values) {
  return model("enum class Mood { " + values + " };");
}

TEST(native_enum, of_the_models_is_created_before_its_table) {
  const project p(native("good, bad"));
  const auto drift = p.run({"check"});
  EXPECT_EQ(drift.exit_code, 1);
  EXPECT_THAT(drift.err, HasSubstr("models/shop/note.hpp:4:41: error: enum 'mood' is in the model, and no migration "
                                   "creates it [cupel-drift]"));
  const auto made = p.autogenerate("a1");
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("  create_enum 'mood'\n  create_table 'notes'\n"));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  EXPECT_THAT(p.run({"show", "head"}).out, HasSubstr("  create_enum 'mood'"));
}

TEST(native_enum, with_another_value_drifts_at_the_enum_with_both_sides) {
  const project p(native("good, bad"));
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(native("good, so_so, bad"));
  const auto drift = p.run({"check"});
  EXPECT_EQ(drift.exit_code, 1);
  EXPECT_THAT(drift.err,
              AllOf(HasSubstr("models/shop/note.hpp:4:41: error: enum 'mood': values: the model says 'good', 'so_so', "
                              "'bad', the migrations say 'good', 'bad' [cupel-drift]"),
                    HasSubstr("step_a1.hpp:9:3: note: the migrations say so here"),
                    HasSubstr("note: cupel revision --autogenerate -m \"change enum mood\"")));
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(enumeration, that_loses_a_value_says_what_becomes_of_rows_that_hold_it) {
  for (const auto& of : {native, +[](const std::string& values, const std::string&) { return text(values); }}) {
    const project p(of("good, bad", ""));
    ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
    p.write_model(of("good", ""));
    EXPECT_THAT(p.run({"check"}).err, HasSubstr("note: a revision that takes 'bad' away fails where rows hold it\n"));
    p.write_model(of("good, poor", ""));
    EXPECT_THAT(p.run({"check"}).err, HasSubstr("fails where rows hold it; where it has another name now: "
                                                "[[cupel::renamed_from(\"bad\")]] on the enumerator\n"));
    p.write_model(of("good, poor [[cupel::renamed_from(\"bad\")]]", ""));
    EXPECT_THAT(p.run({"check"}).err, Not(HasSubstr("fails where")));
    p.write_model(of("good, bad, ugly", ""));
    EXPECT_THAT(p.run({"check"}).err, Not(HasSubstr("fails where")));
  }
}

TEST(native_enum, that_is_gone_asks_and_both_answers_are_commands) {
  const project p(native("good, bad"));
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(native("good, bad", ", cupel::name(\"temper\")"));
  const auto drift = p.run({"check"});
  EXPECT_THAT(drift.err, AllOf(HasSubstr("enum 'mood' is in the migrations, and not in the model [cupel-drift]"),
                               HasSubstr("cupel revision --autogenerate --drop mood"),
                               HasSubstr("cupel revision --autogenerate --rename mood:temper")));
  EXPECT_EQ(p.autogenerate("a2").exit_code, 1);
  EXPECT_THAT(p.autogenerate("a2", {"--rename", "mood:temper", "--dry-run"}).out,
              AllOf(HasSubstr("rename_enum{.name = \"mood\", .to = \"temper\"}"), Not(HasSubstr("alter_column"))));
  EXPECT_THAT(p.autogenerate("a2", {"--drop", "mood", "--dry-run"}).out, HasSubstr("drop_enum{.name = \"mood\"}"));
  p.write_model(native("good, bad", ", cupel::name(\"temper\"), cupel::renamed_from(\"mood\")"));
  EXPECT_THAT(p.run({"check"}).err, HasSubstr("enum 'temper' was 'mood', and no migration renames it"));
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  const auto stale = p.autogenerate("a3");
  EXPECT_EQ(stale.exit_code, 0);
  EXPECT_THAT(stale.err, HasSubstr("[[cupel::renamed_from(\"mood\")]]: the migrations hold the rename already; take it "
                                   "away [cupel-stale-consent]"));
}

TEST(enum_value, that_is_renamed_is_one_operation_and_then_a_stale_word) {
  for (const auto& before : {native("good, bad"), text("good, bad")}) {
    const project p(before);
    ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
    auto after = before;
    after.replace(after.find("good, bad"), 9, "fine [[cupel::renamed_from(\"good\")]], bad");
    after.replace(after.find("Mood::good"), 10, "Mood::fine");
    p.write_model(after);
    EXPECT_EQ(p.run({"check"}).exit_code, 1) << "a changed enumerator must fail the build";
    const auto made = p.autogenerate("a2");
    ASSERT_EQ(made.exit_code, 0) << made.err;
    EXPECT_THAT(made.out,
                HasSubstr(before == text("good, bad") ? "rename_value 'notes.mood'" : "rename_enum_value 'mood'"));
    EXPECT_EQ(p.run({"check"}).exit_code, 0);

    // The head again: what the headers still say, and what they no longer need to say.
    after.replace(after.find(" [[cupel::renamed_from(\"good\")]]"), 32, "");
    p.write_model(after);
    const auto amended = p.run({"revision", "--amend"});
    EXPECT_EQ(amended.exit_code, 0) << amended.err;
    EXPECT_THAT(amended.out,
                HasSubstr(before == text("good, bad") ? "rename_value 'notes.mood'" : "rename_enum_value 'mood'"));
    EXPECT_EQ(p.run({"check"}).exit_code, 0);
  }
}

TEST(enum_value, renamed_by_mistake_is_given_up_when_the_head_is_amended) {
  const project p(text("good, bad"));
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(model("enum class Mood { fine [[cupel::renamed_from(\"good\")]], bad };", "Mood mood{Mood::bad};"));
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  p.write_model(model("enum class Mood { good, bad, more };", "Mood mood{Mood::bad};"));
  const auto amended = p.run({"revision", "--amend"});
  EXPECT_EQ(amended.exit_code, 0) << amended.err;
  EXPECT_THAT(amended.out, Not(HasSubstr("rename_value")));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(native_enum, named_as_a_type_of_postgresql_is_refused_where_that_is_a_dialect) {
  const project p(native("good, bad", ", cupel::name(\"interval\")"));
  EXPECT_EQ(p.autogenerate("a1", {"--dry-run"}).exit_code, 0) << "SQLite has no such type";
  const auto config = p.root() / "build/cupel.json";
  auto json = cupel::test::read_file(config);
  const std::string dialect = "\"dialects\": [\"sqlite\"]";
  json.replace(json.find(dialect), dialect.size(), "\"dialects\": [\"postgresql\"]");
  cupel::test::write_file(config, json);
  const auto said = p.autogenerate("a1");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err,
              HasSubstr("models/shop/note.hpp:4:66: error: PostgreSQL has a type of that name, which would be "
                        "taken for the enum: enum 'interval' [cupel-dialect]"));
}

}  // namespace

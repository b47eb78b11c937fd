// SPDX-License-Identifier: Apache-2.0
// Drift as a person meets it: at the member, with the command; all differences at once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "project.hpp"

namespace {

using cupel::test::project;
using testing::HasSubstr;
using testing::Not;

// A project whose migrations hold `before`, and whose model is `after` now.
std::string drift(const std::string& before, const std::string& after) {
  const project p;
  p.add_member(before);
  EXPECT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member(after);
  const auto result = p.run({"check"});
  EXPECT_EQ(result.exit_code, 1);
  return result.err;
}

TEST(drift, names_a_new_member_at_its_line_and_column_and_the_command) {
  const auto said = drift("std::string name{};", "std::string name{};\n  std::optional<std::string> phone{};");
  EXPECT_THAT(said,
              HasSubstr("models/shop/note.hpp:8:30: error: column 'notes.phone' is in the model, and no migration "
                        "adds it [cupel-drift]\n"));
  EXPECT_THAT(said, HasSubstr("note: cupel revision --autogenerate -m \"add notes.phone\"\n"));
}

TEST(drift, names_a_member_that_is_gone_and_both_ways_to_read_it) {
  const auto said = drift("std::string name{};", "");
  EXPECT_THAT(said, HasSubstr("error: column 'notes.name' is in the migrations, and not in the model [cupel-drift]"));
  EXPECT_THAT(said, HasSubstr("migrations/shop/20251218_1045_a1_step_a1.hpp:13:7: error: "));
  EXPECT_THAT(said, HasSubstr("cupel revision --autogenerate --drop notes.name -m \"drop notes.name\""));
  EXPECT_THAT(said, HasSubstr("--rename notes.name:NEW"));
}

TEST(drift, of_several_members_that_are_gone_ends_in_one_command_for_all) {
  const auto said = drift("std::string one{}; std::string two{};", "");
  EXPECT_THAT(said, HasSubstr("--drop notes.one -m \"drop notes.one\""));
  EXPECT_THAT(said, HasSubstr("note: to drop all of them: cupel revision --autogenerate --drop notes.one --drop "
                              "notes.two -m \"drop notes.one and notes.two\"\n"));
}

TEST(drift, shows_both_sides_of_a_fact) {
  const auto said = drift("[[cupel::length(100)]] std::string name{};", "[[cupel::length(255)]] std::string name{};");
  EXPECT_THAT(said, HasSubstr("models/shop/note.hpp:7:38: error: column 'notes.name': type: the model says "
                              "'varchar(255)', the migrations say 'varchar(100)' [cupel-drift]"));
  EXPECT_THAT(said, HasSubstr("migrations/shop/20251218_1045_a1_step_a1.hpp:13:7: note: the migrations say so here"));
  EXPECT_THAT(said, HasSubstr("note: cupel revision --autogenerate -m \"change notes.name\""));
}

TEST(drift, shows_all_differences_at_once_and_the_command_once) {
  const auto said = drift("int one{}; std::string two{};", "std::int64_t one{}; std::optional<std::string> two{};");
  EXPECT_THAT(said, HasSubstr("column 'notes.one': type"));
  EXPECT_THAT(said, HasSubstr("column 'notes.two': null"));
  const std::string command = "note: cupel revision --autogenerate -m \"change notes\"";
  ASSERT_THAT(said, HasSubstr(command));
  EXPECT_EQ(said.find(command), said.rfind(command));
}

TEST(drift, calls_a_rename_that_the_headers_hold_a_rename) {
  EXPECT_THAT(drift("std::string name{};", "[[cupel::renamed_from(\"name\")]] std::string title{};"),
              HasSubstr("note: cupel revision --autogenerate -m \"rename notes.name to title\"\n"));
  EXPECT_THAT(drift("[[cupel::index]] std::string name{};",
                    "[[cupel::index, cupel::renamed_from(\"name\")]] std::string title{};"),
              HasSubstr("note: cupel revision --autogenerate -m \"rename notes.name to title\"\n"));
  EXPECT_THAT(drift("std::string name{};",
                    "[[cupel::renamed_from(\"name\")]] std::string title{}; std::optional<std::string> more{};"),
              HasSubstr("note: cupel revision --autogenerate -m \"change notes\"\n"));
}

TEST(drift, in_several_tables_ends_in_a_command_that_names_them) {
  const std::string two = std::string(cupel::test::note_model)
                          + "\nstruct [[cupel::table(\"tags\")]] Tag {\n"
                            "  [[cupel::primary_key, cupel::generated]] std::int64_t id{};\n};\n";
  const project p(two);
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  auto changed = two;
  for (std::size_t at = 0; (at = changed.find("std::int64_t id{};", at)) != std::string::npos; at += 40)
    changed.insert(at + 18, " std::optional<std::string> more{};");
  p.write_model(changed);
  EXPECT_THAT(p.run({"check"}).err, HasSubstr("note: cupel revision --autogenerate -m \"change notes and tags\"\n"));
}

TEST(drift, in_many_tables_and_enums_ends_in_a_command_that_counts_each) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  std::string many = cupel::test::note_model;
  for (const std::string name : {"A", "B", "C"})
    many += "\nenum class [[cupel::stored_as(native)]] E" + name + " { one };\nstruct [[cupel::table(\"" + name
            + "\")]] " + name + " {\n  [[cupel::primary_key]] std::int64_t id{};\n  E" + name + " e{};\n};\n";
  p.write_model(many);
  EXPECT_THAT(p.run({"check"}).err,
              HasSubstr("note: cupel revision --autogenerate -m \"change 3 tables and 3 enums\"\n"));
  many.replace(many.find("table(\"notes\")"), 14, "table(\"pages\"), cupel::renamed_from(\"notes\")");
  p.write_model(many);
  EXPECT_THAT(p.run({"check"}).err,
              HasSubstr("note: cupel revision --autogenerate -m \"change 4 tables and 3 enums\"\n"));
}

TEST(drift, stops_generate_and_is_a_warning_where_the_build_says_so) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::optional<std::string> phone{};");
  const auto stopped = p.run({"generate"});
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_THAT(stopped.err, HasSubstr("error: column 'notes.phone' is in the model"));
  EXPECT_FALSE(std::filesystem::exists(p.root() / "generated"));
  const auto warned = p.run({"generate", "--drift", "warning"});
  EXPECT_EQ(warned.exit_code, 0) << warned.err;
  EXPECT_THAT(warned.err, HasSubstr("warning: column 'notes.phone' is in the model"));
  EXPECT_THAT(warned.err, Not(HasSubstr("error: ")));
}

}  // namespace

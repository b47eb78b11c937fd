// SPDX-License-Identifier: Apache-2.0
// Schemas as a person meets them: derived from the structs, gone with the last of their tables, in words on the command
// line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "project.hpp"

namespace {

using cupel::test::project;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string model(const std::string& attributes, const std::string& more = "") {
  return "#pragma once\n#include <cupel/model.hpp>\n\nstruct [[" + attributes + "]] Event {\n"
         "  [[cupel::primary_key, cupel::generated]] std::int64_t id{};\n  std::string what{};\n" + more + "};\n";
}
const std::string in_audit = "cupel::table(\"events\"), cupel::schema(\"audit\")";
const std::string in_log = "cupel::table(\"events\"), cupel::schema(\"log\")";

TEST(schemas, are_created_before_their_first_table) {
  const project p(model(in_audit));
  const auto result = p.autogenerate("a1");
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const auto source = p.migration(p.migrations().at(0));
  EXPECT_THAT(source, HasSubstr("  create_schema{.name = \"audit\"},\n  create_table{.name = \"audit.events\",\n"));
  EXPECT_EQ(p.run({"generate"}).exit_code, 0);
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(schemas, stay_while_a_view_of_ours_stands_in_them) {
  const std::string view =
      "\nstruct [[cupel::view(\"counts\"), cupel::schema(\"audit\")]] Counts {\n"
      "  std::int32_t n{};\n};\n";
  const project p(model(in_audit) + view);
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(cupel::test::note_model + view);
  const auto result = p.autogenerate("a2", {"--drop", "audit.events"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const auto source = p.migration(p.migrations().at(1));
  EXPECT_THAT(source, AllOf(HasSubstr("  drop_table{.name = \"audit.events\"},\n"), Not(HasSubstr("drop_schema"))));
  p.write_model(cupel::test::note_model);
  EXPECT_THAT(p.autogenerate("a3", {"--drop", "audit"}).out, HasSubstr("  drop_schema 'audit'\n"));
}

TEST(schemas, that_are_new_are_told_of_by_their_table_alone) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  auto text = std::string(cupel::test::note_model);
  p.write_model(text + model(in_audit).substr(model(in_audit).find("struct")));
  const auto said = p.run({"check"}).err;
  EXPECT_THAT(said,
              HasSubstr("error: table 'audit.events' is in the model, and no migration creates it [cupel-drift]"));
  EXPECT_THAT(said, HasSubstr("note: cupel revision --autogenerate -m \"add audit.events\"\n"));
  EXPECT_THAT(said, Not(HasSubstr("schema 'audit'")));
}

TEST(schemas, of_which_the_build_was_not_told_are_moved_to_by_a_word) {
  const project p(model(in_audit));
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(model(in_log));
  const auto asked = p.autogenerate("a2");
  EXPECT_EQ(asked.exit_code, 1);
  EXPECT_THAT(asked.err, AllOf(HasSubstr("table 'audit.events' is in the migrations and not in the models"),
                               HasSubstr("--drop audit.events"), HasSubstr("--rename audit.events:log.events")));
  const auto moved = p.autogenerate("a2", {"--rename", "audit.events:log.events"});
  ASSERT_EQ(moved.exit_code, 0) << moved.err;
  EXPECT_THAT(p.migration(p.migrations().at(1)),
              HasSubstr("  create_schema{.name = \"log\"},\n"
                        "  rename_table{.name = \"audit.events\", .to = \"log.events\"},\n"
                        "  drop_schema{.name = \"audit\"},\n"));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  const auto again = p.run({"revision", "--amend", "-m", "again"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(p.migration(p.migrations().at(1)), HasSubstr("rename_table{.name = \"audit.events\""));
}

TEST(schemas, are_a_part_of_the_name_in_words_for_columns) {
  const project p(model(in_audit, "  std::string one{};\n  std::string two{};\n"));
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(model(in_audit, "  std::string uno{};\n"));
  const auto result = p.autogenerate("a2", {"--rename", "audit.events.one:uno", "--drop", "audit.events.two"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(p.migration(p.migrations().at(1)),
              AllOf(HasSubstr("rename_column{.table = \"audit.events\", .name = \"one\", .to = \"uno\"}"),
                    HasSubstr("drop_column{.table = \"audit.events\", .name = \"two\"}")));
}

TEST(schemas, that_are_empty_are_dropped_by_a_word) {
  const project p;
  p.write_migration("20250101_0000_a1_schema.hpp",
                    "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_a1 {\n"
                    "using namespace cupel::migration;\n"
                    "inline constexpr operation upgrade[] = {create_schema{.name = \"audit\"}};\n"
                    "inline constexpr revision self{.id = \"a1\", .parent = {}, .message = \"schema\", "
                    ".created = \"2025-01-01T00:00:00Z\", .upgrade = upgrade};\n}\n");
  const auto said = p.run({"check"}).err;
  EXPECT_THAT(said, HasSubstr(":5:41: error: schema 'audit' is in the migrations, and not in the model [cupel-drift]"));
  EXPECT_THAT(said, HasSubstr("--drop audit -m \"drop audit\""));
  EXPECT_THAT(p.autogenerate("a2").err, HasSubstr("schema 'audit' is in the migrations and not in the models"));
  const auto result = p.autogenerate("a2", {"--drop", "audit"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(p.migration(p.migrations().at(1)), HasSubstr("  drop_schema{.name = \"audit\"},\n"));
}

TEST(names, that_sqlite_does_not_tell_apart_are_refused_where_it_is_a_dialect) {
  const project p(
      "#include <cupel/model.hpp>\n"
      "struct [[cupel::table(\"Notes\"), cupel::index(id, name(\"ix\"))]] Note {\n"
      "  [[cupel::primary_key]] std::int64_t id{};\n};\n"
      "struct [[cupel::table(\"notes\")]] Other {\n"
      "  [[cupel::primary_key]] std::int64_t id{};\n  [[cupel::index(name(\"IX\"))]] std::int64_t n{};\n};\n");
  const auto said = p.autogenerate("a1");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err, HasSubstr("models/shop/note.hpp:5:34: error: SQLite does not tell names of tables and indexes "
                                  "apart by their case: table 'notes' [cupel-dialect]"));
  EXPECT_THAT(said.err, HasSubstr("models/shop/note.hpp:7:12: error: SQLite does not tell names of tables and indexes "
                                  "apart by their case: index 'IX' of table 'notes' [cupel-dialect]"));
  EXPECT_TRUE(p.migrations().empty());
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// What a database of the system cannot do is refused before it is built, at the operation's own line; so is what its
// author wrote and nobody would run.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "project.hpp"

namespace {

using cupel::test::project;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string with(const std::string& member) {
  std::string text = cupel::test::note_model;
  return text.insert(text.rfind("};"), "  " + member + '\n');
}

std::string second(const std::string& operations, const std::string& more = "", const std::string& before = "") {
  return "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_b {\nusing namespace "
         "cupel::migration;\ninline constexpr operation upgrade[] = {\n  "
         + operations + "\n};\n" + before
         + "inline constexpr revision self{.id = \"b\", .parent = \"a1\", .upgrade = upgrade" + more + "};\n}\n";
}

class a_history : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(p.autogenerate("a1").exit_code, 0); }

  std::string check(const std::string& migration) const {
    p.write_migration("b.hpp", migration);
    return p.run({"check"}).err;
  }

  const project p{with("cupel::bytes data{};\n  cupel::time_of_day at{};")};
};

TEST_F(a_history, with_a_type_that_a_database_does_not_convert_is_refused_at_the_operation) {
  const auto said = check(second(R"(alter_column{.table = "notes", .name = "data", .type = text},)"));
  EXPECT_THAT(said, HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b': alter_column: notes.data: SQLite has no "
                              "conversion from bytes to text; add a column, fill it and drop the old one "
                              "[cupel-dialect]"));
  EXPECT_THAT(said, HasSubstr("note: change it, or take sqlite out of the system's DIALECTS"));
  EXPECT_THAT(said, Not(HasSubstr("the way back")));
  EXPECT_EQ(p.run({"generate"}).exit_code, 1);
  EXPECT_EQ(p.autogenerate("c").exit_code, 1) << "behind what does not build nothing is written";
  EXPECT_EQ(p.run({"revision", "--remove"}).exit_code, 0) << "the head that is at fault may go";
}

TEST(a_cast, that_postgresql_does_not_have_is_refused_unless_the_operation_says_how) {
  const project p{with("cupel::time_of_day at{};"), "postgresql"};
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  const auto check = [&](const std::string& migration) {
    p.write_migration("b.hpp", migration);
    return p.run({"check"}).err;
  };
  const std::string change = R"(alter_column{.table = "notes", .name = "at", .type = date)";
  const std::string refused =
      "migrations/shop/b.hpp:6:3: error: revision 'b': alter_column: notes.at: PostgreSQL has no cast from time_of_day "
      "to date; say in alter_column how: .using_expression = …; or add a column, fill it and drop the old one "
      "[cupel-dialect]";
  EXPECT_THAT(check(second(change + "},")), HasSubstr(refused));
  const std::string with_words = change + R"(, .using_expression = "DATE '2026-01-01'"},)";
  EXPECT_THAT(check(second(with_words)),
              AllOf(HasSubstr("revision 'b': the way back: alter_column: notes.at: PostgreSQL has no cast from date to "
                              "time_of_day"),
                    HasSubstr("note: say .irreversible = true in `self`, or write a downgrade")));
  EXPECT_THAT(check(second(with_words, ", .irreversible = true")), Not(HasSubstr("cupel-dialect")));
}

TEST_F(a_history, whose_derived_way_back_a_database_cannot_do_has_to_say_so) {
  const std::string change = R"(alter_column{.table = "notes", .name = "at", .type = text},)";
  EXPECT_THAT(check(second(change)),
              AllOf(HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b': the way back: alter_column: notes.at: "
                              "SQLite has no conversion from text to time"),
                    HasSubstr("note: say .irreversible = true in `self`, or write a downgrade")));
  EXPECT_THAT(check(second(change, ", .irreversible = true")), Not(HasSubstr("cupel-dialect")));
}

TEST_F(a_history, that_shows_a_step_what_a_database_cannot_hold_is_refused) {
  const auto said =
      check(second("drop_primary_key{.table = \"notes\"},\n  execute{.up = both(\"SELECT 1\"), .down = "
                   "nothing, .effect = none},\n  add_primary_key{.table = \"notes\", .columns = {\"id\"}},"));
  EXPECT_THAT(said, HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b': drop_primary_key: an identity on SQLite "
                              "must be the one column of the primary key, in a table with rowid [cupel-dialect]"));
}

TEST_F(a_history, whose_raw_sql_needs_no_way_back_says_nothing) {
  EXPECT_EQ(check(second(R"(execute{.up = both("ANALYZE"), .down = nothing, .effect = none},)")), "");
}

TEST_F(a_history, with_a_downgrade_that_nobody_names_is_refused) {
  const std::string change = R"(add_column{.table = "notes", .name = "fax", .type = text, .nullable = true},)";
  const std::string down =
      "inline constexpr operation downgrade[] = {\n  drop_column{.table = \"notes\", .name = \"fax\"},\n};\n";
  EXPECT_THAT(check(second(change, "", down)),
              AllOf(HasSubstr("migrations/shop/b.hpp:8:28: error: no revision names the operations 'downgrade' "
                              "[cupel-migration]"),
                    HasSubstr("note: write .downgrade = downgrade in `self`, or take the list away")));
  EXPECT_THAT(check(second(change, ", .downgrade = downgrade", down)), Not(HasSubstr("cupel-migration")));
  EXPECT_THAT(check(second(change, ", .downgrade = downgrade, .irreversible = true", down)),
              AllOf(HasSubstr("migrations/shop/b.hpp:11:27: error: revision 'b': it says .irreversible = true and has "
                              "a downgrade, which would never run [cupel-downgrade]"),
                    HasSubstr("note: take one of the two away")));
}

TEST_F(a_history, with_a_list_of_no_operation_says_what_to_leave_out) {
  EXPECT_THAT(check(second("")), AllOf(HasSubstr("the list has no operation: take it away, and leave .upgrade or "
                                                 ".downgrade out"),
                                       HasSubstr("migrations/shop/b.hpp:8:")));
}

TEST_F(a_history, with_what_no_database_has_is_not_told_to_do_without_one_of_them) {
  EXPECT_THAT(
      check(second(R"(add_column{.table = "notes", .name = "n", .type = text, .identity = by_default},)")),
      AllOf(
          HasSubstr("migrations/shop/b.hpp:6:3: error: an identity is a smallint, integer or bigint: column 'notes.n'"),
          HasSubstr("note: change it: no database of Cupel has such a thing"), Not(HasSubstr("DIALECTS"))));
}

TEST_F(a_history, that_is_sealed_with_a_gap_is_refused) {
  ASSERT_EQ(p.run({"revision", "-m", "second", "--rev-id", "b"}).exit_code, 0);
  ASSERT_EQ(p.run({"revision", "-m", "third", "--rev-id", "c"}).exit_code, 0);
  ASSERT_EQ(p.run({"seal"}).exit_code, 0);
  ASSERT_EQ(p.run({"check"}).exit_code, 0);
  auto seals = p.migration("sealed.hpp");
  const auto line = seals.find("  {\"b\"");
  seals.erase(line, seals.find('\n', line) + 1 - line);
  p.write_migration("sealed.hpp", seals);
  const auto said = p.run({"check"});
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err, AllOf(HasSubstr("error: revision 'b' is not sealed, and 'c' behind it is [cupel-sealed]"),
                              HasSubstr("migrations/shop/sealed.hpp:11:3: note: the seal is here"),
                              HasSubstr("or seal it again: cupel seal c")));
  EXPECT_EQ(p.run({"seal", "c"}).exit_code, 0);
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST_F(a_history, of_which_only_a_sealed_parent_changed_names_it) {
  ASSERT_EQ(p.run({"revision", "-m", "second", "--rev-id", "b"}).exit_code, 0);
  ASSERT_EQ(p.run({"revision", "-m", "third", "--rev-id", "c"}).exit_code, 0);
  ASSERT_EQ(p.run({"seal"}).exit_code, 0);
  const auto edit = [&](const std::string& name, const std::string& from, const std::string& to) {
    auto text = p.migration(name);
    p.write_migration(name, text.replace(text.find(from), from.size(), to));
  };
  edit("20251218_1045_c_third.hpp", ".parent = \"b\"", ".parent = \"a1\"");
  edit("20251218_1045_b_second.hpp", ".parent = \"a1\"", ".parent = \"c\"");
  EXPECT_THAT(p.run({"check"}).err,
              AllOf(HasSubstr("note: its .parent was 'b'"), HasSubstr("note: its .parent was 'a1'")));
}

TEST_F(a_history, that_is_broken_says_how_it_is_mended) {
  const auto empty = [](const std::string& id, const std::string& parent) {
    return "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_" + id.substr(0, 1)
           + " {\nusing namespace cupel::migration;\ninline constexpr revision self{.id = \"" + id + "\", .parent = \""
           + parent + "\"};\n}\n";
  };
  p.write_migration("c.hpp", empty("c", "b"));
  EXPECT_THAT(check(empty("b", "c")), HasSubstr("note: set .parent of one of these revisions to one outside of the "
                                                "circle"));
  std::filesystem::remove(p.root() / "migrations/shop/c.hpp");
  EXPECT_THAT(check(empty("b b", "a1")), HasSubstr("note: give it such an .id"));
  EXPECT_THAT(check(second(R"(add_column{.table = "notes", .name = "n"},)")),
              HasSubstr("note: write one, such as .type = text"));
  EXPECT_THAT(check(second(R"(create_index{.name = "notes", .table = "notes", .on = {"text"}},)")),
              HasSubstr("note: give one of the two another name"));
}

TEST(autogenerate, writes_nothing_that_a_database_cannot_do) {
  const project p{with("cupel::bytes data{};")};
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(with("std::string data{};"));
  const auto said = p.autogenerate("b");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.err, AllOf(HasSubstr("models/shop/note.hpp:7:15: error: alter_column: notes.data: SQLite has no "
                                        "conversion from bytes to text"),
                              HasSubstr("[cupel-dialect]")));
  EXPECT_THAT(p.migrations(), ElementsAre("20251218_1045_a1_step_a1.hpp"));
}

TEST(autogenerate, says_that_there_is_no_way_back_where_a_database_cannot_do_it) {
  const project p{with("cupel::time_of_day at{};")};
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_model(with("std::string at{};"));
  const auto said = p.autogenerate("b");
  EXPECT_EQ(said.exit_code, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("note: it says .irreversible = true; the way back: alter_column: notes.at: SQLite "
                                  "has no conversion from text to time"));
  EXPECT_THAT(p.migration("20251218_1045_b_step_b.hpp"),
              AllOf(HasSubstr(".irreversible = true"), HasSubstr("// No way back: "), Not(HasSubstr("it is derived"))));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  EXPECT_EQ(p.run({"revision", "--amend"}).exit_code, 0) << "nobody wrote by hand that it is irreversible";
}

}  // namespace

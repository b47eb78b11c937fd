// SPDX-License-Identifier: Apache-2.0
// What may not happen to a history, each with its own text at the right place.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drift/office.hpp"

namespace {

using cupel::test::office;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class a_history : public testing::Test {
 protected:
  a_history() {
    first_ = p.revise("a1");
    p.edit(cupel::test::task_model, "title{};", "title{};\n  std::optional<std::string> note{};");
    second_ = p.revise("a2");
    p.must("cupel generate");
  }

  /// What `cupel generate` says of a fault, which no -DCUPEL_DRIFT=warning excuses; no file is written.
  std::string stopped() const {
    const auto before = p.all_of("generated");
    const auto said = p.shell("cupel generate");
    EXPECT_EQ(said.exit_code, 1) << said.text;
    EXPECT_EQ(p.shell("cupel generate --drift warning").exit_code, 1);
    EXPECT_EQ(p.all_of("generated"), before);
    return said.text;
  }

  /// A third revision with this upgrade, and what else it says of itself.
  std::string third(const std::string& operations, const std::string& more = {},
                    const std::string& downgrade = {}) const {
    const std::string file = "migrations/office/20260102_0000_a3_third.hpp";
    p.write(file, "#pragma once\n#include <cupel/migration.hpp>\n\nnamespace migrations::office::rev_a3 {\nusing namespace "
                  "cupel::migration;\n\ninline constexpr operation upgrade[] = {\n  "
                      + operations + "\n};\n" + downgrade
                      + "inline constexpr revision self{.id = \"a3\", .parent = \"a2\", .message = \"third\", .created = "
                        "\"2026-01-02T00:00:00Z\", .upgrade = upgrade"
                      + more + "};\n\n}  // namespace migrations::office::rev_a3\n");
    return file;
  }

  const office p;
  std::string first_;
  std::string second_;
};

TEST_F(a_history, without_its_last_migration_lacks_what_that_added) {
  p.remove(second_);
  const auto said = p.shell("cupel generate");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.text, HasSubstr("models/office/task.hpp:8:30: error: column 'tasks.note' is in the model, and no "
                                   "migration adds it [cupel-drift]"));
}

TEST_F(a_history, without_a_migration_that_others_follow_names_it) {
  p.remove(first_);
  EXPECT_THAT(stopped(),
              AllOf(HasSubstr(second_ + ":13:27: error: revision 'a2': parent a1 does not exist [cupel-history]"),
                    HasSubstr("note: bring its migration back")));
}

TEST_F(a_history, that_is_sealed_is_neither_edited_nor_deleted) {
  p.must("cupel seal");
  const auto text = p.read(first_);
  p.edit(first_, "varchar(200)", "varchar(300)");
  auto said = stopped();
  EXPECT_THAT(said,
              AllOf(HasSubstr(first_
                              + ":38:27: error: revision 'a1': the revision is sealed, and its operations have "
                                "changed: their checksum was "),
                    HasSubstr(" [cupel-sealed]"),
                    HasSubstr("note: it was released: databases hold what it did. Undo the edit, and write the change "
                              "as a revision of its own"),
                    Not(HasSubstr("note: cupel revision"))));
  p.write(first_, "// A word about it is no change.\n" + text);
  p.must("cupel check");
  p.write(first_, text);

  p.remove(second_);
  said = stopped();
  EXPECT_THAT(said,
              AllOf(HasSubstr("migrations/office/sealed.hpp:11:3: error: revision 'a2': the revision is sealed, and it "
                              "is gone [cupel-sealed]"),
                    HasSubstr("Bring its migration back from version control"),
                    Not(HasSubstr("note: cupel revision"))));  // that would write it anew, under another id
  EXPECT_EQ(p.shell("cupel revision --autogenerate -m again").exit_code, 1);
}

TEST_F(a_history, with_an_id_twice_names_both_places) {
  auto text = p.read(second_);
  text.replace(text.find("rev_a2"), 6, "rev_a3").replace(text.rfind("rev_a2"), 6, "rev_a3");
  p.write("migrations/office/20260103_0000_copy.hpp", text);
  EXPECT_THAT(
      stopped(),
      AllOf(HasSubstr("migrations/office/20260103_0000_copy.hpp:13:27: error: revision 'a2': the id stands twice "
                      "[cupel-history]"),
            HasSubstr(second_ + ":13:27: note: it stands here, too"), HasSubstr("another .id")));
}

TEST_F(a_history, with_a_migration_copied_as_it_is_says_so) {
  p.write("migrations/office/20260103_0000_copy.hpp", p.read(second_));
  EXPECT_THAT(stopped(), AllOf(HasSubstr("migrations/office/20260103_0000_copy.hpp:4:11: error: the namespace "
                                         "'migrations::office::rev_a2' is that of another migration [cupel-history]"),
                               HasSubstr(second_ + ":4:11: note: it stands here, too"),
                               HasSubstr("note: where this one was copied: give it another id")));
}

TEST_F(a_history, with_two_heads_says_how_to_order_them) {
  const auto file = third(R"(add_column{.table = "users", .name = "fax", .type = text, .nullable = true},)");
  p.edit(file, ".parent = \"a2\"", ".parent = \"a1\"");
  EXPECT_THAT(stopped(), AllOf(HasSubstr(file
                                         + ":10:27: error: revision 'a3': two heads: a2 has the same parent "
                                           "[cupel-history]"),
                               HasSubstr(second_ + ":13:27: note: the other is here"),
                               HasSubstr("note: let one follow the other: set .parent of this revision")));
}

TEST_F(a_history, with_an_operation_that_does_not_apply_names_it) {
  auto file = third(R"(drop_column{.table = "users", .name = "fax"},)");
  EXPECT_THAT(stopped(), HasSubstr(file
                                   + ":8:3: error: revision 'a3': drop_column fax: column users.fax does not exist at "
                                     "this point [cupel-operation]"));
  file = third(R"(create_index{.name = "ix_users_name", .table = "users", .on = {"name"}},)");
  EXPECT_THAT(stopped(), HasSubstr(file
                                   + ":8:3: error: revision 'a3': create_index ix_users_name: column users.name does "
                                     "not exist at this point [cupel-operation]"));
}

TEST_F(a_history, with_raw_sql_says_what_that_owes) {
  auto file = third(R"(execute{.up = both("SELECT 1"), .down = both("SELECT 1")},)");
  EXPECT_THAT(stopped(), AllOf(HasSubstr(file + ":8:3: error: revision 'a3': execute"),
                               HasSubstr("raw SQL must say what it does to the schema, such as .effect = none "
                                         "[cupel-operation]")));
  file = third(R"(execute{.up = both("SELECT 1"), .effect = none},)");
  EXPECT_THAT(stopped(),
              HasSubstr(file
                        + ":8:3: error: revision 'a3': execute has no .down: write one, or mark the revision "
                          ".irreversible = true [cupel-downgrade]"));
  third(R"(execute{.up = both("SELECT 1"), .effect = none},)", ", .irreversible = true");
  p.must("cupel check");
}

TEST_F(a_history, whose_downgrade_does_not_restore_shows_before_and_after) {
  p.edit(cupel::test::task_model, "  std::optional<std::string> note{};\n", "");
  const std::string down =
      "inline constexpr operation downgrade[] = {\n  add_column{.table = \"tasks\", .name = \"note\", .type = "
      "varchar(20), "
      ".nullable = true},\n};\n";
  const auto file = third(R"(drop_column{.table = "tasks", .name = "note"},)", ", .downgrade = downgrade", down);
  EXPECT_THAT(stopped(), HasSubstr(file
                                   + ":11:3: error: revision 'a3': downgrade does not restore tasks.note: before text, "
                                     "after upgrade and downgrade varchar(20) [cupel-downgrade]"));
  p.edit(file, "varchar(20)", "text");
  p.must("cupel check");
}

}  // namespace

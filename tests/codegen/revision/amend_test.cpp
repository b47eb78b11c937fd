// SPDX-License-Identifier: Apache-2.0
// What `cupel revision --amend` writes again, and what it leaves alone since somebody wrote it by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "project.hpp"

namespace {

using cupel::test::process_result;
using cupel::test::project;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Two revisions, and models that have more.
class amend : public testing::Test {
 protected:
  amend() {
    project_.add_member("std::string name{}; std::string code{\"1\"}; int rank{0};");
    project_.autogenerate("a1");
    project_.add_member("std::string full_name{}; int code{1}; std::optional<int> age{};");
    EXPECT_EQ(project_.autogenerate("a2", {"--rename", "notes.name:full_name", "--drop", "notes.rank"}).exit_code, 0);
    file_ = project_.migrations().back();
    project_.add_member("std::string full_name{}; int code{1}; std::optional<int> age{}; bool late{false};");
  }
  std::string source() const { return project_.migration(file_); }
  void edit(const std::string& from, const std::string& to) const {
    auto text = source();
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    project_.write_migration(file_, text.replace(at, from.size(), to));
  }
  // Nothing is written, and the error names what would be lost.
  void refuses(const std::string& text) const {
    const auto before = source();
    const auto result = project_.run({"revision", "--amend"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("migrations/shop/" + file_ + ':'), HasSubstr(text),
                                  HasSubstr("note: write the change as a revision of its own: cupel revision "
                                            "--autogenerate -m …\nnote: or take the head away, write it again, and "
                                            "edit that: cupel revision --remove\n")));
    EXPECT_EQ(source(), before);
  }
  void accepts() const {
    const auto result = project_.run({"revision", "--amend"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(source(), HasSubstr("add_column{.table = \"notes\", .name = \"late\""));
  }

  project project_;
  std::string file_;
};

TEST_F(amend, writes_what_the_tool_wrote_again_and_again) {
  accepts();
  project_.add_member("std::string full_name{}; int code{1}; bool late{false}; std::optional<int> years{};");
  EXPECT_EQ(project_.run({"revision", "--amend", "-m", "years"}).exit_code, 0);
  project_.add_member("std::string full_name{}; bool late{false}; int code{1};");
  const auto last = project_.run({"revision", "--amend"});
  EXPECT_EQ(last.exit_code, 0) << last.err;
  EXPECT_THAT(source(),
              AllOf(HasSubstr("rename_column"), HasSubstr(".message = \"years\""), Not(HasSubstr("\"age\""))));
  EXPECT_EQ(project_.run({"check"}).exit_code, 0);
}

TEST_F(amend, writes_a_head_whose_white_space_is_another) {
  auto text = source();
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 3) text.replace(at, 1, " \r\n");
  project_.write_migration(file_, text);
  accepts();
}

TEST_F(amend, writes_an_empty_head) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  ASSERT_EQ(p.run({"revision", "-m", "empty", "--rev-id", "a2"}).exit_code, 0);
  p.add_member("std::optional<int> age{};");
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(p.migration(p.migrations().back()), HasSubstr("add_column"));
}

TEST_F(amend, keeps_a_rename_under_whose_old_name_another_comes) {
  const project p;
  p.add_member("std::string name{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::string full_name{}; std::string name{\"-\"};");
  ASSERT_EQ(p.autogenerate("a2", {"--rename", "notes.name:full_name"}).exit_code, 0);
  const auto before = p.migration(p.migrations().back());
  EXPECT_THAT(before, AllOf(HasSubstr("rename_column"), HasSubstr("add_column")));
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(p.migration(p.migrations().back()), before);
}

TEST_F(amend, refuses_a_field_that_was_added) {
  edit(".type = integer", ".type = integer, .using_expression = \"length(code)\"");
  refuses("error: alter_column 'notes.code' was edited by hand, and --amend would lose that");
}

TEST_F(amend, refuses_operations_that_lead_nowhere_together) {
  edit("upgrade[] = {\n",
       "upgrade[] = {\n  alter_column{.table = \"notes\", .name = \"rank\", .default_sql = \"7\"},\n"
       "  alter_column{.table = \"notes\", .name = \"rank\", .default_sql = \"0\"},\n");
  refuses(":9:3: error: alter_column 'notes.rank' was edited by hand, and --amend would lose that");
}

TEST_F(amend, refuses_a_comment) {
  edit("  rename_column", "  // As the customer wants it.\n  rename_column");
  refuses(":9:3: error: this was edited by hand, and --amend would lose it");
}

TEST_F(amend, refuses_a_comment_behind_everything) {
  project_.write_migration(file_, source() + "// Released with 2.0\n");
  refuses("error: this was edited by hand, and --amend would lose it");
}

TEST_F(amend, refuses_a_constant_of_ones_own) {
  edit(".table = \"notes\"", ".table = notes");
  edit("// clang-format off\n", "constexpr const char* notes = \"notes\";\n// clang-format off\n");
  refuses(":7:1: error: this was edited by hand, and --amend would lose it");
}

}  // namespace

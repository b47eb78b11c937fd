// SPDX-License-Identifier: Apache-2.0
// Two people, two branches, a revision on each: git finds nothing to ask, and the tool asks for the order.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/support/compilers.hpp"
#include "drift/office.hpp"

namespace {

using cupel::test::office;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class two_branches : public testing::Test {
 protected:
  two_branches() {
    p.must(
        "git init --quiet --initial-branch=main . && git config user.name Ada && git config user.email "
        "ada@example.org");
    p.revise("a1");
    commit("Initial schema");
    p.must("git checkout --quiet -b ours");
    p.edit(cupel::test::user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
    ours_ = p.revise("b1");
    commit("Phones");
    p.must("git checkout --quiet -b theirs main");
    p.edit(cupel::test::task_model, "title{};", "title{};\n  std::optional<std::string> note{};");
    theirs_ = p.revise("c1");
    commit("Notes");
    p.must("git checkout --quiet ours");
  }
  void commit(const std::string& message) const {
    p.must("cupel generate && git add --all . && git commit --quiet -m '" + message + "'");
  }

  const office p;
  std::string ours_;
  std::string theirs_;
};

TEST_F(two_branches, merge_to_nothing_but_two_heads) {
  const auto merged = p.shell("git merge theirs -m 'Phones and notes'");
  ASSERT_EQ(merged.exit_code, 0) << merged.text;
  EXPECT_EQ(p.must("git status --porcelain"), "");

  const auto said = p.shell("cupel generate");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_THAT(said.text, HasSubstr(theirs_
                                   + ":13:27: error: revision 'c1': two heads: b1 has the same parent "
                                     "[cupel-history]"));
  EXPECT_THAT(said.text, HasSubstr(ours_ + ":13:27: note: the other is here"));
  EXPECT_EQ(said.text.find("error: "), said.text.rfind("error: ")) << said.text;
  // The registry as git left it says the same to a compiler alone.
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(
        cupel::test::compile(with, p.root() / "generated/office/registry.gen.cpp", {p.root(), p.root() / "generated"}),
        AllOf(HasSubstr("two heads"), HasSubstr("migration_error")))
        << with.name;

  p.edit(theirs_, ".parent = \"a1\"", ".parent = \"b1\"");
  commit("In this order");
  EXPECT_THAT(p.must("cupel check"), HasSubstr("models and migrations agree (2 tables, 3 revisions)"));
  EXPECT_EQ(p.must("cupel heads"), "c1 (head) step c1\n");
  EXPECT_EQ(p.must("cupel generate --check"), "");
}

}  // namespace

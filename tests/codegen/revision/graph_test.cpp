// SPDX-License-Identifier: Apache-2.0
// Broken histories, and the commands that are passed on to the built program.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "project.hpp"

namespace {

using cupel::test::project;
using testing::HasSubstr;

std::string empty_revision(const std::string& space, const std::string& id, const std::string& parent) {
  return "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::" + space
         + " {\nusing namespace cupel::migration;\ninline constexpr revision self{.id = \"" + id + "\", .parent = \""
         + parent + "\"};\n}\n";
}

class broken_graph : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(p.autogenerate("a1").exit_code, 0); }

  std::string check() const {
    const auto result = p.run({"check"});
    EXPECT_EQ(result.exit_code, 1);
    return result.err;
  }

  const project p;
};

TEST_F(broken_graph, with_an_id_twice_names_both) {
  p.write_migration("b.hpp", empty_revision("rev_b", "a1", "a1"));
  const auto said = check();
  EXPECT_THAT(said, HasSubstr("migrations/shop/b.hpp:5:27: error: revision 'a1': the id stands twice [cupel-history]"));
  EXPECT_THAT(said, HasSubstr("note: it stands here, too"));
}

TEST_F(broken_graph, with_two_heads_says_how_to_order_them) {
  p.write_migration("b.hpp", empty_revision("rev_b", "b", "a1"));
  p.write_migration("c.hpp", empty_revision("rev_c", "c", "a1"));
  const auto said = check();
  EXPECT_THAT(said, HasSubstr("migrations/shop/c.hpp:5:27: error: revision 'c': two heads: b has the same parent"));
  EXPECT_THAT(said, HasSubstr("migrations/shop/b.hpp:5:27: note: the other is here"));
  EXPECT_EQ(p.autogenerate("d").exit_code, 1);
  EXPECT_EQ(p.run({"history"}).exit_code, 1);
  EXPECT_EQ(p.run({"heads"}).out, "b (head) \nc (head) \n");
  EXPECT_THAT(p.run({"branches"}).out, HasSubstr("a1 (branchpoint) step a1\n    -> b (head) \n    -> c (head) \n"));
}

TEST_F(broken_graph, with_a_deleted_parent_names_it) {
  p.write_migration("c.hpp", empty_revision("rev_c", "c", "b"));
  EXPECT_THAT(check(), HasSubstr("error: revision 'c': parent b does not exist [cupel-history]"));
}

TEST_F(broken_graph, with_an_operation_that_does_not_apply_names_its_line) {
  p.write_migration(
      "b.hpp",
      "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_b {\nusing namespace "
      "cupel::migration;\ninline constexpr operation upgrade[] = {\n  drop_column{.table = \"notes\", .name "
      "= \"nothing\"},\n};\ninline constexpr revision self{.id = \"b\", .parent = \"a1\", .upgrade = "
      "upgrade};\n}\n");
  const auto said = check();
  EXPECT_THAT(said, HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b': drop_column "));
  EXPECT_THAT(said, HasSubstr("[cupel-operation]"));
  EXPECT_THAT(said, HasSubstr("note: no revision before this one makes it, or one has renamed or dropped it"));
}

TEST_F(broken_graph, with_an_operation_that_was_done_before_says_what_to_do) {
  p.write_migration(
      "b.hpp",
      "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_b {\nusing namespace "
      "cupel::migration;\ninline constexpr operation upgrade[] = {\n  add_column{.table = \"notes\", .name "
      "= \"text\", .type = text},\n};\ninline constexpr revision self{.id = \"b\", .parent = \"a1\", .upgrade = "
      "upgrade};\n}\n");
  EXPECT_THAT(check(), HasSubstr("note: a revision before this one makes it: take the operation away, or"));
}

TEST(commands, of_a_later_release_are_refused_by_name) {
  const project p;
  for (const auto* word : {"merge", "rebase", "squash", "lint", "pull", "diagram", "docs", "verify", "baseline"}) {
    const auto refused = p.run({word});
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_EQ(refused.err, "error: the command '" + std::string(word) + "' is not in this release\n");
  }
  EXPECT_THAT(p.run({"megre"}).err, HasSubstr("error: unknown command 'megre'\n"));
}

TEST(passed_on, takes_its_options_before_the_command_too) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  const auto missing = p.run({"--system=shop", "-p", "build", "upgrade"});
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_THAT(missing.err, HasSubstr("shop-migrate is not built yet [cupel-stale]"));
  EXPECT_THAT(p.run({"--build", "upgrade"}).err, testing::Not(HasSubstr("unknown command")));
}

TEST(passed_on, refuses_a_program_that_is_not_built_or_stale) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  const auto missing = p.run({"upgrade"});
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_EQ(missing.err, "error: shop-migrate is not built yet [cupel-stale]\nnote: rebuild: cmake --build build\n");
  cupel::test::write_file(p.root() / "build/shop-migrate", "#!/bin/sh\necho never\n");
  std::filesystem::permissions(p.root() / "build/shop-migrate", std::filesystem::perms::all);
  const auto stale = p.run({"upgrade"});
  EXPECT_EQ(stale.exit_code, 1);
  EXPECT_THAT(stale.err,
              HasSubstr("error: shop-migrate was built before the models or migrations changed [cupel-stale]"));
  EXPECT_EQ(stale.out, "");
}

TEST(passed_on, runs_the_program_that_holds_the_digest_of_the_sources) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  ASSERT_EQ(p.run({"generate"}).exit_code, 0);
  const auto registry = cupel::test::read_file(p.root() / "generated/shop/registry.gen.cpp");
  // The digest is folded by the compiler; a program with its text stands for the built one.
  cupel::test::write_file(p.root() / "digest.cpp",
                          "#include <cupel/migration/source_digest.hpp>\n#include <cstdio>\n"
                              + registry.substr(registry.find("constexpr cupel::migration::source_digest"),
                                                registry.find("};", registry.find("source_digest digest"))
                                                    - registry.find("constexpr cupel::migration::source_digest"))
                              + "};\nint main() { std::puts(digest.text); }\n");
  const auto program = (p.root() / "digest").string();
  ASSERT_EQ(cupel::test::run_process(
                {.argv = {"c++", "-std=c++20", "-I", CUPEL_INCLUDE, "-o", program, (p.root() / "digest.cpp").string()}})
                .exit_code,
            0);
  const auto digest = cupel::test::run_process({.argv = {program}}).out;
  cupel::test::write_file(p.root() / "build/shop-migrate", "#!/bin/sh\n# " + digest + "echo \"ran $*\"\nexit 4\n");
  std::filesystem::permissions(p.root() / "build/shop-migrate", std::filesystem::perms::all);
  const auto result = p.run({"--system", "shop", "upgrade", "head", "--url", "sqlite:x.db"});
  EXPECT_EQ(result.out, "ran upgrade head --url sqlite:x.db\n") << result.err;
  EXPECT_EQ(result.exit_code, 4);
}

TEST(init, makes_a_system_whose_models_and_migrations_agree) {
  const project p;
  std::filesystem::remove_all(p.root() / "models");
  const auto result = p.run({"init", "shop"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(std::filesystem::exists(p.root() / "CMakeLists.txt"));
  const auto check = p.run({"check"});
  EXPECT_EQ(check.exit_code, 0) << check.err;
  EXPECT_EQ(p.run({"init", "shop"}).exit_code, 2);
  EXPECT_EQ(p.run({"init", "no-name"}).exit_code, 2);
}

// Under its name a system is a target, a namespace and a folder.
TEST(init, refuses_a_name_that_is_taken_and_writes_nothing) {
  const project p;
  std::filesystem::remove_all(p.root() / "models");
  for (const auto* name : {"test", "all", "clean", "install", "help"})
    EXPECT_EQ(p.run({"init", name}).err,
              "error: '" + std::string(name) + "' is no name for a system: CMake has a target of that name\n");
  for (const auto* name : {"cupel", "models", "std", "text", "vector"})
    EXPECT_EQ(p.run({"init", name}).err,
              "error: '" + std::string(name) + "' is no name for a system: Cupel's own code needs it\n");
  EXPECT_FALSE(std::filesystem::exists(p.root() / "models"));
  EXPECT_FALSE(std::filesystem::exists(p.root() / "CMakeLists.txt"));
}

}  // namespace

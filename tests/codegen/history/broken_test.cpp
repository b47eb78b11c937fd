// SPDX-License-Identifier: Apache-2.0
// Migrations that cannot be read: each says why, at its line; nothing is guessed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "support/temporary.hpp"
#include "tools/codegen/history/history.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

std::string said_of(const std::string& body) {
  const cupel::test::temporary_folder folder;
  cupel::test::write_file(folder.path() / "a.hpp", "#pragma once\n#include <cupel/migration.hpp>\n" + body);
  cupel::codegen::read_options options;
  options.root = folder.path().string();
  options.include_dirs = {CUPEL_INCLUDE};
  std::ostringstream said;
  const auto past = cupel::codegen::read_history({.folder = options.root, .reading = options}, said);
  EXPECT_FALSE(past.ok);
  return said.str();
}

TEST(a_migration, without_a_revision_is_an_error_at_its_header) {
  EXPECT_THAT(said_of("namespace m {}\n"), HasSubstr("a.hpp:1:1: error: no revision is declared here"));
}

TEST(a_migration, with_two_revisions_names_both) {
  const auto said = said_of(
      "namespace m {\nusing namespace cupel::migration;\ninline constexpr revision self{.id = \"a\"};\n}\n"
      "namespace n {\nusing namespace cupel::migration;\ninline constexpr revision self{.id = \"b\"};\n}\n");
  EXPECT_THAT(said, HasSubstr("a.hpp:9:27: error: a second revision is declared in the same header [cupel-migration]"));
  EXPECT_THAT(said, HasSubstr("a.hpp:5:27: note: the first is here"));
}

TEST(a_migration, whose_revision_has_another_name_is_refused) {
  EXPECT_THAT(said_of("namespace m {\ninline constexpr cupel::migration::revision mine{.id = \"a\"};\n}\n"),
              HasSubstr("a.hpp:4:45: error: the revision is called 'mine'"));
}

TEST(a_migration, in_no_namespace_is_refused) {
  EXPECT_THAT(said_of("inline constexpr cupel::migration::revision self{.id = \"a\"};\n"),
              HasSubstr("error: 'self' is in no namespace"));
}

TEST(a_migration, that_is_no_constant_is_refused) {
  EXPECT_THAT(
      said_of("namespace m {\nconst char* id();\ninline const cupel::migration::revision self{.id = id()};\n}\n"),
      HasSubstr("error: 'self' is not constexpr"));
}

TEST(a_migration, that_does_not_compile_gives_clangs_own_errors_and_nothing_else) {
  const auto said = said_of(
      "namespace m {\nusing namespace cupel::migration;\ninline constexpr operation upgrade[] = {\n"
      "  drop_tabel{.name = \"x\"},\n};\n}\n");
  EXPECT_THAT(said, HasSubstr("a.hpp:6:3: error: use of undeclared identifier 'drop_tabel'"));
  EXPECT_THAT(said, Not(HasSubstr("cupel-")));
}

}  // namespace

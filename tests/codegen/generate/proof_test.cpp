// SPDX-License-Identifier: Apache-2.0
// The proof without the tool: GCC and Clang alone compile registry.gen.cpp, and refuse it at the user's own lines.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/generate/shop.hpp"
#include "codegen/support/compilers.hpp"
#include "support/process.hpp"
#include "tools/codegen/write/digest.hpp"

namespace {

using cupel::test::compiler;
using cupel::test::shop;
using testing::AllOf;
using testing::HasSubstr;

std::string compiled(const shop& system, const compiler& with, const std::vector<std::string>& flags = {}) {
  return cupel::test::compile(with, system.output() / "registry.gen.cpp",
                              {system.root(), system.output().parent_path()}, flags);
}

void replace(const shop& system, const std::string& path, const std::string& from, const std::string& to) {
  auto text = system.read(path);
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  system.write(path, text.replace(at, from.size(), to));
}

constexpr const char* migration = "migrations/20250101_0000_a1_first.hpp";

TEST(the_registry, is_proved_by_both_compilers_without_a_warning) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(system, with), "") << with.name;
}

TEST(the_registry, is_proved_where_texts_have_control_characters) {
  shop system;
  const std::string member = "[[cupel::unique, cupel::index, cupel::length(kLength)]] std::string email{};";
  replace(system, "models/user.hpp", member,
          "[[cupel::unique, cupel::index, cupel::length(kLength), cupel::check(\"email <> '\\001'\")]] "
          "std::string email{\"a\\001\\x7f\\t\"};");
  replace(system, migration, "varchar(100)}", "varchar(100), .default_sql = \"'a\\001\\177\\t'\"}");
  replace(system, migration, ".primary_key = {\"id\"}},\n  create_index",
          ".primary_key = {\"id\"},\n    .checks = {check{.name = \"ck_users_email\", .expression = \"email <> "
          "'\\001'\"}}},\n  create_index");
  ASSERT_EQ(system.generate(), 0) << system.errors;
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(system, with), "") << with.name;
  replace(system, migration, "'a\\001", "'b\\001");
  for (const auto& with : cupel::test::compilers()) {
    EXPECT_THAT(compiled(system, with), HasSubstr("default 'a\\x01")) << with.name;
    EXPECT_EQ(compiled(system, with, {"-DCUPEL_DRIFT_WARNING=1"}), "") << with.name;
  }
}

TEST(the_registry, is_refused_at_a_member_that_no_migration_adds) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  replace(system, migration, "      column{.name = \"email\", .type = varchar(100)},\n", "");
  replace(system, migration,
          "  create_index{.name = \"ix_users_email\", .table = \"users\", .on = {\"email\"}, .unique = true},\n", "");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with),
                AllOf(HasSubstr("models/user.hpp:7:"),
                      HasSubstr("users.email: in the model, no migration adds it [cupel-drift]; run: cupel revision "
                                "--autogenerate"),
                      HasSubstr("users.ix_users_email: in the model, no migration adds it")))
        << with.name;
}

TEST(the_registry, is_refused_at_a_schema_that_no_migration_creates) {
  shop system;
  const std::string words = "cupel::table(\"tags\")";
  replace(system, "models/tag.hpp", words, words + ", cupel::schema(\"audit\")");
  replace(system, migration, "  create_table{.name = \"tags\"",
          "  create_schema{.name = \"audit\"},\n  create_table{.name = \"audit.tags\"");
  ASSERT_EQ(system.generate(), 0) << system.errors;
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(system, with), "") << with.name;
  replace(system, migration, "  create_schema{.name = \"audit\"},\n  create_table{.name = \"audit.tags\"",
          "  create_table{.name = \"tags\"");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(
        compiled(system, with),
        AllOf(HasSubstr("models/tag.hpp:4:"),
              HasSubstr("audit: the model has tables or views in this schema, no migration creates it [cupel-drift]"),
              HasSubstr("audit.tags: in the model, no migration adds it [cupel-drift]")))
        << with.name;
}

TEST(the_registry, is_refused_at_a_member_that_says_something_else) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  replace(system, migration, "varchar(100)", "varchar(200)");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with),
                AllOf(HasSubstr("models/user.hpp:7:"),
                      HasSubstr("users.email: the model says varchar(100), the migrations do not [cupel-drift]"),
                      HasSubstr("\"varchar(200)\"")))
        << with.name;
}

TEST(the_registry, is_refused_for_what_only_the_migrations_have) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  replace(system, migration, "varchar(100)},\n", "varchar(100)},\n      column{.name = \"phone\", .type = text},\n");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with), AllOf(HasSubstr("users.phone"), HasSubstr("a1_first.hpp:13"))) << with.name;
}

TEST(the_registry, is_refused_for_every_drift_at_once) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  replace(system, migration, "varchar(100)", "varchar(200)");
  replace(system, migration, "column{.name = \"id\", .type = integer}", "column{.name = \"id\", .type = bigint}");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with), AllOf(HasSubstr("users.email"), HasSubstr("models/tag.hpp:5:"))) << with.name;
}

TEST(the_registry, excuses_drift_and_nothing_else_where_drift_is_a_warning) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  replace(system, migration, "varchar(100)", "varchar(200)");
  for (const auto& with : cupel::test::compilers())
    EXPECT_EQ(compiled(system, with, {"-DCUPEL_DRIFT_WARNING=1"}), "") << with.name;
  replace(system, migration, ".on = {\"email\"}", ".on = {\"mail\"}");
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with, {"-DCUPEL_DRIFT_WARNING=1"}), HasSubstr("migration_error")) << with.name;
}

TEST(the_registry, has_a_position_for_each_operation_of_both_ways) {
  shop system;
  system.write("migrations/20250102_0000_b1_next.hpp", R"(#pragma once
#include <cupel/migration.hpp>

namespace migrations::shop::rev_b1 {
using namespace cupel::migration;
void fill(step& work);

#define DROP_COLOUR drop_column{.table = "tags", .name = "colour"}

inline constexpr create_table colours{
  .name = "colours", .columns = {column{.name = "id", .type = integer}}};
inline constexpr operation upgrade[] = {
  add_column{
    .table = "tags",
    .name = "colour",
    .type = text,
    .nullable = true}, {colours}, data{.name = "fill",
                                       .up = fill, .down = nothing},
  DROP_COLOUR,
};
inline constexpr operation downgrade[] = {
  add_column{.table = "tags", .name = "colour", .type = text,
             .nullable = true},
    data{.name = "fill", .up = nothing},
  drop_table{.name = "colours"},
  DROP_COLOUR,
};
inline constexpr revision
    self{.id = "b1", .parent = "a1", .message = "next", .created = "2025-01-02T00:00:00Z",
         .upgrade = upgrade, .downgrade = downgrade};
}  // namespace migrations::shop::rev_b1
)");
  ASSERT_EQ(system.generate({.drift_is_error = false}), 0) << system.errors;
  EXPECT_THAT(system.read("build/generated/shop/registry.gen.cpp"),
              HasSubstr("    {\"b1\", {29, 5}, {{13, 3}, {10, 38}, {17, 35}, {19, 3}}, "
                        "{{22, 3}, {24, 5}, {25, 3}, {26, 3}}},\n"));

  // As the compilers read them, with the line that they themselves know where an operation ends.
  system.write("build/generated/positions.cpp", R"(#include "shop/registry.gen.cpp"

constexpr auto& all = cupel::systems::shop;
static_assert(all.written.count == 2 && all.revisions.count == 2);
constexpr auto& written = all.written[1];
constexpr auto& made = *all.revisions[1];
static_assert(written.self.line == 29 && written.self.column == 5);
static_assert(written.upgrade.size() == made.upgrade.count && written.downgrade.size() == made.downgrade.count);
static_assert(written.upgrade.begin()[0].line == 13 && made.upgrade.first[0].what.at.line == 17);
static_assert(written.upgrade.begin()[3].line == 19 && made.upgrade.first[3].what.at.line == 19);
static_assert(written.downgrade.begin()[0].line == 22 && made.downgrade.first[0].what.at.line == 23);
)");
  for (const auto& with : cupel::test::compilers())
    EXPECT_EQ(cupel::test::compile(with, system.root() / "build/generated/positions.cpp",
                                   {system.root(), system.output().parent_path()}, {"-DCUPEL_DRIFT_WARNING=1"}),
              "")
        << with.name;
}

// .gitattributes has merge=union for generated code.
TEST(the_registry, of_two_branches_merges_to_nothing_but_two_heads) {
  shop system;
  const auto migrated = [&](const std::string& id) {
    const auto path = "migrations/20250102_0000_" + id + "_next.hpp";
    system.write(path, "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_" + id
                           + " {\nusing namespace cupel::migration;\ninline constexpr revision self{.id = \"" + id
                           + "\", .parent = \"a1\", .message = \"next\", .created = \"2025-01-02T00:00:00Z\"};\n}\n");
    EXPECT_EQ(system.generate(), 0) << system.errors;
    system.write("merge/" + id, system.read("build/generated/shop/registry.gen.cpp"));
    return path;
  };
  ASSERT_EQ(system.generate(), 0) << system.errors;
  system.write("merge/base", system.read("build/generated/shop/registry.gen.cpp"));
  const auto ours = migrated("b1");
  const auto text = system.read(ours);
  std::filesystem::remove(system.root() / ours);
  migrated("c1");
  system.write(ours, text);

  const auto merged = cupel::test::run_process(
      {.argv = {"git", "merge-file", "-p", "--union", "b1", "base", "c1"}, .folder = system.root() / "merge"});
  ASSERT_EQ(merged.exit_code, 0) << merged.err;
  for (const std::string id : {"a1", "b1", "c1"}) {
    const auto line = "\n    {\"" + id + "\", {";
    const auto at = merged.out.find(line);
    EXPECT_NE(at, std::string::npos) << id;
    EXPECT_EQ(merged.out.find(line, at + 1), std::string::npos) << id;
  }
  system.write("build/generated/shop/registry.gen.cpp", merged.out);
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(system, with), AllOf(HasSubstr("two heads"), HasSubstr("migration_error"))) << with.name;
}

TEST(the_registrys_digest, is_the_one_that_the_tool_makes_of_the_sources) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  std::vector<std::string> files;
  for (const auto* each : {"models/user.hpp", "models/tag.hpp", "shared.hpp", migration})
    files.push_back((system.root() / each).string());
  const auto digest = cupel::codegen::registry_digest(cupel::codegen::digest_files(system.root().string(), files, ""),
                                                      std::string(64, 'a'));
  auto source = system.read("build/generated/shop/registry.gen.cpp");
  source += "static_assert(__builtin_strcmp(cupel::systems::shop.digest, \"" + digest + "\") == 0);\n";
  system.write("build/generated/shop/registry.gen.cpp", source);
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(system, with), "") << with.name;
}

}  // namespace

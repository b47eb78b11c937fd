// SPDX-License-Identifier: Apache-2.0
// cupel generate: what it writes, what it leaves alone, and when it writes nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "codegen/generate/shop.hpp"
#include "support/process.hpp"

namespace {

namespace fs = std::filesystem;
using cupel::test::shop;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::map<std::string, fs::file_time_type> times(const fs::path& folder) {
  std::map<std::string, fs::file_time_type> result;
  for (const auto& each : fs::directory_iterator(folder)) result[each.path().filename()] = each.last_write_time();
  return result;
}

// An hour ago, so that a file that is written again shows it on every file system.
void age(const fs::path& folder) {
  for (const auto& each : fs::recursive_directory_iterator(folder))
    fs::last_write_time(each, fs::file_time_type::clock::now() - std::chrono::hours(1));
}

TEST(generate, writes_a_header_and_a_source_for_each_model_and_the_systems_own_files) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  std::vector<std::string> names;
  for (const auto& [name, time] : times(system.output())) names.push_back(name);
  EXPECT_THAT(names,
              testing::ElementsAre("digest.txt", "models.gen.hpp", "proof.gen.hpp", "registry.gen.cpp", "shop.gen.hpp",
                                   "tag.gen.cpp", "tag.gen.hpp", "user.gen.cpp", "user.gen.hpp"));
}

TEST(generate, touches_the_stamp_alone_when_nothing_changed) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  age(system.root());
  const auto before = times(system.output());
  const auto stamp = fs::last_write_time(system.output().string() + ".stamp");
  ASSERT_EQ(system.generate(), 0);
  EXPECT_EQ(times(system.output()), before);
  EXPECT_GT(fs::last_write_time(system.output().string() + ".stamp"), stamp);
}

TEST(generate, rewrites_only_what_a_changed_model_changes) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  age(system.root());
  const auto before = times(system.output());
  system.write("models/tag.hpp", system.read("models/tag.hpp") + "// a word at the end\n");
  ASSERT_EQ(system.generate(), 0);
  std::vector<std::string> written;
  for (const auto& [name, time] : times(system.output()))
    if (time != before.at(name)) written.push_back(name);
  EXPECT_THAT(written, testing::ElementsAre("digest.txt", "registry.gen.cpp", "tag.gen.cpp", "tag.gen.hpp"));
}

TEST(generate, lists_what_it_has_read_in_the_depfile) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  const auto depfile = cupel::test::read_file(system.output().string() + ".d");
  EXPECT_THAT(depfile, testing::StartsWith(system.output().string() + ".stamp:"));
  for (const auto* each : {"/models/user.hpp", "/models/tag.hpp", "/shared.hpp", "/20250101_0000_a1_first.hpp",
                           "/include/cupel/annotations.hpp", "/include/cupel/migration/operation.hpp"})
    EXPECT_THAT(depfile, HasSubstr(each));
  EXPECT_THAT(depfile, Not(HasSubstr("unity")));
  EXPECT_THAT(depfile, Not(HasSubstr(".gen.")));
}

TEST(generate, tells_a_name_that_postgresql_gives_to_the_index_of_a_primary_key) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
};
struct [[cupel::table("pk_tags")]] Kind {
  [[cupel::primary_key]] std::int32_t id{};
};
struct [[cupel::table("labels"), cupel::index(id, name("pk_labels"))]] Label {
  [[cupel::primary_key]] std::int32_t id{};
};
struct [[cupel::table("tags"), cupel::schema("other")]] OtherTag {
  [[cupel::primary_key]] std::int32_t id{};
};
)");
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(system.errors,
              HasSubstr("models/tag.hpp:7:36: error: create_table pk_tags: the name is taken by table or "
                        "index tags [cupel-model]"));
  EXPECT_THAT(system.errors, HasSubstr("models/tag.hpp:4:33: note: the other is here"));
  EXPECT_THAT(system.errors, HasSubstr("calls it pk_ and the table's name where it has no other"));
  EXPECT_THAT(system.errors, HasSubstr("create_index pk_labels: the name is taken by table or index labels"));
  EXPECT_THAT(system.errors, Not(HasSubstr("other.tags")));
}

TEST(generate, tells_each_member_and_check_that_a_database_cannot_have) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags"), cupel::check("c::int > 0")]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::check("a::int > 0")]] std::int32_t a{};
  [[cupel::check("b::int > 0")]] std::int32_t b{};
  std::int32_t c{};
  [[cupel::numeric(3, 2)]] double d{1.005};
  std::int32_t A{};
  [[cupel::column("b")]] std::int32_t again{};
};
)");
  EXPECT_EQ(system.generate(), 1);
  for (const auto* each :
       {"4:39: error: SQLite has no '::' casts", "6:12: error: SQLite has no '::' casts",
        "7:12: error: SQLite has no '::' casts", "9:35: error: the default does not fit its numeric type",
        "10:16: error: SQLite does not tell two column names apart by their case",
        "11:39: error: members 'b' and 'again' of 'Tag' are both column 'b' [cupel-duplicate-column]"})
    EXPECT_THAT(system.errors, HasSubstr("models/tag.hpp:" + std::string(each)));
  std::size_t count = 0;
  for (auto at = system.errors.find("error: "); at != std::string::npos; at = system.errors.find("error: ", at + 1))
    ++count;
  EXPECT_EQ(count, 6U) << system.errors;
}

TEST(generate, refuses_a_column_that_has_the_name_of_one_of_postgresqls_own) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
  std::int32_t xmin{};
  [[cupel::column("ctid")]] std::int32_t place{};
  [[cupel::lenght(3)]] std::string text{};
};
)");
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(
      system.errors,
      AllOf(HasSubstr("models/tag.hpp:6:16: error: PostgreSQL has a system column of that name: column 'tags.xmin' "
                      "[cupel-dialect]"),
            HasSubstr("models/tag.hpp:7:42: error: PostgreSQL has a system column of that name: column 'tags.ctid'"),
            HasSubstr("models/tag.hpp:8:12: error: unknown attribute 'cupel::lenght'")));
}

TEST(generate, tells_every_difference_beside_what_a_database_cannot_do) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
  std::vector<std::int32_t> marks{};
  std::optional<std::string> phone{};
};
)");
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(system.errors,
              AllOf(HasSubstr("models/tag.hpp:6:29: error: SQLite has no arrays: column 'tags.marks' [cupel-dialect]"),
                    HasSubstr("models/tag.hpp:7:30: error: column 'tags.phone' is in the model, and no migration adds "
                              "it [cupel-drift]")));
  EXPECT_FALSE(fs::exists(system.output()));
}

TEST(generate, refuses_what_one_of_the_databases_cannot_do_at_the_member_and_at_the_operation) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags"), cupel::index(id, include(id), name("ix_tags_id"))]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
};
)");
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(
      system.errors,
      AllOf(HasSubstr("models/tag.hpp:4:"),
            HasSubstr("error: SQLite has no included columns: index 'ix_tags_id' of table 'tags' [cupel-dialect]"),
            HasSubstr("note: change it, or take sqlite out of the system's DIALECTS")));

  system.write("models/tag.hpp", cupel::test::tag_header);
  system.write("migrations/20250102_0000_a2_second.hpp", R"(#pragma once
#include <cupel/migration.hpp>

namespace migrations::shop::rev_a2 {
using namespace cupel::migration;

inline constexpr operation upgrade[] = {
  create_index{.name = "ix", .table = "tags", .on = {"id"}, .method = hash},
  drop_index{.table = "tags", .name = "ix"},
};
inline constexpr revision self{.id = "a2", .parent = "a1", .message = "second", .created = "2025-01-02T00:00:00Z",
                               .upgrade = upgrade};
}  // namespace migrations::shop::rev_a2
)");
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(system.errors, AllOf(HasSubstr("migrations/20250102_0000_a2_second.hpp:8:3: error: SQLite has only btree "
                                             "indexes: index 'ix' of table 'tags' [cupel-dialect]")));
  EXPECT_FALSE(fs::exists(system.output()));
}

TEST(generate, tells_the_program_where_its_version_tables_are) {
  shop system;
  system.version_schema = "ops";
  ASSERT_EQ(system.generate(), 0) << system.errors;
  EXPECT_THAT(cupel::test::read_file(system.output() / "registry.gen.cpp"), HasSubstr(".version_schema = \"ops\","));
}

TEST(generate, tells_the_program_where_each_revision_and_operation_begins) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  EXPECT_THAT(cupel::test::read_file(system.output() / "registry.gen.cpp"),
              AllOf(HasSubstr("\n    {\"a1\", {17, 27}, {{8, 3}, {9, 3}, {15, 3}}, {}},\n"),
                    HasSubstr("\n    .written = ::generated::shop::written,\n")));
}

TEST(generate, refuses_tables_that_the_system_is_to_ignore_in_models_and_in_migrations) {
  shop system;
  system.ignore = {"queue_*", "t?gs"};
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(system.errors,
              AllOf(HasSubstr("models/tag.hpp:"), HasSubstr("[[cupel::external]]"),
                    HasSubstr("error: table 'tags' is none of this system's: IGNORE has 't?gs' [cupel-ignored]"),
                    HasSubstr("migrations/20250101_0000_a1_first.hpp:8:3: error: table 'tags' is none"),
                    Not(HasSubstr("'users'"))));
  EXPECT_FALSE(fs::exists(system.output()));

  system.ignore = {"queue_*", "tag", "users?", "USERS"};
  system.write("models/job.hpp", R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("queue_jobs"), cupel::external]] Job {
  [[cupel::primary_key]] std::int32_t id{};
};
)");
  EXPECT_EQ(system.generate(), 0) << system.errors;
}

TEST(generate, removes_the_code_of_a_header_that_is_gone) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  cupel::test::write_file(system.output() / "gone.gen.hpp", "");
  cupel::test::write_file(system.output() / "notes.md", "");
  ASSERT_EQ(system.generate(), 0);
  EXPECT_FALSE(fs::exists(system.output() / "gone.gen.hpp"));
  EXPECT_TRUE(fs::exists(system.output() / "notes.md"));
}

TEST(generate, fails_on_drift_at_the_members_own_place_and_writes_nothing) {
  shop system;
  auto header = system.read("models/user.hpp");
  header.insert(header.rfind("};"), "  std::optional<std::string> phone{};\n");
  system.write("models/user.hpp", header);
  EXPECT_EQ(system.generate(), 1);
  EXPECT_THAT(
      system.errors,
      AllOf(HasSubstr("models/user.hpp:8:30: error: column 'users.phone' is in the model, and no migration adds it "
                      "[cupel-drift]"),
            HasSubstr("cupel revision --autogenerate")));
  EXPECT_FALSE(fs::exists(system.root() / "build"));
}

TEST(generate, only_warns_of_drift_where_it_is_told_to) {
  shop system;
  auto header = system.read("models/user.hpp");
  header.insert(header.rfind("};"), "  std::optional<std::string> phone{};\n");
  system.write("models/user.hpp", header);
  EXPECT_EQ(system.generate({.drift_is_error = false}), 0);
  EXPECT_THAT(system.errors, HasSubstr("warning: column 'users.phone' is in the model, and no migration adds it"));
  EXPECT_THAT(system.read("build/generated/shop/user.gen.hpp"), HasSubstr("phone_column"));
}

TEST(generate, refuses_a_relation_over_several_columns) {
  shop system;
  system.write("models/tag.hpp", R"(#pragma once
#include <cupel/model.hpp>
struct [[cupel::table("tags"), cupel::primary_key(a, b)]] Tag { int a{}; int b{}; };
struct [[cupel::table("uses"), cupel::foreign_key(a, b, references(Tag::a, Tag::b))]] Use {
  [[cupel::primary_key]] int id{};
  int a{};
  int b{};
  cupel::one<Tag> tag{};
};
)");
  EXPECT_EQ(system.generate({.drift_is_error = false}), 1);
  EXPECT_THAT(system.errors, HasSubstr("models/tag.hpp:8:19: error: 'tag' follows a foreign key of several columns"));
  EXPECT_FALSE(fs::exists(system.root() / "build"));
}

TEST(generate, never_excuses_a_broken_history) {
  shop system;
  auto migration = system.read("migrations/20250101_0000_a1_first.hpp");
  migration.replace(migration.find(".on = {\"email\"}"), 15, ".on = {\"mail\"}");
  system.write("migrations/20250101_0000_a1_first.hpp", migration);
  EXPECT_EQ(system.generate({.drift_is_error = false}), 1);
  EXPECT_THAT(system.errors,
              AllOf(HasSubstr("migrations/20250101_0000_a1_first.hpp:15:"), HasSubstr("[cupel-operation]")));
  EXPECT_FALSE(fs::exists(system.root() / "build"));
}

TEST(generate, leaves_everything_as_it_was_after_an_error) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  age(system.root());
  const auto before = times(system.output());
  const auto stamp = fs::last_write_time(system.output().string() + ".stamp");
  for (const auto* broken :
       {"struct Broken { not_a_type x; };\n", "struct [[cupel::tabel(\"x\")]] X { int id{}; };\n"}) {
    system.write("models/tag.hpp", "#pragma once\n#include <cupel/model.hpp>\n" + std::string(broken));
    EXPECT_EQ(system.generate(), 1);
    EXPECT_THAT(system.errors, HasSubstr("models/tag.hpp:3:"));
    EXPECT_EQ(times(system.output()), before);
    EXPECT_EQ(fs::last_write_time(system.output().string() + ".stamp"), stamp);
  }
}

TEST(generate_check, names_what_would_change_and_writes_nothing) {
  shop system;
  EXPECT_EQ(system.run({.check = true}), 1);
  EXPECT_THAT(system.out, AllOf(HasSubstr("generated/shop/user.gen.hpp is out of date"), HasSubstr("cupel generate")));
  EXPECT_FALSE(fs::exists(system.root() / "generated"));

  ASSERT_EQ(system.run({}), 0) << system.errors;
  EXPECT_EQ(system.run({.check = true}), 0) << system.out;

  system.write("models/tag.hpp", system.read("models/tag.hpp") + "// a word at the end\n");
  EXPECT_EQ(system.run({.check = true}), 1);
  EXPECT_EQ(system.out,
            "generated/shop/tag.gen.hpp is out of date\ngenerated/shop/tag.gen.cpp is out of date\n"
            "generated/shop/registry.gen.cpp is out of date\ngenerated/shop/digest.txt is out of date\n"
            "note: cupel generate\n");
}

TEST(the_digest, is_what_a_build_without_the_tool_compares) {
  shop system;
  ASSERT_EQ(system.generate(), 0) << system.errors;
  const auto verdict = [&] {
    const auto root = system.root().string();
    return cupel::test::run_process(
        {.argv = {CUPEL_CMAKE, "-D", "SYSTEM=shop", "-D", "ROOT=" + root, "-D",
                  "DIGEST=" + (system.output() / "digest.txt").string(), "-D", "OPTIONS=" + std::string(64, 'a'), "-D",
                  "NEEDED=" + root + "/models/user.hpp;" + root + "/migrations/20250101_0000_a1_first.hpp", "-P",
                  CUPEL_SOURCE "/cmake/cupel_check_digest.cmake"}});
  };
  EXPECT_EQ(verdict().exit_code, 0) << verdict().err;

  auto text = system.read("models/user.hpp");  // as Git for Windows checks it out
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, 1, '\r');
  system.write("models/user.hpp", text);
  EXPECT_EQ(verdict().exit_code, 0) << verdict().err;

  system.write("shared.hpp", "#pragma once\ninline constexpr int kLength = 101;\n");
  EXPECT_NE(verdict().exit_code, 0);
  EXPECT_THAT(verdict().err, AllOf(HasSubstr("shared.hpp changed"), Not(HasSubstr("user.hpp"))));
}

}  // namespace

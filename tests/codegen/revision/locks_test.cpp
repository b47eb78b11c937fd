// SPDX-License-Identifier: Apache-2.0
// MAX_LOCK: how strongly an operation may lock a table that stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "project.hpp"

namespace {

using cupel::test::note_model;
using cupel::test::project;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class max_lock : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(p.autogenerate("a1").exit_code, 0); }

  void allow(const std::string& most) const {
    const auto config = p.root() / "build/cupel.json";
    auto json = cupel::test::read_file(config);
    const std::string none = "\"max_lock\": \"";
    const auto at = json.find(none) + none.size();
    cupel::test::write_file(config, json.replace(at, json.find('"', at) - at, most));
  }
  std::string check(const std::string& operations) const {
    p.write_migration("b.hpp", "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_b {\n"
                               "using namespace cupel::migration;\ninline constexpr operation upgrade[] = {\n  "
                                   + operations
                                   + "\n};\ninline constexpr revision self{.id = \"b\", .parent = \"a1\", .upgrade = "
                                     "upgrade};\n}\n");
    return p.run({"check"}).err;
  }

  const project p{note_model, "postgresql"};
};

constexpr const char* phone = R"(add_column{.table = "notes", .name = "phone", .type = text, .nullable = true},)";

}  // namespace

TEST_F(max_lock, that_is_exceeded_is_an_error_at_the_operation_until_it_is_sealed) {
  allow("share_row_exclusive");
  p.add_member("std::optional<std::string> phone{};");
  EXPECT_THAT(check(phone),
              AllOf(HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b': add_column 'notes.phone' locks table "
                              "'notes' with access_exclusive (blocks reads and writes), and MAX_LOCK is "
                              "share_row_exclusive [cupel-lock]"),
                    HasSubstr("note: change it, or seal it as it is: cupel seal b")));
  EXPECT_EQ(p.run({"generate"}).exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(p.root() / "generated/shop/registry.gen.cpp"));
  ASSERT_EQ(p.run({"seal", "b"}).exit_code, 0);
  const auto sealed = p.run({"generate"});
  EXPECT_EQ(sealed.exit_code, 0) << sealed.err;
}

TEST_F(max_lock, is_what_an_operation_may_take) {
  const std::string index = R"(create_index{.name = "ix", .table = "notes", .on = {"text"}},)";
  const std::string comment = R"(alter_column{.table = "notes", .name = "text", .comment = "what it says"},)";
  allow("share");
  EXPECT_THAT(check(index + '\n' + comment), Not(HasSubstr("cupel-lock")));
  allow("share_update_exclusive");
  const auto said = check(index + '\n' + comment);
  EXPECT_THAT(said, AllOf(HasSubstr("create_index 'ix' locks table 'notes' with share (blocks writes)"),
                          Not(HasSubstr("alter_column 'notes.text' locks"))));
  allow("access_exclusive");
  EXPECT_THAT(check(R"(drop_table{.name = "notes"},)"), Not(HasSubstr("cupel-lock")));
}

TEST_F(max_lock, does_not_ask_about_tables_that_the_revision_makes) {
  allow("share");
  const std::string table = R"(create_table{.name = "tags", .columns = {column{.name = "id", .type = bigint},
    column{.name = "note_id", .type = bigint}}, .primary_key = {"id"})";
  EXPECT_THAT(check(table + R"(},
  rename_table{.name = "tags", .to = "labels"},
  add_column{.table = "labels", .name = "text", .type = text, .nullable = true},)"),
              Not(HasSubstr("cupel-lock")));
  EXPECT_THAT(
      check(table + R"(, .foreign_keys = {foreign_key{.name = "fk", .columns = {"note_id"},
    .references = "notes", .referenced_columns = {"id"}}}},)"),
      HasSubstr("create_table 'tags' locks table 'notes' with share_row_exclusive (blocks writes), and MAX_LOCK "
                "is share"))
      << "what they refer to stands";
}

TEST_F(max_lock, is_in_the_notes_of_a_revision_that_exceeds_it) {
  p.add_member("std::optional<std::string> phone{};");
  EXPECT_THAT(p.autogenerate("b", {"--dry-run"}).err, Not(HasSubstr("locks")));
  allow("share");
  const auto said = p.autogenerate("b");
  EXPECT_EQ(said.exit_code, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("note: the build refuses it: add_column 'notes.phone' locks table 'notes' with "
                                  "access_exclusive (blocks reads and writes), and MAX_LOCK is share\n"));
}

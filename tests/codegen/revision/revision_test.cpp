// SPDX-License-Identifier: Apache-2.0
// cupel revision, seal, heads, history and show.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "project.hpp"

namespace {

using cupel::test::project;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(revision, writes_the_first_migration_in_the_layout_of_the_design) {
  const project p;
  const auto result = p.run({"revision", "--autogenerate", "-m", "Initial schema", "--rev-id", "a1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "wrote migrations/shop/20251218_1045_a1_initial_schema.hpp\n  create_table 'notes'\n");
  ASSERT_THAT(p.migrations(), ElementsAre("20251218_1045_a1_initial_schema.hpp"));
  EXPECT_EQ(p.migration("20251218_1045_a1_initial_schema.hpp"), R"(#pragma once
#include <cupel/migration.hpp>

namespace migrations::shop::rev_a1 {
using namespace cupel::migration;

// clang-format off
inline constexpr operation upgrade[] = {
  create_table{.name = "notes",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "text", .type = text},
    },
    .primary_key = {"id"}},
};
// No `downgrade`: it is derived from the replayed state, in reverse order. Write one to override it; then it is
// proved.
inline constexpr revision self{.id = "a1", .parent = {}, .message = "Initial schema", .created = "2025-12-18T10:45:00Z",
                               .upgrade = upgrade};
// clang-format on

}  // namespace migrations::shop::rev_a1
)");
  const auto check = p.run({"check"});
  EXPECT_EQ(check.exit_code, 0) << check.err;
  EXPECT_EQ(check.out, "shop: models and migrations agree (1 table, 1 revision)\n");
}

TEST(revision, without_a_message_takes_that_of_the_note) {
  const project p;
  const auto suggested = [&] {
    const auto said = p.run({"check"}).err;
    const std::string before = "note: cupel revision --autogenerate -m \"";
    const auto at = said.find(before);
    return at == std::string::npos ? said : said.substr(at + before.size(), said.rfind('"') - at - before.size());
  };
  const auto written = [&](const std::string& id, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"revision", "--autogenerate", "--rev-id", id};
    words.insert(words.end(), more.begin(), more.end());
    const auto result = p.run(std::move(words));
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const auto text = p.migration(p.migrations().back());
    const std::string before = ".message = \"";
    const auto at = text.find(before) + before.size();
    return text.substr(at, text.find('"', at) - at);
  };
  EXPECT_EQ(suggested(), "Initial schema");
  EXPECT_EQ(written("a1"), "Initial schema");
  p.add_member("std::optional<std::string> fax{};");
  EXPECT_EQ(suggested(), "add notes.fax");
  EXPECT_EQ(written("a2"), "add notes.fax");
  EXPECT_EQ(p.migrations().back(), "20251218_1045_a2_add_notes_fax.hpp");
  p.add_member("std::optional<std::string> mail{};");
  EXPECT_EQ(written("a3", {"--rename", "notes.fax:mail"}), "rename notes.fax to mail");
  p.add_member("");
  EXPECT_EQ(written("a4", {"--drop", "notes.mail"}), "drop notes.mail");
  EXPECT_EQ(p.run({"revision", "--autogenerate"}).out,
            "shop: no difference between models and migrations; nothing written\n");
}

TEST(revision, says_so_and_writes_nothing_where_nothing_differs) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  const auto again = p.autogenerate("a2");
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_EQ(again.out, "shop: no difference between models and migrations; nothing written\n");
  EXPECT_EQ(p.migrations().size(), 1U);
}

TEST(revision, without_autogenerate_is_empty_and_still_a_revision) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  ASSERT_EQ(p.run({"revision", "-m", "by hand", "--rev-id", "a2", "--date", "2026-01-02T03:04:05+09:00"}).exit_code, 0);
  EXPECT_THAT(p.migration("20260101_1804_a2_by_hand.hpp"), HasSubstr(".created = \"2026-01-01T18:04:05Z\""));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(revision, dry_run_prints_and_writes_nothing) {
  const project p;
  const auto result = p.autogenerate("a1", {"--dry-run"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("// migrations/shop/20251218_1045_a1_step_a1.hpp\n#pragma once\n"));
  EXPECT_THAT(p.migrations(), IsEmpty());
}

TEST(revision, follows_file_template_and_naming) {
  const project p;
  p.configure("{rev}-{slug}", R"("pk": "{table}_pkey")");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  EXPECT_THAT(p.migrations(), ElementsAre("a1-step_a1.hpp"));
  EXPECT_THAT(p.migration("a1-step_a1.hpp"), HasSubstr(".primary_key_name = \"notes_pkey\""));
}

TEST(revision, makes_a_new_random_id_of_twelve_digits) {
  const project p;
  ASSERT_EQ(p.run({"revision", "--autogenerate", "-m", "x"}).exit_code, 0);
  ASSERT_EQ(p.migrations().size(), 1U);
  EXPECT_THAT(p.migrations().front(), testing::MatchesRegex("20251218_1045_[0-9a-f]{12}_x.hpp"));
}

TEST(revision, refuses_wrong_usage_with_exit_code_2) {
  const project p;
  EXPECT_EQ(
      p.run({"revision", "--rev-id", "a1"}).err,
      "error: an empty revision needs a message: -m \"add users.phone\"; with --autogenerate it has one of its own\n");
  EXPECT_THAT(p.run({"revision", "-m", "a\nDROP TABLE users;"}).err,
              HasSubstr("the message of a revision is one line"));
  EXPECT_THAT(p.run({"revision", "-m", "caf\xe9"}).err, HasSubstr("the message of a revision is text in UTF-8"));
  EXPECT_THAT(p.run({"revision", "-m", "  "}).err, HasSubstr("the message of a revision says something"));
  for (const auto* id : {"base", "head", "heads", "current"})
    EXPECT_THAT(p.autogenerate(id).err,
                HasSubstr("and none of base, head, heads and current, not '" + std::string(id)));
  EXPECT_THAT(p.run({"heads", "one", "two"}).err,
              testing::StartsWith("error: arguments were not expected: one two\nnote: cupel heads --help\n"));
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"--rev-id", "a-1"},
                                                                                     {"--date", "yesterday"},
                                                                                     {"--head", "a1"},
                                                                                     {"--splice"},
                                                                                     {"--branch-label", "x"},
                                                                                     {"--depends-on", "x"},
                                                                                     {"--drop", ".x"},
                                                                                     {"--rename", "users.name"},
                                                                                     {"--no-such"}}) {
    const auto result = p.autogenerate("a1", words);
    EXPECT_EQ(result.exit_code, 2) << words.front();
    EXPECT_THAT(result.err, HasSubstr("error: ")) << words.front();
  }
  EXPECT_THAT(p.migrations(), IsEmpty());
}

TEST(revision, refuses_an_id_that_stands) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::optional<std::string> phone{};");
  const auto result = p.autogenerate("a1");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("error: a revision 'a1' stands already [cupel-history]"));
  EXPECT_EQ(p.migrations().size(), 1U);
}

TEST(revision, asks_before_a_column_goes_and_takes_either_answer) {
  project p;
  p.add_member("std::string name{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::string full_name{};");
  const auto asked = p.autogenerate("a2");
  EXPECT_EQ(asked.exit_code, 1);
  EXPECT_THAT(asked.err, HasSubstr("error: column 'notes.name' is in the migrations and not in the model"));
  EXPECT_THAT(asked.err, HasSubstr("--drop notes.name"));
  EXPECT_THAT(asked.err, HasSubstr("--rename notes.name:full_name"));
  EXPECT_EQ(p.migrations().size(), 1U);

  const auto renamed = p.autogenerate("a2", {"--rename", "notes.name:full_name", "--dry-run"});
  EXPECT_THAT(renamed.out, HasSubstr("rename_column{.table = \"notes\", .name = \"name\", .to = \"full_name\"}"));
  EXPECT_THAT(renamed.out, Not(HasSubstr("add_column")));

  const auto dropped = p.autogenerate("a2", {"--drop", "notes.name", "--dry-run"});
  EXPECT_THAT(dropped.out, HasSubstr("drop_column{.table = \"notes\", .name = \"name\"}"));
  EXPECT_THAT(dropped.out, HasSubstr("add_column{.table = \"notes\", .name = \"full_name\""));
  EXPECT_THAT(dropped.err, HasSubstr("note: the way back adds 'notes.name' as NOT NULL without a default"));

  p.add_member("[[cupel::renamed_from(\"name\")]] std::string full_name{};");
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  p.add_member("[[cupel::renamed_from(\"name\")]] std::string full_name{}; std::optional<int> more{};");
  const auto stale = p.autogenerate("a3");
  EXPECT_EQ(stale.exit_code, 0);
  EXPECT_THAT(stale.err, HasSubstr("models/shop/note.hpp:7:12: warning: "));
  EXPECT_THAT(stale.err, HasSubstr("[cupel-stale-consent]"));
}

TEST(revision, amends_the_head_and_keeps_its_name_and_consent) {
  const project p;
  p.add_member("std::string name{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::string title{};");
  ASSERT_EQ(p.autogenerate("a2", {"--rename", "notes.name:title"}).exit_code, 0);
  const auto names = p.migrations();
  p.add_member("std::string title{}; std::optional<std::string> phone{};");
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(p.migrations(), names);
  EXPECT_THAT(p.migration(names.back()),
              HasSubstr("rename_column{.table = \"notes\", .name = \"name\", .to = \"title\"}"));
  EXPECT_THAT(p.migration(names.back()), HasSubstr("add_column{.table = \"notes\", .name = \"phone\""));
  EXPECT_THAT(p.migration(names.back()), HasSubstr(".message = \"step a2\""));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(revision, amends_the_head_where_its_consent_is_said_again) {
  const project p;
  p.add_member("std::string name{}; std::string old{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::string title{};");
  ASSERT_EQ(p.autogenerate("a2", {"--rename", "notes.name:title", "--drop", "notes.old"}).exit_code, 0);
  p.add_member("std::string title{}; std::optional<std::string> phone{};");
  const auto result = p.run({"revision", "--amend", "--rename", "notes.name:title", "--drop", "notes.old"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
}

TEST(revision, amends_a_head_in_which_names_changed_places) {
  const project p;
  p.add_member("int one{}; std::int64_t two{}; int three{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::int64_t one{}; int two{}; int four{};");
  const auto first =
      p.autogenerate("a2", {"--rename", "notes.one:two", "--rename", "notes.two:one", "--rename", "notes.three:four"});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  const auto name = p.migrations().back();
  const auto before = p.migration(name);
  EXPECT_THAT(before, HasSubstr("{.table = \"notes\", .name = \"cupel_swap_1\", .to = \"two\"}"));
  EXPECT_THAT(before, Not(HasSubstr("alter_column")));
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(p.migration(name), before);
}

TEST(revision, amends_a_head_in_which_a_column_took_the_name_of_a_dropped_one) {
  const project p;
  p.add_member("std::string name{}; int full_name{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("int name{};");
  const auto first = p.autogenerate("a2", {"--drop", "notes.name", "--rename", "notes.full_name:name"});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("note: the way back adds 'notes.cupel_dropped_1' as NOT NULL without a default"));
  const auto name = p.migrations().back();
  const auto before = p.migration(name);
  EXPECT_THAT(before, HasSubstr("drop_column{.table = \"notes\", .name = \"cupel_dropped_1\"}"));
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(p.migration(name), before);
}

TEST(revision, says_where_the_way_back_cannot_fill_a_dropped_column) {
  const project p;
  p.add_member("std::string name{}; std::optional<int> age{};");
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("");
  const auto dropped = p.autogenerate("a2", {"--drop", "notes.name", "--drop", "notes.age"});
  EXPECT_EQ(dropped.exit_code, 0) << dropped.err;
  EXPECT_THAT(dropped.out, HasSubstr("note: the way back adds 'notes.name' as NOT NULL without a default, which fails "
                                     "where the table has rows; to give them a value then, set one before the drop: "
                                     "alter_column{.table = \"notes\", .name = \"name\", .default_sql = …}\n"));
  EXPECT_THAT(dropped.out, Not(HasSubstr("notes.age' as NOT NULL")));
}

TEST(revision, says_where_rows_that_stand_lack_a_value) {
  const project p;
  p.add_member("std::optional<int> age{};");
  EXPECT_THAT(p.autogenerate("a1").out, Not(HasSubstr("note:")));  // a table that comes has no rows
  p.add_member("int age{}; std::string nick{}; std::string name{}; int rank{0}; std::optional<int> size{};");
  const std::string notes =
      "note: it adds 'notes.nick', 'notes.name' as NOT NULL without a default, which fails where the table has rows; "
      "give the column a default, or make it optional; or add it with .nullable = true, fill it, and forbid NULL then\n"
      "note: it forbids NULL in 'notes.age', which fails where a row has it; fill such rows in front of it, with a "
      "data "
      "step or execute\n";
  EXPECT_EQ(p.autogenerate("a2", {"--dry-run"}).err, notes);
  const auto written = p.autogenerate("a2");
  EXPECT_EQ(written.exit_code, 0) << written.err;
  EXPECT_THAT(written.out, testing::EndsWith(notes));
  EXPECT_THAT(p.run({"revision", "--amend"}).out, testing::EndsWith(notes));
}

TEST(revision, does_not_amend_what_was_written_by_hand) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_migration(
      "b.hpp",
      "#pragma once\n#include <cupel/migration.hpp>\nnamespace migrations::shop::rev_a2 {\nusing namespace "
      "cupel::migration;\ninline constexpr operation upgrade[] = {\n  execute{.up = both(\"SELECT 1\"), "
      ".down = both(\"SELECT 1\"), .effect = none},\n};\ninline constexpr revision self{.id = \"a2\", "
      ".parent = \"a1\", .upgrade = upgrade};\n}\n");
  p.add_member("std::optional<std::string> phone{};");
  const auto before = p.migration("b.hpp");
  const auto result = p.run({"revision", "--amend"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr("migrations/shop/b.hpp:6:3: error: the head has operations that were written by hand"));
  EXPECT_EQ(p.migration("b.hpp"), before);
}

TEST(revision, removes_the_head) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::optional<std::string> phone{};");
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  const auto result = p.run({"revision", "--remove"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("removed migrations/shop/20251218_1045_a2_step_a2.hpp\n"));
  EXPECT_THAT(p.migrations(), ElementsAre("20251218_1045_a1_step_a1.hpp"));
}

TEST(revision, removes_a_head_that_does_not_apply) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.write_migration("b.hpp", R"(#pragma once
#include <cupel/migration.hpp>
namespace migrations::shop::rev_b {
using namespace cupel::migration;
inline constexpr operation upgrade[] = {
  drop_table{.name = "nowhere"},
};
inline constexpr revision self{.id = "b", .parent = "a1", .message = "b", .created = "2026-01-01T00:00:00Z",
                               .upgrade = upgrade};
}
)");
  const auto amended = p.run({"revision", "--amend"});
  EXPECT_EQ(amended.exit_code, 1);
  EXPECT_THAT(amended.err, HasSubstr("migrations/shop/b.hpp:6:3: error: revision 'b'"));
  EXPECT_EQ(p.run({"revision", "--remove"}).exit_code, 0);
  EXPECT_THAT(p.migrations(), ElementsAre("20251218_1045_a1_step_a1.hpp"));
}

TEST(seal, protects_what_was_released) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  const auto sealed = p.run({"seal"});
  EXPECT_EQ(sealed.exit_code, 0) << sealed.err;
  EXPECT_EQ(sealed.out, "wrote migrations/shop/sealed.hpp\n  sealed a1\n");
  EXPECT_EQ(p.run({"seal"}).out, "shop: 1 sealed already; nothing written\n");
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  EXPECT_THAT(p.run({"revision", "--amend"}).err, HasSubstr("revision 'a1' is sealed [cupel-sealed]"));
  EXPECT_THAT(p.run({"revision", "--remove"}).err, HasSubstr("revision 'a1' is sealed [cupel-sealed]"));

  const std::string name = "20251218_1045_a1_step_a1.hpp";
  const auto text = p.migration(name);
  auto commented = text;
  p.write_migration(name, commented.insert(0, "// a licence\n"));
  EXPECT_EQ(p.run({"check"}).exit_code, 0);
  auto edited = text;
  p.write_migration(name, edited.replace(edited.find("bigint"), 6, "integer"));
  const auto changed = p.run({"check"});
  EXPECT_EQ(changed.exit_code, 1);
  EXPECT_THAT(
      changed.err,
      HasSubstr("error: revision 'a1': the revision is sealed, and its operations have changed: their checksum was "));
  EXPECT_THAT(changed.err, HasSubstr("note: it was released: databases hold what it did. Undo the edit"));
  std::filesystem::remove(p.root() / "migrations/shop" / name);
  const auto gone = p.run({"check"});
  EXPECT_EQ(gone.exit_code, 1);
  EXPECT_THAT(gone.err, HasSubstr("migrations/shop/sealed.hpp:10:"));
  EXPECT_THAT(gone.err, HasSubstr("error: revision 'a1': the revision is sealed, and it is gone [cupel-sealed]"));
}

TEST(history, is_shown_from_the_sources) {
  const project p;
  ASSERT_EQ(p.autogenerate("a1").exit_code, 0);
  p.add_member("std::optional<std::string> phone{};");
  ASSERT_EQ(p.autogenerate("b2").exit_code, 0);
  EXPECT_EQ(p.run({"heads"}).out, "b2 (head) step b2\n");
  EXPECT_EQ(p.run({"history"}).out, "a1 -> b2 (head): step b2\nbase -> a1: step a1\n");
  EXPECT_EQ(p.run({"history", "-r", "base:a1"}).out, "base -> a1: step a1\n");
  EXPECT_EQ(p.run({"history", "-r", "b2:"}).out, "a1 -> b2 (head): step b2\n");
  EXPECT_EQ(p.run({"branches"}).out, "");
  const auto show = p.run({"show", "b"}).out;
  EXPECT_THAT(show, HasSubstr("b2 (head) step b2\n    parent   a1\n    created  2025-12-18T10:45:00Z\n"));
  EXPECT_THAT(
      show,
      HasSubstr(
          "    way back derived\n  add_column 'notes.phone'  migrations/shop/20251218_1045_b2_step_b2.hpp:9:3\n"));
  EXPECT_EQ(p.run({"show", "zz"}).exit_code, 2);
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// The proof as a function: what it finds in a history, and that it is a constant evaluation.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/proof.hpp>

namespace cupel::migration {
namespace {

namespace first {
inline constexpr operation upgrade[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "name", .type = text}},
                 .primary_key = {"id"}},
};
inline constexpr revision self{.id = "a", .upgrade = upgrade};
}  // namespace first

inline constexpr operation users_of_the_models[] = {
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "name", .type = text}},
                 .primary_key = {"id"}},
};

std::vector<std::string> found(const std::vector<const revision*>& revisions, const operations& models) {
  const findings all = examine({.system = "s", .revisions = {revisions.data(), revisions.size()}, .models = models});
  std::vector<std::string> texts;
  for (const problem& p : all.problems) {
    schema::text_buffer text;
    describe(text, p);
    texts.push_back(std::string(check_name(p.what)) + ": " + text.text);
  }
  for (const schema::difference& d : all.drift)
    texts.push_back(std::string("cupel-drift: ") + d.table + (d.name == nullptr ? "" : std::string(".") + d.name));
  return texts;
}
using texts = std::vector<std::string>;

constexpr const revision* only_first[] = {&first::self};

// The compiler trusts models, and nevertheless refuses these: a column twice, and where a list changes what it created
// it is checked like a history.
constexpr operation a_column_twice[] = {create_table{
    .name = "users", .columns = {column{.name = "id", .type = integer}, column{.name = "id", .type = integer}}}};
constexpr operation a_rename_too_many[] = {
    create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}},
    rename_column{.table = "users", .name = "nothing", .to = "name"}};
constexpr bool refuses(const operations& models, fault what) {
  const findings found = examine({.system = "s", .revisions = only_first, .models = models});
  return found.size() == 1 && found.problems[0].what == what;
}
static_assert(refuses(a_column_twice, fault::column_exists));
static_assert(refuses(a_rename_too_many, fault::column_missing));
constexpr registry sound{.system = "s", .revisions = only_first, .models = users_of_the_models};
static_assert(examine(sound).size() == 0, "the compiler proves it");

TEST(Proof, of_an_empty_history_and_no_models_finds_nothing) {
  EXPECT_EQ(found({}, {}), texts{});
}

TEST(Proof, finds_what_only_one_side_has) {
  static constexpr operation more[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "name", .type = text},
                               column{.name = "phone", .type = text}},
                   .primary_key = {"id"}},
  };
  EXPECT_EQ(found({&first::self}, more), texts{"cupel-drift: users.phone"});
  EXPECT_EQ(found({&first::self}, {}), texts{"cupel-drift: users"});
}

TEST(Proof, compares_no_models_where_an_operation_does_not_apply) {
  static constexpr operation upgrade[] = {drop_column{.table = "users", .name = "phone"}};
  static constexpr revision bad{.id = "b", .parent = "a", .upgrade = upgrade};
  EXPECT_EQ(found({&first::self, &bad}, users_of_the_models),
            texts{"cupel-operation: drop_column phone: column users.phone does not exist at this point"});
}

TEST(Proof, accepts_a_downgrade_that_restores) {
  static constexpr operation upgrade[] = {add_column{.table = "users", .name = "phone", .type = text},
                                          drop_column{.table = "users", .name = "name"}};
  static constexpr operation downgrade[] = {add_column{.table = "users", .name = "name", .type = text},
                                            drop_column{.table = "users", .name = "phone"}};
  static constexpr revision both_ways{.id = "b", .parent = "a", .upgrade = upgrade, .downgrade = downgrade};
  static constexpr operation models[] = {
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "phone", .type = text}},
                   .primary_key = {"id"}},
  };
  EXPECT_EQ(found({&first::self, &both_ways}, models), texts{});
}

TEST(Proof, refuses_a_downgrade_that_does_not_restore) {
  static constexpr operation upgrade[] = {alter_column{.table = "users", .name = "name", .type = varchar(10)},
                                          create_table{.name = "t", .columns = {column{.name = "id", .type = text}}}};
  static constexpr operation downgrade[] = {alter_column{.table = "users", .name = "name", .type = varchar(20)}};
  static constexpr revision bad{.id = "b", .parent = "a", .upgrade = upgrade, .downgrade = downgrade};
  EXPECT_EQ(
      found({&first::self, &bad}, {}),
      (texts{"cupel-downgrade: downgrade does not restore t: before no such table, after upgrade and downgrade a table",
             "cupel-downgrade: downgrade does not restore users.name: before text, after upgrade and downgrade "
             "varchar(20)"}));
}

TEST(Proof, tells_every_operation_that_does_not_apply_and_no_consequence) {
  static constexpr operation second[] = {
      add_column{.table = "userz", .name = "a", .type = text},
      add_column{.table = "users", .name = "name", .type = text},
      create_table{.name = "users", .columns = {column{.name = "key", .type = integer}}, .primary_key = {"key"}},
      create_index{.name = "ix_users_key", .table = "users", .on = {"key"}},
      rename_column{.table = "users", .name = "nam", .to = "title"},
  };
  static constexpr operation third[] = {
      alter_column{.table = "users", .name = "title", .nullable = true},
      drop_column{.table = "users", .name = "nowhere"},
  };
  static constexpr revision b{.id = "b", .parent = "a", .upgrade = second};
  static constexpr revision c{.id = "c", .parent = "b", .upgrade = third};
  EXPECT_EQ(found({&first::self, &b, &c}, {}),
            (texts{"cupel-operation: add_column a: table userz does not exist at this point",
                   "cupel-operation: add_column users.name: the column exists already at this point",
                   "cupel-operation: create_table users: the table exists already at this point",
                   "cupel-operation: rename_column nam: column users.nam does not exist at this point",
                   "cupel-operation: drop_column nowhere: column users.nowhere does not exist at this point"}));
}

TEST(Proof, wants_a_way_back_or_a_word) {
  static constexpr operation upgrade[] = {execute{.up = both("SELECT 1"), .effect = none}};
  static constexpr revision bad{.id = "b", .parent = "a", .upgrade = upgrade};
  static constexpr revision said{.id = "b", .parent = "a", .upgrade = upgrade, .irreversible = true};
  EXPECT_EQ(found({&first::self, &bad}, users_of_the_models),
            texts{"cupel-downgrade: execute has no .down: write one, or mark the revision .irreversible = true"});
  EXPECT_EQ(found({&first::self, &said}, users_of_the_models), texts{});
}

TEST(Proof, misses_a_sealed_revision_that_is_gone) {
  // clang-format off
  static constexpr sealed_revision sealed[] = {
    {"a", checksum(first::self)},
    {"gone", 2},
    {"lost", 0xfedcba9876543210},
  };
  constexpr std::uint32_t end = __builtin_LINE() - 1;
  // clang-format on
  const findings all = examine({.revisions = only_first, .models = users_of_the_models, .sealed = sealed});
  ASSERT_EQ(all.problems.size(), 2u);
  EXPECT_STREQ(all.problems[0].revision, "lost");
  EXPECT_EQ(all.problems[0].at.line, end - 1);
  EXPECT_STREQ(all.problems[1].revision, "gone");
  EXPECT_EQ(all.problems[1].what, fault::sealed_missing);
  EXPECT_EQ(all.problems[1].at.line, end - 2);
  EXPECT_STREQ(all.problems[1].at.file, __FILE__);
}

TEST(Proof, knows_a_sealed_revision_that_was_edited) {
  static constexpr sealed_revision sealed[] = {{"a", checksum(first::self) ^ 1}};
  const findings all = examine({.revisions = only_first, .models = users_of_the_models, .sealed = sealed});
  ASSERT_EQ(all.problems.size(), 1u);
  EXPECT_STREQ(all.problems[0].revision, "a");
  EXPECT_EQ(all.problems[0].what, fault::sealed_changed);
  EXPECT_EQ(all.problems[0].at.line, first::self.at.line);
}

TEST(Proof, tells_of_edited_seals_where_the_history_is_broken_too) {
  static constexpr operation upgrade[] = {drop_table{.name = "nowhere"}};
  static constexpr revision bad{.id = "b", .parent = "a", .upgrade = upgrade};
  static constexpr const revision* both[] = {&first::self, &bad};
  static constexpr sealed_revision sealed[] = {{"a", 1}};
  const findings all = examine({.revisions = both, .models = users_of_the_models, .sealed = sealed});
  ASSERT_EQ(all.problems.size(), 2u);
  EXPECT_EQ(all.problems[0].what, fault::table_missing);
  EXPECT_EQ(all.problems[1].what, fault::sealed_changed);
}

}  // namespace
}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
// When schemas come and go in a plan, and who must say so.
#include <gmock/gmock.h>

#include <cupel/diff/hazard.hpp>
#include <cupel/diff/plan.hpp>
#include <cupel/migration.hpp>

namespace cupel::diff {
namespace {

using namespace cupel::migration;
using testing::ElementsAre;
using what = word_given::what;

#define CUPEL_TEST_COLUMNS .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}

inline constexpr operation in_audit[] = {
    create_schema{.name = "audit"},
    create_table{.name = "audit.events", CUPEL_TEST_COLUMNS},
};
inline constexpr operation in_log[] = {
    create_schema{.name = "log"},
    create_table{.name = "log.events", CUPEL_TEST_COLUMNS},
};
inline constexpr operation empty_schema[] = {create_schema{.name = "audit"}};

/// The plan's operations in words, or its questions.
std::vector<std::string> planned(const operations& from, const operations& to, const consent& words = {}) {
  arena memory;
  schema::catalog now;
  schema::catalog wanted;
  problem p;
  EXPECT_TRUE(replay(now, from, p));
  EXPECT_TRUE(replay(wanted, to, p));
  const outcome result = plan(memory, now, wanted, words);
  std::vector<std::string> all;
  for (const question& q : result.questions) {
    all.push_back(q.text);
    all.insert(all.end(), q.readings.begin(), q.readings.end());
  }
  for (const stale_word& s : result.stale) all.push_back(s.text);
  for (const operation& op : result.operations)
    visit(op.what, [&](const auto& it) {
      if constexpr (requires { it.to; })
        all.push_back(migration::word(op.what.what) + std::string(" ") + it.name + " " + it.to);
      else if constexpr (requires { it.name; })
        all.push_back(migration::word(op.what.what) + std::string(" ") + it.name);
    });
  if (result.questions.empty()) {
    EXPECT_TRUE(replay(now, result.operations, p));
    EXPECT_EQ(schema::compare(wanted, now).size(), 0u);
  }
  return all;
}
consent one(what kind, const char* from, const char* to, const char* text) {
  return {{{kind, from, from, to, text, "", 0, 0}}};
}

TEST(Plan_of_schemas, creates_one_before_its_first_table) {
  EXPECT_THAT(planned({}, in_audit), ElementsAre("create_schema audit", "create_table audit.events"));
  EXPECT_THAT(planned(in_audit, in_audit), ElementsAre());
}

TEST(Plan_of_schemas, drops_one_with_its_last_table_by_the_tables_consent) {
  EXPECT_THAT(planned(in_audit, {}, one(what::drop_table, "audit.events", "", "--drop audit.events")),
              ElementsAre("drop_table audit.events", "drop_schema audit"));
  EXPECT_THAT(planned(in_audit, {}), ElementsAre("table 'audit.events' is in the migrations and not in the models",
                                                 "to drop it with all its rows: --drop audit.events"));
}

TEST(Plan_of_schemas, moves_a_table_from_one_to_the_next) {
  EXPECT_THAT(planned(in_audit, in_log, one(what::rename_table, "audit.events", "log.events", "…")),
              ElementsAre("create_schema log", "rename_table audit.events log.events", "drop_schema audit"));
  static constexpr operation plain[] = {create_table{.name = "events", CUPEL_TEST_COLUMNS}};
  EXPECT_THAT(planned(plain, in_log, one(what::rename_table, "events", "log.events", "…")),
              ElementsAre("create_schema log", "rename_table events log.events"));
  EXPECT_THAT(planned(in_log, plain, one(what::rename_table, "log.events", "events", "…")),
              ElementsAre("rename_table log.events events", "drop_schema log"));
}

TEST(Plan_of_schemas, tells_the_whole_name_of_a_table_in_the_same_schema) {
  static constexpr operation renamed[] = {
      create_schema{.name = "audit"},
      create_table{.name = "audit.acts", CUPEL_TEST_COLUMNS},
  };
  EXPECT_THAT(planned(in_audit, renamed, one(what::rename_table, "events", "audit.acts", "renamed_from(\"events\")")),
              ElementsAre("table 'audit.events' is in the migrations and not in the models",
                          "to drop it with all its rows: --drop audit.events",
                          "if it is 'audit.acts' now: [[cupel::renamed_from(\"audit.events\")]] on its struct, or "
                          "--rename audit.events:audit.acts",
                          "renamed_from(\"events\"): the migrations have no table 'events'; they have 'audit.events'"));
}

TEST(Plan_of_schemas, asks_before_an_empty_one_goes) {
  EXPECT_THAT(planned(empty_schema, {}),
              ElementsAre("schema 'audit' is in the migrations and not in the models", "to drop it: --drop audit"));
  EXPECT_THAT(planned(empty_schema, {}, one(what::drop_table, "audit", "", "--drop audit")),
              ElementsAre("drop_schema audit"));
  EXPECT_THAT(planned(in_audit, in_audit, one(what::drop_table, "audit", "", "--drop audit")),
              ElementsAre("--drop audit: the models have tables or views in the schema 'audit'"));
}

TEST(Plan_of_schemas, takes_a_word_for_a_table_of_that_name_first) {
  static constexpr operation both[] = {
      create_schema{.name = "audit"},
      create_table{.name = "audit", CUPEL_TEST_COLUMNS},
  };
  EXPECT_THAT(planned(both, empty_schema, one(what::drop_table, "audit", "", "--drop audit")),
              ElementsAre("drop_table audit"));
  EXPECT_THAT(planned(both, {both + 1, 1}, one(what::drop_table, "audit", "", "--drop audit")),
              ElementsAre("drop_schema audit"));
}

TEST(Hazard_of_schemas, is_none) {
  for (const schema::definition* op : {static_cast<const schema::definition*>(&in_audit[0].what),
                                       static_cast<const schema::definition*>(&in_log[0].what)}) {
    const hazard h = hazard_of(*op, {});
    EXPECT_EQ(h.taken, lock::none);
    EXPECT_EQ(h.lost, loss::none);
  }
  static constexpr operation drop[] = {drop_schema{.name = "audit"}};
  EXPECT_EQ(hazard_of(drop[0].what, {}).taken, lock::none);
}

}  // namespace
}  // namespace cupel::diff

// SPDX-License-Identifier: Apache-2.0
// Schemas that tables stand in: what a table's name says, which operations apply, the way back, the proof.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>
#include <cupel/schema/naming.hpp>

#include "migration/mutation.hpp"

namespace cupel::migration {
namespace {

static_assert(schema::schema_length("audit.events") == 5 && schema::schema_length("events") == 0);
static_assert(schema::same_name(schema::own_name("audit.events"), "events"));
static_assert(schema::same_name(schema::own_name("events"), "events"));
static_assert(schema::stands_in("audit.events", "audit") && !schema::stands_in("audits.events", "audit")
              && !schema::stands_in("audit.events", "audits") && !schema::stands_in("events", ""));
static_assert(schema::same_schema("audit.a", "audit.b") && !schema::same_schema("audit.a", "a")
              && schema::same_schema("a", "b") && !schema::same_schema("audit.a", "audio.a"));

static_assert(schema::sampled_hash_beside("audit.events", "log") == schema::sampled_hash("audit.log")
              && schema::sampled_hash_beside("a.events", "b") == schema::sampled_hash("a.b")
              && schema::sampled_hash_beside("a.x", "a_long_name") == schema::sampled_hash("a.a_long_name")
              && schema::sampled_hash_beside("a_long_schema.x", "yz") == schema::sampled_hash("a_long_schema.yz"));

inline constexpr operation ground[] = {
    create_schema{.name = "audit"},
    create_schema{.name = "spare"},
    create_table{.name = "audit.events",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "at", .type = integer}},
                 .primary_key = {"id"}},
    create_table{.name = "events", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
    create_index{.name = "ix_at", .table = "audit.events", .on = {"at"}},
};

std::string said(const schema::definition& what) {
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replay(catalog, ground, p));
  if (replayer(catalog, p).apply(what)) return "applies";
  EXPECT_EQ(p.at.line, what.at.line);
  schema::text_buffer text;
  describe(text, p);
  return text.text;
}
std::string said_of_table(const char* name) {
  return said(create_table{.name = name, .columns = {column{.name = "id", .type = integer}}});
}

TEST(Schemas, must_stand_before_their_tables) {
  EXPECT_EQ(said_of_table("spare.events"), "applies");
  EXPECT_EQ(said_of_table("log.events"), "create_table log.events: schema log does not exist at this point");
  EXPECT_EQ(said_of_table("audi.events"), "create_table audi.events: schema audi does not exist at this point");
  EXPECT_EQ(said_of_table("audit.events"), "create_table audit.events: the table exists already at this point");
  EXPECT_EQ(said(rename_table{.name = "events", .to = "log.events"}),
            "rename_table log.events: schema log does not exist at this point");
  EXPECT_EQ(said(rename_table{.name = "events", .to = "spare.events"}), "applies");
  EXPECT_EQ(said(rename_table{.name = "audit.events", .to = "other"}), "applies");
  EXPECT_EQ(said(rename_table{.name = "audit.events", .to = "events"}),
            "rename_table events: the name is taken by table or index events");
}

TEST(Schemas, are_created_once_and_dropped_when_they_are_empty) {
  EXPECT_EQ(said(create_schema{.name = "log"}), "applies");
  EXPECT_EQ(said(create_schema{.name = "audit"}), "create_schema audit: the schema exists already at this point");
  EXPECT_EQ(said(create_schema{}), "create_schema: a name is missing or empty");
  EXPECT_EQ(said(create_schema{.name = "a.b"}),
            "create_schema a.b: a dot stands between a schema and its table, and nowhere else");
  EXPECT_EQ(said(drop_schema{.name = "spare"}), "applies");
  EXPECT_EQ(said(drop_schema{.name = "log"}), "drop_schema log: schema log does not exist at this point");
  EXPECT_EQ(said(drop_schema{.name = "audit"}),
            "drop_schema audit: table audit.events stands in it, and must go first");
}

TEST(Schemas, that_are_in_every_database_are_neither_created_nor_dropped) {
  EXPECT_EQ(said_of_table("public.users"), "applies");
  EXPECT_EQ(said(create_schema{.name = "public"}), "create_schema public: the schema exists already at this point");
  EXPECT_EQ(said(drop_schema{.name = "public"}), "drop_schema public: schema public does not exist at this point");
}

TEST(Schemas, leave_each_part_of_a_name_63_bytes) {
  const std::string most(63, 'a');
  const std::string more(64, 'a');
  EXPECT_EQ(said_of_table(("audit." + most).c_str()), "applies");
  EXPECT_EQ(said_of_table(("audit." + more).c_str()),
            "create_table audit." + more + ": the name is longer than 63 bytes");
  EXPECT_EQ(said_of_table((more + ".a").c_str()), "create_table " + more + ".a: the name is longer than 63 bytes");
  EXPECT_EQ(said(create_schema{.name = more.c_str()}), "create_schema " + more + ": the name is longer than 63 bytes");
  EXPECT_EQ(said_of_table(".events"), "create_table: a name is missing or empty");
  EXPECT_EQ(said_of_table("audit."), "create_table: a name is missing or empty");
  EXPECT_EQ(said_of_table("audit.a.b"),
            "create_table audit.a.b: a dot stands between a schema and its table, and nowhere else");
}

TEST(Schemas, hold_tables_and_indexes_under_one_space_of_names) {
  EXPECT_EQ(said_of_table("audit.ix_at"), "create_table audit.ix_at: the name is taken by table or index audit.events");
  EXPECT_EQ(said_of_table("spare.ix_at"), "applies");
  EXPECT_EQ(said(create_index{.name = "events", .table = "audit.events", .on = {"id"}}),
            "create_index events: the name is taken by table or index events");
  schema::catalog catalog;
  problem p;
  static constexpr operation more[] = {
      create_table{.name = "audit.log", .columns = {column{.name = "id", .type = integer}}},
      create_index{.name = "log", .table = "events", .on = {"id"}},

  };
  EXPECT_TRUE(replay(catalog, ground, p) && replay(catalog, more, p)) << "an index of another schema";
  EXPECT_TRUE(replayer(catalog, p).apply(drop_index{.table = "events", .name = "log"}));
  EXPECT_FALSE(replayer(catalog, p).apply(create_index{.name = "log", .table = "audit.events", .on = {"id"}}));
  EXPECT_STREQ(p.other, "audit.log");
}

TEST(Schemas, name_the_primary_key_after_the_table_alone) {
  schema::catalog catalog;
  problem p;
  ASSERT_TRUE(replay(catalog, ground, p));
  EXPECT_EQ(schema::primary_key_name(*catalog.find("audit.events")), "pk_events");
  EXPECT_EQ(said(rename_constraint{.table = "audit.events", .name = "pk_events", .to = "pk"}), "applies");
  EXPECT_EQ(said(rename_constraint{.table = "audit.events", .name = "pk_audit.events", .to = "pk"}),
            "rename_constraint audit.events.pk_audit.events: there is none of that name at this point");
}

TEST(Schemas, come_and_go_with_the_way_back) {
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, ground, p));
  const auto before = test::meaning(state);
  static constexpr operation list[] = {
      create_schema{.name = "log"},
      rename_table{.name = "audit.events", .to = "log.events"},
      drop_schema{.name = "audit"},
  };
  arena memory;
  const operations back = inverse(memory, list, state);
  EXPECT_NE(test::meaning(state), before);
  ASSERT_EQ(back.count, 3u);
  EXPECT_EQ(back.first[0].what.what, kind::named_schema);
  EXPECT_EQ(back.first[2].what.what, kind::drop_schema);
  EXPECT_TRUE(replay(state, back, p));
  EXPECT_EQ(test::meaning(state), before);
}

// --- the proof ---

inline constexpr operation first_upgrade[] = {
    create_schema{.name = "audit"},
    create_table{.name = "audit.events", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
    create_index{.name = "ix_events", .table = "audit.events", .on = {"id"}},
    create_table{.name = "audit.more", .columns = {column{.name = "id", .type = integer}}},
    rename_table{.name = "audit.more", .to = "audit.other"},
    drop_table{.name = "audit.other"},
};
inline constexpr revision first_revision{.id = "a", .upgrade = first_upgrade};

std::vector<std::string> found(const std::vector<const revision*>& revisions, const operations& models) {
  const findings all = examine({.system = "s", .revisions = {revisions.data(), revisions.size()}, .models = models});
  std::vector<std::string> texts;
  for (const problem& p : all.problems) {
    schema::text_buffer text;
    describe(text, p);
    texts.push_back(std::string(check_name(p.what)) + ": " + text.text);
  }
  for (const schema::difference& d : all.drift)
    texts.push_back(
        (d.object == kind::named_schema ? "schema " : "table ") + std::string(d.table)
        + (d.where_found == schema::side::only_left ? " lacks a migration" : " is in the migrations alone"));
  return texts;
}
using texts = std::vector<std::string>;

constexpr const revision* only_first[] = {&first_revision};
constexpr registry sound{.system = "s", .revisions = only_first, .models = first_upgrade};
static_assert(examine(sound).size() == 0, "the compiler proves it");

TEST(Schemas, of_one_side_alone_are_drift) {
  static constexpr operation other[] = {create_schema{.name = "log"}};
  EXPECT_EQ(found({&first_revision}, first_upgrade), texts{});
  EXPECT_EQ(found({&first_revision}, other),
            (texts{"schema log lacks a migration", "schema audit is in the migrations alone",
                   "table audit.events is in the migrations alone"}));
}

TEST(Schemas, that_a_migration_forgets_fail_at_the_table) {
  static constexpr operation upgrade[] = {
      create_table{.name = "audit.events", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}}};
  static constexpr revision self{.id = "a", .upgrade = upgrade};
  EXPECT_EQ(found({&self}, first_upgrade),
            texts{"cupel-operation: create_table audit.events: schema audit does not exist at this point"});
}

TEST(Schemas, that_a_downgrade_forgets_are_found) {
  static constexpr operation back[] = {drop_table{.name = "audit.events"}};
  static constexpr revision self{.id = "a", .upgrade = first_upgrade, .downgrade = back};
  EXPECT_EQ(found({&self}, first_upgrade), texts{"cupel-downgrade: downgrade does not restore audit: before no such "
                                                 "schema, after upgrade and downgrade a schema"});

  static constexpr operation gone[] = {drop_table{.name = "audit.events"}, drop_schema{.name = "audit"}};
  static constexpr operation half_back[] = {create_schema{.name = "log"}};
  static constexpr revision second{.id = "b", .parent = "a", .upgrade = gone, .downgrade = half_back};
  const auto problems = found({&first_revision, &second}, {});
  ASSERT_EQ(problems.size(), 3u);
  EXPECT_EQ(problems[1],
            "cupel-downgrade: downgrade does not restore audit: before a schema, after upgrade and "
            "downgrade none");
  EXPECT_EQ(problems[2],
            "cupel-downgrade: downgrade does not restore log: before no such schema, after upgrade and "
            "downgrade a schema");
}

}  // namespace
}  // namespace cupel::migration

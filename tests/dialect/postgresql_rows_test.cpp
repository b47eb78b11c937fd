// SPDX-License-Identifier: Apache-2.0
// Operations on a real PostgreSQL: rows that stood before stand after, and a database that was migrated equals one made
// directly, as pg_dump sees it.
#include <gtest/gtest.h>

#include <cupel/driver/open.hpp>

#include "lowered.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/schema_dump.hpp"

using namespace cupel::migration;
using cupel::test::live_database;

namespace {

struct server {
  explicit server(const operations& first)
      : url{cupel::test::postgresql_url("dialect")},
        connection{cupel::driver::open(cupel::driver::parse_url(url))},
        live{*connection} {
    connection->execute("SET client_min_messages = warning; SET timezone = 'Asia/Seoul'");
    live.apply(first);
  }
  std::string url;
  std::unique_ptr<cupel::driver::connection> connection;
  live_database live;
};

constexpr operation base[] = {
    create_table{.name = "orgs",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                 .primary_key = {"id"}},
    create_table{
        .name = "t",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "a", .type = varchar(20), .default_sql = "'1'"},
                    column{.name = "b", .type = integer, .nullable = true},
                    column{.name = "at", .type = timestamp, .default_sql = "'2025-12-18 10:45:00'"},
                    column{.name = "twice", .type = integer, .nullable = true, .computed = {"b * 2"}}},
        .primary_key = {"id"},
        .uniques = {unique{.name = "uq", .columns = {"a"}}},
        .checks = {check{.name = "ck", .expression = "b > 0"}, check{.name = "ck_twice", .expression = "twice > 0"}}},
    create_index{
        .name = "ix", .table = "t", .on = {{"b", desc, nullptr, nulls_last}, expression("lower(a)")}, .where = "b > 1"},
    create_index{.name = "ix_twice", .table = "t", .on = {"twice"}, .include = {"a"}},
};

std::string rows_after(const operations& list,
                       const char* query = "SELECT id || a || coalesce(b::text, '-') FROM t ORDER BY id") {
  server s{base};
  s.connection->execute(
      "INSERT INTO orgs VALUES (1), (2);"
      "INSERT INTO t (id, a, b) VALUES (7, '1', 1), (8, '2', 2), (9, '0', NULL)");
  s.live.apply(list);
  return s.live.rows(query);
}
constexpr const char* all_rows = "711, 822, 90-";
#define EXPECT_KEPT(...)                               \
  do {                                                 \
    static constexpr operation list[] = {__VA_ARGS__}; \
    EXPECT_EQ(rows_after(list), all_rows);             \
  } while (false)

}  // namespace

TEST(postgresql_rows, survive_every_alteration_of_a_column) {
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .type = varchar(50)});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .type = text});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .type = character(1)});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .nullable = true});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .collate = "C"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .default_sql = none});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .default_sql = "'y'"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .comment = "it's"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .type = bigint});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .identity = none});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .identity = starting(always, 100, 2)});
  EXPECT_KEPT(alter_column{.table = "t", .name = "twice", .computed = none});
  EXPECT_KEPT(alter_column{.table = "t", .name = "twice", .computed = cupel::schema::computed_option{"b + b"}});
}

TEST(postgresql_rows, survive_every_change_of_a_constraint_and_of_the_table) {
  EXPECT_KEPT(drop_check{.table = "t", .name = "ck"});
  EXPECT_KEPT(drop_unique{.table = "t", .name = "uq"});
  EXPECT_KEPT(add_check{.table = "t", .name = "ck2", .expression = "b < 100"});
  EXPECT_KEPT(add_unique{.table = "t", .name = "uq2", .columns = {"b"}});
  EXPECT_KEPT(rename_constraint{.table = "t", .name = "uq", .to = "uq2"});
  EXPECT_KEPT(add_foreign_key{.table = "t",
                              .name = "fk",
                              .columns = {"b"},
                              .references = "orgs",
                              .referenced_columns = {"id"},
                              .on_delete = set_default,
                              .on_update = restrict},
              rename_constraint{.table = "t", .name = "fk", .to = "fk2"},
              drop_foreign_key{.table = "t", .name = "fk2"});
  EXPECT_KEPT(drop_primary_key{.table = "t"}, add_primary_key{.table = "t", .columns = {"id", "a"}});
  EXPECT_KEPT(drop_index{.table = "t", .name = "ix"});
  EXPECT_KEPT(rename_index{.table = "t", .name = "ix", .to = "ix2"});
  EXPECT_KEPT(alter_table{.name = "t", .comment = "it's"}, alter_table{.name = "t", .comment = none});
}

TEST(postgresql_rows, are_converted_where_a_type_has_no_cast_of_its_own) {
  static constexpr operation numbers[] = {drop_index{.table = "t", .name = "ix"},
                                          alter_column{.table = "t", .name = "a", .type = integer}};
  EXPECT_EQ(rows_after(numbers, "SELECT (a + 1)::text FROM t ORDER BY id"), "2, 3, 1");
  static constexpr operation documents[] = {
      drop_index{.table = "t", .name = "ix"}, drop_unique{.table = "t", .name = "uq"},
      drop_index{.table = "t", .name = "ix_twice"},
      alter_column{.table = "t", .name = "a", .type = json, .default_sql = "'{}'"},
      alter_column{.table = "t", .name = "a", .type = jsonb}};
  EXPECT_EQ(rows_after(documents, "SELECT jsonb_typeof(a) FROM t"), "number, number, number");
  static constexpr operation flags[] = {drop_index{.table = "t", .name = "ix"},
                                        drop_check{.table = "t", .name = "ck"},
                                        drop_check{.table = "t", .name = "ck_twice"},
                                        drop_index{.table = "t", .name = "ix_twice"},
                                        drop_column{.table = "t", .name = "twice"},
                                        alter_column{.table = "t", .name = "b", .type = boolean},
                                        alter_column{.table = "t", .name = "b", .type = bigint}};
  EXPECT_EQ(rows_after(flags, "SELECT b::text FROM t ORDER BY id"), "1, 1, -");
}

TEST(postgresql_rows, of_a_timestamp_are_read_as_utc_in_any_time_zone) {
  static constexpr operation list[] = {
      alter_column{.table = "t", .name = "at", .type = timestamptz, .default_sql = "now()"}};
  EXPECT_EQ(rows_after(list, "SELECT DISTINCT to_char(at AT TIME ZONE 'UTC', 'HH24:MI') FROM t"), "10:45");
}

TEST(postgresql_rows, get_an_identity_that_goes_on_behind_them) {
  static constexpr operation list[] = {alter_column{.table = "t", .name = "id", .identity = none},
                                       alter_column{.table = "t", .name = "id", .identity = by_default}};
  server s{base};
  s.connection->execute("INSERT INTO t (id, a) VALUES (41, 'x')");
  s.live.apply(list);
  s.connection->execute("INSERT INTO t (a) VALUES ('y')");
  EXPECT_EQ(s.live.rows("SELECT id::text FROM t ORDER BY id"), "41, 42");
}

TEST(postgresql_rows, that_break_a_new_constraint_stop_the_revision) {
  static constexpr operation not_null[] = {alter_column{.table = "t", .name = "b", .nullable = false}};
  static constexpr operation no_default[] = {add_column{.table = "t", .name = "c", .type = integer}};
  static constexpr operation shorter[] = {alter_column{.table = "t", .name = "a", .type = varchar(1)}};
  for (const operations& list : {operations(not_null), operations(no_default), operations(shorter)}) {
    server s{base};
    s.connection->execute("INSERT INTO t (a, b) VALUES ('one', NULL)");
    const std::string before = cupel::test::postgresql_schema(s.url);
    EXPECT_THROW(s.live.apply(list), cupel::sql_error);
    EXPECT_EQ(cupel::test::postgresql_schema(s.url), before);
  }
}

TEST(postgresql_schema, of_a_migrated_database_equals_one_made_directly) {
  static constexpr operation steps[] = {
      rename_table{.name = "t", .to = "값 \"x\""},
      rename_column{.table = "값 \"x\"", .name = "id", .to = "no"},
      alter_column{.table = "값 \"x\"", .name = "twice", .computed = cupel::schema::computed_option{"b + b"}},
      alter_column{.table = "값 \"x\"",
                   .name = "a",
                   .type = text,
                   .collate = "C",
                   .nullable = true,
                   .default_sql = none,
                   .comment = "it's"},
      alter_column{.table = "값 \"x\"", .name = "no", .identity = starting(always, 1, 5)},
      alter_column{.table = "값 \"x\"", .name = "at", .type = timestamptz, .default_sql = "now()"},
      rename_constraint{.table = "값 \"x\"", .name = "uq", .to = "uq 2"},
      rename_index{.table = "값 \"x\"", .name = "ix", .to = "order"},
      add_column{.table = "값 \"x\"", .name = "c", .type = array_of(text), .default_sql = "'{}'", .comment = "c"},
      add_foreign_key{.table = "값 \"x\"",
                      .name = "fk",
                      .columns = {"b"},
                      .references = "orgs",
                      .referenced_columns = {"id"},
                      .on_delete = cascade},
      alter_table{.name = "값 \"x\"", .comment = "t"},
  };
  static constexpr operation direct[] = {
      create_table{.name = "orgs",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                   .primary_key = {"id"}},
      create_table{
          .name = "값 \"x\"",
          .columns = {column{.name = "no", .type = integer, .identity = starting(always, 1, 5)},
                      column{.name = "a", .type = text, .nullable = true, .collate = "C", .comment = "it's"},
                      column{.name = "b", .type = integer, .nullable = true},
                      column{.name = "at", .type = timestamptz, .default_sql = "now()"},
                      column{.name = "twice", .type = integer, .nullable = true, .computed = {"b + b"}},
                      column{.name = "c", .type = array_of(text), .default_sql = "'{}'", .comment = "c"}},
          .primary_key = {"no"},
          .uniques = {unique{.name = "uq 2", .columns = {"a"}}},
          .checks = {check{.name = "ck", .expression = "b > 0"}, check{.name = "ck_twice", .expression = "twice > 0"}},
          .foreign_keys = {foreign_key{.name = "fk",
                                       .columns = {"b"},
                                       .references = "orgs",
                                       .referenced_columns = {"id"},
                                       .on_delete = cascade}},
          .comment = "t"},
      create_index{.name = "order",
                   .table = "값 \"x\"",
                   .on = {{"b", desc, nullptr, nulls_last}, expression("lower(a)")},
                   .where = "b > 1"},
      create_index{.name = "ix_twice", .table = "값 \"x\"", .on = {"twice"}, .include = {"a"}},
  };
  server migrated{base};
  migrated.live.apply(steps);
  server fresh{direct};
  EXPECT_EQ(cupel::test::postgresql_schema(migrated.url), cupel::test::postgresql_schema(fresh.url));
}

TEST(postgresql_schema, has_the_servers_own_sequence_name_after_a_rename_of_long_names) {
#define LONG_TABLE "표표표표표표표표표표표표표표표표표표표표표"  // 63 bytes
#define LONG_COLUMN "c23456789012345678901234567890123456789012345678901234567890123"
  static constexpr operation first[] = {
      create_table{.name = "t", .columns = {column{.name = "c", .type = integer, .identity = always}}}};
  static constexpr operation then[] = {rename_table{.name = "t", .to = LONG_TABLE},
                                       rename_column{.table = LONG_TABLE, .name = "c", .to = LONG_COLUMN}};
  static constexpr operation direct[] = {
      create_table{.name = LONG_TABLE, .columns = {column{.name = LONG_COLUMN, .type = integer, .identity = always}}}};
  server migrated{first};
  migrated.live.apply(then);
  server fresh{direct};
  EXPECT_EQ(cupel::test::postgresql_schema(migrated.url), cupel::test::postgresql_schema(fresh.url));
}

TEST(postgresql_schema, is_empty_again_when_all_is_dropped) {
  static constexpr operation list[] = {drop_index{.table = "t", .name = "ix"},
                                       drop_index{.table = "t", .name = "ix_twice"},
                                       drop_check{.table = "t", .name = "ck_twice"},
                                       drop_column{.table = "t", .name = "twice"},
                                       drop_table{.name = "t"},
                                       drop_table{.name = "orgs"}};
  server s{base};
  s.live.apply(list);
  EXPECT_EQ(cupel::test::postgresql_schema(s.url), "");
}

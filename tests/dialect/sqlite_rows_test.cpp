// SPDX-License-Identifier: Apache-2.0
// Rows that stood before an operation stand after it, on a real SQLite.
#include "sqlite_database.hpp"

using namespace cupel::migration;
using cupel::test::sqlite_database;

namespace {

constexpr operation base[] = {
    create_table{.name = "orgs",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                 .primary_key = {"id"}},
    create_table{.name = "t",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "a", .type = varchar(20), .default_sql = "'x'"},
                             column{.name = "b", .type = integer, .nullable = true},
                             column{.name = "at", .type = timestamptz, .default_sql = "now()"}},
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq", .columns = {"a"}}},
                 .checks = {check{.name = "ck", .expression = "b > 0"}}},
    create_index{.name = "ix", .table = "t", .on = {{"b", desc}, expression("a || b")}, .where = "b > 1"},
};

/// The rows after one revision; `columns` is what of them is looked at.
std::string rows_after(const operations& list, const char* query = "SELECT id || a || coalesce(b, '-') FROM t") {
  sqlite_database live{base};
  live.db.execute(
      "INSERT INTO orgs VALUES (1), (2);"
      "INSERT INTO t (id, a, b) VALUES (7, 'one', 1), (8, 'two', 2), (9, 'none', NULL)");
  live.apply(list);
  EXPECT_EQ(live.rows("PRAGMA integrity_check"), "ok");
  return live.rows(query);
}
constexpr const char* all_rows = "7one1, 8two2, 9none-";
#define EXPECT_KEPT(...)                               \
  do {                                                 \
    static constexpr operation list[] = {__VA_ARGS__}; \
    EXPECT_EQ(rows_after(list), all_rows);             \
  } while (false)

}  // namespace

TEST(sqlite_rows, survive_every_alteration_of_a_column) {
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .type = varchar(50)});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .type = text});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .nullable = true});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .collate = "NOCASE"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .default_sql = none});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .default_sql = "'y'"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "a", .comment = "c"});
  EXPECT_KEPT(alter_column{.table = "t", .name = "b", .type = bigint});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .identity = none});
}

TEST(sqlite_rows, survive_every_change_of_a_constraint_and_of_the_table) {
  EXPECT_KEPT(drop_check{.table = "t", .name = "ck"});
  EXPECT_KEPT(drop_unique{.table = "t", .name = "uq"});
  EXPECT_KEPT(add_check{.table = "t", .name = "ck2", .expression = "b < 100"});
  EXPECT_KEPT(add_unique{.table = "t", .name = "uq2", .columns = {"b"}});
  EXPECT_KEPT(rename_constraint{.table = "t", .name = "uq", .to = "uq2"});
  EXPECT_KEPT(rename_constraint{.table = "t", .name = "ck", .to = "ck2"});
  EXPECT_KEPT(
      add_foreign_key{.table = "t", .name = "fk", .columns = {"b"}, .references = "orgs", .referenced_columns = {"id"}},
      rename_constraint{.table = "t", .name = "fk", .to = "fk2"});
  EXPECT_KEPT(alter_table{.name = "t", .strict = true});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .identity = none},
              alter_table{.name = "t", .without_rowid = true});
  EXPECT_KEPT(alter_column{.table = "t", .name = "id", .identity = none}, drop_primary_key{.table = "t"},
              add_primary_key{.table = "t", .columns = {"id", "a"}});
  EXPECT_KEPT(drop_index{.table = "t", .name = "ix"});
  EXPECT_KEPT(rename_index{.table = "t", .name = "ix", .to = "ix2"});
}

TEST(sqlite_rows, take_the_default_of_an_added_column) {
  static constexpr operation constant[] = {
      add_column{.table = "t", .name = "c", .type = numeric(10, 2), .default_sql = "1.5"}};
  EXPECT_EQ(rows_after(constant, "SELECT cast(c AS TEXT) FROM t"), "150, 150, 150");
  static constexpr operation clock[] = {
      add_column{.table = "t", .name = "c", .type = timestamptz, .default_sql = "now()"}};
  EXPECT_EQ(
      rows_after(clock, "SELECT DISTINCT length(c) || substr(c, 27) || (c LIKE '20__-__-__T__:__:__.___000Z') FROM t"),
      "27Z1");
  static constexpr operation id[] = {
      add_column{.table = "t", .name = "c", .type = uuid, .default_sql = "gen_random_uuid()"}};
  EXPECT_EQ(rows_after(id,
                       "SELECT count(DISTINCT c) || ' ' || min(c GLOB "
                       "'*-*-4*-[89ab]*-*' AND c = lower(c) AND length(c) = 36) FROM t"),
            "3 1");
  static constexpr operation computed[] = {
      add_column{.table = "t", .name = "c", .type = integer, .nullable = true, .computed = {"b * 2"}}};
  EXPECT_EQ(rows_after(computed, "SELECT cast(c AS TEXT) FROM t"), "2, 4, -");
}

TEST(sqlite_rows, take_the_default_that_stood_when_the_column_came) {
  static constexpr operation another[] = {drop_check{.table = "t", .name = "ck"},
                                          add_column{.table = "t", .name = "c", .type = text, .default_sql = "'M'"},
                                          alter_column{.table = "t", .name = "c", .default_sql = "'N'"}};
  EXPECT_EQ(rows_after(another, "SELECT c FROM t"), "M, M, M");
  static constexpr operation gone[] = {drop_check{.table = "t", .name = "ck"},
                                       add_column{.table = "t", .name = "c", .type = text, .default_sql = "'M'"},
                                       alter_column{.table = "t", .name = "c", .default_sql = none}};
  EXPECT_EQ(rows_after(gone, "SELECT c FROM t"), "M, M, M");
  static constexpr operation of_another_type[] = {
      drop_check{.table = "t", .name = "ck"},
      add_column{.table = "t", .name = "c", .type = numeric(10, 2), .default_sql = "1.5"},
      alter_column{.table = "t", .name = "c", .type = numeric(10, 3), .default_sql = "2"}};
  EXPECT_EQ(rows_after(of_another_type, "SELECT cast(c AS TEXT) FROM t"), "1500, 1500, 1500");
  static constexpr operation late[] = {drop_check{.table = "t", .name = "ck"},
                                       add_column{.table = "t", .name = "c", .type = text, .nullable = true},
                                       alter_column{.table = "t", .name = "c", .default_sql = "'N'"}};
  EXPECT_EQ(rows_after(late, "SELECT coalesce(c, '-') FROM t"), "-, -, -");
}

TEST(sqlite_rows, become_computed_and_stay_what_was_computed) {
  static constexpr operation list[] = {
      alter_column{.table = "t", .name = "at", .default_sql = none},
      add_column{.table = "t", .name = "c", .type = integer, .nullable = true, .computed = {"b * 2"}}};
  static constexpr operation back[] = {alter_column{.table = "t", .name = "c", .computed = none}};
  sqlite_database live{base};
  live.db.execute("INSERT INTO t (a, b) VALUES ('one', 1)");
  live.apply(list);
  live.apply(back);
  live.db.execute("UPDATE t SET b = 9");
  EXPECT_EQ(live.rows("SELECT cast(c AS TEXT) FROM t"), "2");
}

TEST(sqlite_rows, lose_only_the_dropped_column_and_follow_the_renamed_one) {
  static constexpr operation drop[] = {drop_index{.table = "t", .name = "ix"}, drop_check{.table = "t", .name = "ck"},
                                       drop_column{.table = "t", .name = "b"}};
  EXPECT_EQ(rows_after(drop, "SELECT id || a FROM t ORDER BY id"), "7one, 8two, 9none");
  static constexpr operation rename[] = {rename_column{.table = "t", .name = "b", .to = "select"},
                                         rename_table{.name = "t", .to = "from"},
                                         drop_unique{.table = "from", .name = "uq"}};
  EXPECT_EQ(rows_after(rename, R"(SELECT id || a || coalesce("select", '-') FROM "from")"), all_rows);
  static constexpr operation chain[] = {drop_index{.table = "t", .name = "ix"}, drop_check{.table = "t", .name = "ck"},
                                        drop_column{.table = "t", .name = "b"},
                                        rename_column{.table = "t", .name = "a", .to = "b"}};
  EXPECT_EQ(rows_after(chain, "SELECT id || b FROM t ORDER BY id"), "7one, 8two, 9none");
}

TEST(sqlite_rows, of_an_added_column_without_default_are_refused_and_nothing_is_lost) {
  static constexpr operation in_place[] = {add_column{.table = "t", .name = "c", .type = integer}};
  static constexpr operation in_rebuild[] = {drop_check{.table = "t", .name = "ck"},
                                             add_column{.table = "t", .name = "c", .type = integer}};
  for (const operations& list : {operations(in_place), operations(in_rebuild)}) {
    sqlite_database empty{base};
    EXPECT_EQ(empty.failure_of(list), "");
    sqlite_database live{base};
    live.db.execute("INSERT INTO t (a, b) VALUES ('one', 1)");
    const std::string before = live.schema_text();
    EXPECT_NE(live.failure_of(list).find("NOT NULL"), std::string::npos) << live.failure_of(list);
    EXPECT_EQ(live.schema_text(), before);
    EXPECT_EQ(live.rows("SELECT a || b FROM t"), "one1");
    EXPECT_EQ(live.rows("SELECT cast(legacy_alter_table AS TEXT) FROM pragma_legacy_alter_table"), "0");
  }
}

TEST(sqlite_rows, that_break_a_new_constraint_stop_the_revision) {
  static constexpr operation checked[] = {add_check{.table = "t", .name = "ck2", .expression = "b > 5"}};
  static constexpr operation not_null[] = {alter_column{.table = "t", .name = "b", .nullable = false}};
  static constexpr operation shorter[] = {alter_column{.table = "t", .name = "a", .type = varchar(2)}};
  static constexpr operation foreign[] = {add_foreign_key{
      .table = "t", .name = "fk", .columns = {"b"}, .references = "orgs", .referenced_columns = {"id"}}};
  for (const operations& list : {operations(checked), operations(not_null), operations(shorter), operations(foreign)}) {
    sqlite_database live{base};
    live.db.execute("INSERT INTO t (a, b) VALUES ('one', 1), ('two', NULL)");
    const std::string before = live.schema_text();
    EXPECT_NE(live.failure_of(list), "");
    EXPECT_EQ(live.schema_text(), before);
    EXPECT_EQ(live.rows("SELECT a FROM t"), "one, two");
  }
}

TEST(sqlite_rows, are_as_many_where_none_of_their_columns_stays) {
  static constexpr operation words[] = {
      create_table{.name = "words", .columns = {column{.name = "a", .type = integer}}, .primary_key = {"a"}}};
  static constexpr operation with_default[] = {
      drop_primary_key{.table = "words"},
      add_column{.table = "words", .name = "text", .type = text, .default_sql = "'none'"},
      add_column{.table = "words", .name = "id", .type = integer, .identity = by_default},
      drop_column{.table = "words", .name = "a"}, add_primary_key{.table = "words", .columns = {"id"}}};
  sqlite_database live{words};
  live.db.execute("INSERT INTO words VALUES (3), (5), (8)");
  live.apply(with_default);
  EXPECT_EQ(live.rows("SELECT id || text FROM words"), "1none, 2none, 3none");

  static constexpr operation uuids[] = {
      drop_primary_key{.table = "words"},
      add_column{.table = "words", .name = "key", .type = uuid, .default_sql = "gen_random_uuid()"},
      drop_column{.table = "words", .name = "id"}, drop_column{.table = "words", .name = "text"},
      add_primary_key{.table = "words", .columns = {"key"}}};
  live.apply(uuids);
  EXPECT_EQ(live.rows("SELECT cast(count(DISTINCT key) AS TEXT) FROM words"), "3");

  static constexpr operation without[] = {
      drop_primary_key{.table = "words"}, add_column{.table = "words", .name = "text", .type = text},
      drop_column{.table = "words", .name = "key"}, add_primary_key{.table = "words", .columns = {"text"}}};
  EXPECT_EQ(live.failure_of(without), "NOT NULL constraint failed: cupel_new_words.text (1299)");
  EXPECT_EQ(live.rows("SELECT cast(count(*) AS TEXT) FROM words"), "3");
}

TEST(sqlite_counting_key, goes_on_where_it_was_and_a_plain_key_does_not_count) {
  sqlite_database live{base};
  live.db.execute("INSERT INTO t (id, a) VALUES (41, 'x')");
  static constexpr operation list[] = {drop_check{.table = "t", .name = "ck"}};
  live.apply(list);
  live.db.execute("INSERT INTO t (a) VALUES ('y')");
  EXPECT_EQ(live.rows("SELECT cast(id AS TEXT) FROM t"), "41, 42");
  static constexpr operation plain[] = {alter_column{.table = "t", .name = "id", .identity = none}};
  live.apply(plain);
  EXPECT_THROW(live.db.execute("INSERT INTO t (a) VALUES ('z')"), cupel::sql_error);
}

// SPDX-License-Identifier: Apache-2.0
// What stands on a table and round it when SQLite must make it anew.
#include <cupel/dialect/ddl/script.hpp>

#include "sqlite_database.hpp"

using namespace cupel::migration;
using cupel::test::sqlite_database;

namespace {

constexpr operation base[] = {
    create_table{
        .name = "parent",
        .columns = {column{.name = "id", .type = integer, .identity = by_default}, column{.name = "name", .type = text},
                    column{.name = "up", .type = integer, .nullable = true}},
        .primary_key = {"id"},
        .foreign_keys = {foreign_key{
            .name = "fk_up", .columns = {"up"}, .references = "parent", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_name", .table = "parent", .on = {"name"}},
    create_table{.name = "child",
                 .columns = {column{.name = "parent", .type = integer}},
                 .foreign_keys = {foreign_key{.name = "fk",
                                              .columns = {"parent"},
                                              .references = "parent",
                                              .referenced_columns = {"id"},
                                              .on_delete = cascade}}},
    create_table{.name = "log", .columns = {column{.name = "text", .type = text}}},
};
constexpr const char* by_hand = R"sql(
  INSERT INTO parent VALUES (1, 'one', NULL), (2, 'two', 1);
  INSERT INTO child VALUES (1), (1), (2);
  CREATE TRIGGER "after insert" AFTER INSERT ON parent BEGIN INSERT INTO log VALUES ('+' || NEW.name); END;
  CREATE TRIGGER renamed AFTER UPDATE OF name ON "parent" WHEN OLD.name <> NEW.name
    BEGIN INSERT INTO log VALUES (OLD.name || '>' || NEW.name); END;
  CREATE TRIGGER from_child AFTER INSERT ON child BEGIN UPDATE parent SET name = name || '!' WHERE id = NEW.parent; END;
  CREATE VIEW names AS SELECT p.name AS name, count(*) AS children FROM parent p JOIN child ON child.parent = p.id GROUP BY p.id;
  CREATE VIEW first_name AS SELECT min(name) AS name FROM names;
  CREATE INDEX by_hand ON parent (lower(name) DESC) WHERE name <> '';
)sql";

constexpr operation rebuild[] = {alter_column{.table = "parent", .name = "name", .type = varchar(40)}};

struct family : sqlite_database {
  family() : sqlite_database{base} { db.execute(by_hand); }
  std::string names_of(const char* type) {
    return rows(std::string{"SELECT name FROM sqlite_schema WHERE sql IS NOT NULL AND type = '"} + type
                + "' ORDER BY name");
  }
};

}  // namespace

TEST(sqlite_rebuild, keeps_child_rows_of_on_delete_cascade) {
  family live;
  live.apply(rebuild);
  EXPECT_EQ(live.rows("SELECT cast(parent AS TEXT) FROM child"), "1, 1, 2");
  EXPECT_EQ(live.rows("PRAGMA foreign_key_check"), "");
  live.db.execute("DELETE FROM parent WHERE id = 2");
  EXPECT_EQ(live.rows("SELECT cast(parent AS TEXT) FROM child"), "1, 1") << "the reference must stand as before";
  EXPECT_EQ(live.rows("SELECT sql FROM sqlite_schema WHERE name = 'child'").find("cupel_new"), std::string::npos);
}

TEST(sqlite_rebuild, keeps_a_reference_to_the_table_itself) {
  family live;
  live.apply(rebuild);
  EXPECT_THROW(live.db.execute("INSERT INTO parent VALUES (3, 'three', 99)"), cupel::foreign_key_violation);
  live.db.execute("INSERT INTO parent VALUES (3, 'three', 2)");
}

TEST(sqlite_rebuild, keeps_triggers_and_they_still_fire) {
  family live;
  live.apply(rebuild);
  EXPECT_EQ(live.names_of("trigger"), "after insert, from_child, renamed");
  live.db.execute("INSERT INTO parent (name) VALUES ('three'); INSERT INTO child VALUES (2)");
  EXPECT_EQ(live.rows("SELECT text FROM log"), "+three, two>two!");
}

TEST(sqlite_rebuild, keeps_views_that_read_the_table) {
  family live;
  live.apply(rebuild);
  EXPECT_EQ(live.rows("SELECT name || children FROM names ORDER BY 1"), "one2, two1");
  EXPECT_EQ(live.rows("SELECT name FROM first_name"), "one");
}

TEST(sqlite_rebuild, keeps_indexes_of_the_schema_and_those_made_by_hand) {
  family live;
  live.apply(rebuild);
  EXPECT_EQ(live.names_of("index"), "by_hand, ix_name");
  EXPECT_EQ(live.rows("SELECT sql FROM sqlite_schema WHERE name = 'by_hand'"),
            "CREATE INDEX by_hand ON parent (lower(name) DESC) WHERE name <> ''");
  static constexpr operation with_drop[] = {alter_column{.table = "parent", .name = "name", .type = varchar(50)},
                                            drop_index{.table = "parent", .name = "ix_name"}};
  live.apply(with_drop);
  EXPECT_EQ(live.names_of("index"), "by_hand");
}

TEST(sqlite_rebuild, carries_renames_into_triggers_views_and_references) {
  family live;
  static constexpr operation list[] = {rename_column{.table = "parent", .name = "name", .to = "title"},
                                       alter_column{.table = "parent", .name = "title", .type = varchar(40)},
                                       rename_table{.name = "parent", .to = "the order"},
                                       rename_column{.table = "the order", .name = "id", .to = "no"}};
  live.apply(list);
  live.db.execute(R"(INSERT INTO "the order" (title) VALUES ('three'); INSERT INTO child VALUES (2))");
  EXPECT_EQ(live.rows("SELECT text FROM log"), "+three, two>two!");
  EXPECT_EQ(live.rows("SELECT name || children FROM names ORDER BY 1"), "one2, two!2");
  EXPECT_EQ(live.rows(R"(SELECT "table" || "to" FROM pragma_foreign_key_list('child'))"), "the orderno");
}

TEST(sqlite_rebuild, stops_where_a_view_or_trigger_would_break_and_changes_nothing) {
  static constexpr operation list[] = {drop_index{.table = "parent", .name = "ix_name"},
                                       alter_column{.table = "parent", .name = "up", .nullable = false},
                                       drop_column{.table = "parent", .name = "name"}};
  sqlite_database live{base};
  live.db.execute("CREATE VIEW v AS SELECT name FROM parent");
  const std::string before = live.schema_text();
  EXPECT_EQ(live.failure_of(list), "view 'v' no longer works after table 'parent' was made anew: no such column: name");
  EXPECT_EQ(live.schema_text(), before);

  sqlite_database other{base};
  other.db.execute("CREATE TRIGGER g AFTER DELETE ON parent BEGIN INSERT INTO log VALUES (OLD.name); END");
  EXPECT_EQ(
      other.failure_of(list),
      "'delete' trigger of 'parent' no longer works after table 'parent' was made anew: no such column: OLD.name");
}

TEST(sqlite_rebuild, is_no_judge_of_a_view_that_was_broken_before) {
  family live;
  live.db.execute("CREATE VIEW broken AS SELECT ghost FROM parent");
  EXPECT_EQ(live.failure_of(rebuild), "");
}

TEST(sqlite_rebuild, is_refused_while_foreign_keys_are_enforced) {
  family live;
  cupel::schema::catalog state = live.state;
  const auto statements = cupel::dialect::lower(cupel::test::sqlite, rebuild, state);
  cupel::dialect::executor executor{live.db};
  EXPECT_THROW(executor.run(statements.front()), cupel::usage_error);
}

TEST(sqlite_executor, leaves_no_pragma_behind_when_a_statement_fails) {
  family live;
  cupel::dialect::executor executor{live.db};
  executor.run({.sql = "PRAGMA legacy_alter_table = ON"});
  EXPECT_THROW(executor.run({.sql = "ALTER TABLE ghost RENAME TO parent"}), cupel::sql_error);
  EXPECT_EQ(live.rows("SELECT cast(legacy_alter_table AS TEXT) FROM pragma_legacy_alter_table"), "0");
}

TEST(sqlite_rebuild, as_a_script_stops_before_it_loses_a_trigger_and_works_without) {
  cupel::schema::catalog state;
  for (const operation& op : base) cupel::dialect::apply(op.what, state);
  std::string script = "PRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;\n";
  for (const auto& s : cupel::dialect::lower(cupel::test::sqlite, rebuild, state))
    script += cupel::dialect::script_text(s);
  script += "COMMIT;\n";

  family with_triggers;
  try {
    with_triggers.db.execute(script);
    FAIL() << "nothing was thrown";
  } catch (const cupel::sql_error& e) {
    EXPECT_NE(std::string{e.what()}.find("table parent has triggers or indexes that a script cannot keep"),
              std::string::npos)
        << e.what();
  }
  sqlite_database plain{base};
  plain.db.execute("INSERT INTO parent VALUES (1, 'one', NULL)");
  plain.db.execute(script);
  EXPECT_EQ(plain.rows("SELECT name FROM parent"), "one");
  EXPECT_NE(plain.schema_text().find(R"(length("name") <= 40)"), std::string::npos);
}

TEST(sqlite_rebuild, quotes_odd_names_everywhere) {
#define LONGEST "n23456789012345678901234567890123456789012345678901234567890123"
  static constexpr operation odd[] = {
      create_table{.name = "표 \"값\"",
                   .columns = {column{.name = "order", .type = integer, .identity = by_default},
                               column{.name = "it's", .type = varchar(9)}, column{.name = LONGEST, .type = boolean},
                               column{.name = "a.b", .type = json, .nullable = true}},
                   .primary_key = {"order"},
                   .uniques = {unique{.name = "uq 값", .columns = {"it's", LONGEST}}},
                   .checks = {check{.name = "ck \"x\"", .expression = "\"it's\" <> ''"}}},
      create_index{.name = "select", .table = "표 \"값\"", .on = {"a.b", {"it's", desc}}}};
  static constexpr operation list[] = {
      alter_column{.table = "표 \"값\"", .name = "a.b", .type = text, .nullable = false},
      rename_column{.table = "표 \"값\"", .name = "it's", .to = "drop table \"x\";--"},
      rename_table{.name = "표 \"값\"", .to = "from"},
      add_column{.table = "from", .name = "키", .type = uuid, .default_sql = "gen_random_uuid()"}};
  sqlite_database live{odd};
  live.db.execute(R"(INSERT INTO "표 ""값""" ("it's", )" LONGEST R"(, "a.b") VALUES ('v', 1, '[]'))");
  live.db.execute(R"(CREATE TRIGGER "트리거 'x'" AFTER DELETE ON "표 ""값""" BEGIN SELECT OLD."it's"; END)");
  live.apply(list);
  EXPECT_EQ(live.rows(R"(SELECT "drop table ""x"";--" || )" LONGEST R"( || "a.b" || length("키") FROM "from")"),
            "v1[]36");
  live.db.execute(R"(DELETE FROM "from")");
  EXPECT_EQ(live.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"), "트리거 'x'");
}

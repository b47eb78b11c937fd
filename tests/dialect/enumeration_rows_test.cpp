// SPDX-License-Identifier: Apache-2.0
// Native enums on real databases: rows stand, what cannot be is refused with nothing changed, and a database that was
// migrated equals one made directly.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/driver/open.hpp>

#include "lowered.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/schema_dump.hpp"

using namespace cupel::migration;
using cupel::test::live_database;
using cupel::test::postgresql;
using cupel::test::sqlite;
using testing::HasSubstr;

namespace {

struct server {
  server(cupel::driver::database which, const operations& first)
      : url{which == sqlite ? "sqlite::memory:" : cupel::test::postgresql_url("dialect")},
        connection{cupel::driver::open(cupel::driver::parse_url(url))},
        live{*connection} {
    live.apply(first);
  }
  std::string schema() {
    return connection->dialect() == sqlite
               ? live.rows("SELECT name || ': ' || coalesce(sql, '-') FROM sqlite_schema ORDER BY name")
               : cupel::test::postgresql_schema(url);
  }
  std::string failure_of(const operations& list) {
    try {
      live.apply(list);
      return "nothing failed";
    } catch (const cupel::error& e) {
      return e.what();
    }
  }
  std::string url;
  std::unique_ptr<cupel::driver::connection> connection;
  live_database live;
};

class enum_rows : public testing::TestWithParam<cupel::driver::database> {
 protected:
  bool on_sqlite() const { return GetParam() == sqlite; }
};

constexpr operation base[] = {
    create_enum{.name = "role", .values = {"ADMIN", "EDITOR", "VIEWER"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = enumeration("role"), .default_sql = "'VIEWER'"},
                             column{.name = "old", .type = enumeration("role"), .nullable = true}},
                 .primary_key = {"id"},
                 .checks = {check{.name = "ck_users", .expression = "role <> old"}}},
    create_table{
        .name = "roles", .columns = {column{.name = "role", .type = enumeration("role")}}, .primary_key = {"role"}},
    create_index{.name = "ix_users_role", .table = "users", .on = {"role"}, .where = "role <> 'ADMIN'"},
};
constexpr const char* inserted =
    "INSERT INTO users (id, role, old) VALUES (1, 'ADMIN', NULL), (2, 'VIEWER', 'ADMIN');"
    "INSERT INTO roles VALUES ('ADMIN'), ('VIEWER')";
constexpr const char* users =
    "SELECT id || ' ' || cast(role AS text) || ' ' || coalesce(cast(old AS text), '-') FROM users ORDER BY id";
constexpr const char* roles = "SELECT cast(role AS text) AS r FROM roles ORDER BY 1";

TEST_P(enum_rows, are_kept_when_values_come_go_and_change_places) {
  static constexpr operation changed[] = {alter_enum{.name = "role", .values = {"NEW", "VIEWER", "ADMIN"}}};
  server s{GetParam(), base};
  s.connection->execute(inserted);
  s.live.apply(changed);
  EXPECT_EQ(s.live.rows(users), "1 ADMIN -, 2 VIEWER ADMIN");
  EXPECT_EQ(s.live.rows(roles), "ADMIN, VIEWER");
  s.connection->execute("INSERT INTO users (id, role) VALUES (3, 'NEW')");
  EXPECT_THROW(s.connection->execute("INSERT INTO users (id, role) VALUES (4, 'EDITOR')"), cupel::error);
}

TEST_P(enum_rows, that_hold_a_value_which_goes_make_it_fail_with_nothing_changed) {
  static constexpr operation gone[] = {alter_enum{.name = "role", .values = {"ADMIN", "EDITOR"}}};
  server s{GetParam(), base};
  s.connection->execute(inserted);
  const auto before = s.schema();
  EXPECT_THAT(s.failure_of(gone),
              HasSubstr(on_sqlite() ? "users.role: rows hold 'VIEWER', which is no value of enum 'role' any more"
                                    : "invalid input value for enum role: \"VIEWER\""));
  EXPECT_EQ(s.schema(), before);
  EXPECT_EQ(s.live.rows(users), "1 ADMIN -, 2 VIEWER ADMIN");
}

TEST_P(enum_rows, that_hold_a_value_which_goes_are_not_taken_for_another_that_gets_its_name) {
  static constexpr operation gone_and_renamed[] = {alter_column{.table = "users", .name = "role", .default_sql = none},
                                                   alter_enum{.name = "role", .values = {"ADMIN", "EDITOR"}},
                                                   rename_enum_value{.name = "role", .from = "EDITOR", .to = "VIEWER"}};
  server s{GetParam(), base};
  s.connection->execute(inserted);
  EXPECT_THAT(s.failure_of(gone_and_renamed),
              HasSubstr(on_sqlite() ? "rows hold 'VIEWER', which is no value" : "invalid input value for enum"));
  server again{GetParam(), base};
  again.connection->execute("INSERT INTO users (id, role) VALUES (1, 'EDITOR')");
  again.live.apply(gone_and_renamed);
  EXPECT_EQ(again.live.rows(users), "1 VIEWER -");
}

TEST_P(enum_rows, follow_a_renamed_value_in_every_table) {
  static constexpr operation renamed[] = {alter_column{.table = "users", .name = "role", .default_sql = none},
                                          rename_enum_value{.name = "role", .from = "ADMIN", .to = "BOSS"},
                                          rename_enum_value{.name = "role", .from = "VIEWER", .to = "ADMIN"},
                                          alter_column{.table = "users", .name = "role", .default_sql = "'ADMIN'"}};
  server s{GetParam(), base};
  s.connection->execute(inserted);
  s.live.apply(renamed);
  EXPECT_EQ(s.live.rows(users), "1 BOSS -, 2 ADMIN BOSS");
  EXPECT_EQ(s.live.rows(roles), "ADMIN, BOSS");
  s.connection->execute("INSERT INTO users (id) VALUES (3)");
  EXPECT_EQ(s.live.rows("SELECT cast(role AS text) FROM users WHERE id = 3"), "ADMIN");
}

TEST_P(enum_rows, make_the_schema_that_is_made_directly) {
  static constexpr operation path[] = {
      alter_column{.table = "users", .name = "role", .default_sql = none},
      rename_enum_value{.name = "role", .from = "EDITOR", .to = "WRITER"},
      drop_index{.table = "users", .name = "ix_users_role"},
      alter_enum{.name = "role", .values = {"GUEST", "ADMIN", "WRITER"}},
      alter_column{.table = "users", .name = "role", .default_sql = "'GUEST'"},
      rename_enum{.name = "role", .to = "user_role"},
      create_enum{.name = "mood", .values = {"good"}},
      drop_enum{.name = "mood"},
  };
  static constexpr operation direct[] = {
      create_enum{.name = "user_role", .values = {"GUEST", "ADMIN", "WRITER"}},
      create_table{.name = "users",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "role", .type = enumeration("user_role"), .default_sql = "'GUEST'"},
                               column{.name = "old", .type = enumeration("user_role"), .nullable = true}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck_users", .expression = "role <> old"}}},
      create_table{.name = "roles",
                   .columns = {column{.name = "role", .type = enumeration("user_role")}},
                   .primary_key = {"role"}},
  };
  server migrated{GetParam(), base};
  migrated.live.apply(path);
  server fresh{GetParam(), direct};
  EXPECT_EQ(migrated.schema(), fresh.schema());
}

TEST_P(enum_rows, of_texts_follow_a_renamed_value_before_and_after_the_column_changes) {
  static constexpr operation first[] = {
      create_table{.name = "t",
                   .columns = {column{.name = "id", .type = integer},
                               column{.name = "c", .type = varchar(6), .default_sql = "'VIEWER'"}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck", .expression = "c IN ('ADMIN', 'VIEWER')"}}}};
  static constexpr operation longer[] = {
      drop_check{.table = "t", .name = "ck"},
      alter_column{.table = "t", .name = "c", .type = varchar(9), .default_sql = "'SPECTATOR'"},
      rename_value{.table = "t", .name = "c", .from = "VIEWER", .to = "SPECTATOR"},
      add_check{.table = "t", .name = "ck", .expression = "c IN ('ADMIN', 'SPECTATOR')"}};
  static constexpr operation native[] = {drop_check{.table = "t", .name = "ck"},
                                         create_enum{.name = "role", .values = {"BOSS", "SPECTATOR"}},
                                         rename_value{.table = "t", .name = "c", .from = "ADMIN", .to = "BOSS"},
                                         alter_column{.table = "t", .name = "c", .type = enumeration("role")}};
  static constexpr operation texts[] = {
      alter_column{.table = "t", .name = "c", .default_sql = none},
      rename_enum_value{.name = "role", .from = "SPECTATOR", .to = "S"},
      alter_column{.table = "t", .name = "c", .type = varchar(4), .default_sql = "'S'"}, drop_enum{.name = "role"}};
  server s{GetParam(), first};
  s.connection->execute("INSERT INTO t VALUES (1, 'ADMIN'), (2, 'VIEWER')");
  s.live.apply(longer);
  EXPECT_EQ(s.live.rows("SELECT c FROM t ORDER BY id"), "ADMIN, SPECTATOR");
  s.live.apply(native);
  EXPECT_EQ(s.live.rows("SELECT cast(c AS text) FROM t ORDER BY id"), "BOSS, SPECTATOR");
  s.live.apply(texts);
  EXPECT_EQ(s.live.rows("SELECT c FROM t ORDER BY id"), "BOSS, S");
}

TEST_P(enum_rows, of_other_types_become_the_enum_only_where_they_are_its_values) {
  static constexpr operation first[] = {create_enum{.name = "role", .values = {"ADMIN"}},
                                        create_table{.name = "t", .columns = {column{.name = "c", .type = text}}}};
  static constexpr operation native[] = {alter_column{.table = "t", .name = "c", .type = enumeration("role")}};
  server s{GetParam(), first};
  s.connection->execute("INSERT INTO t VALUES ('nobody')");
  EXPECT_THAT(s.failure_of(native), HasSubstr(on_sqlite() ? "t.c: rows hold what is no value of enum 'role' ('ADMIN')"
                                                          : "invalid input value for enum role: \"nobody\""));
}

TEST_P(enum_rows, of_a_foreign_key_between_two_tables_are_joined_again) {
  static constexpr operation linked[] = {
      create_enum{.name = "role", .values = {"ADMIN", "VIEWER"}},
      create_table{
          .name = "roles", .columns = {column{.name = "role", .type = enumeration("role")}}, .primary_key = {"role"}},
      create_table{.name = "users",
                   .columns = {column{.name = "role", .type = enumeration("role")}},
                   .foreign_keys = {foreign_key{.name = "fk",
                                                .columns = {"role"},
                                                .references = "roles",
                                                .referenced_columns = {"role"},
                                                .on_update = cascade}}},
  };
  static constexpr operation turned[] = {alter_enum{.name = "role", .values = {"VIEWER", "ADMIN"}},
                                         rename_enum_value{.name = "role", .from = "ADMIN", .to = "BOSS"}};
  server s{GetParam(), linked};
  s.connection->execute("INSERT INTO roles VALUES ('ADMIN'), ('VIEWER'); INSERT INTO users VALUES ('ADMIN')");
  s.live.apply(turned);
  EXPECT_EQ(s.live.rows("SELECT cast(role AS text) FROM users"), "BOSS");
  EXPECT_THROW(s.connection->execute("DELETE FROM roles WHERE role = 'BOSS'"), cupel::error);
}

INSTANTIATE_TEST_SUITE_P(, enum_rows, testing::Values(sqlite, postgresql),
                         [](const auto& each) { return std::string(each.param == sqlite ? "sqlite" : "postgresql"); });

// --- PostgreSQL alone -----------------------------------------------------------------------------------------------

TEST(enum_rows_on_postgresql, of_arrays_are_converted_element_by_element) {
  static constexpr operation first[] = {
      create_enum{.name = "role", .values = {"ADMIN", "VIEWER"}},
      create_table{
          .name = "t",
          .columns = {column{.name = "c", .type = array_of(enumeration("role")), .default_sql = "'{ADMIN}'"}}}};
  static constexpr operation turned[] = {alter_enum{.name = "role", .values = {"VIEWER", "ADMIN"}}};
  server s{postgresql, first};
  s.connection->execute("INSERT INTO t VALUES ('{VIEWER,ADMIN}'), (DEFAULT)");
  s.live.apply(turned);
  EXPECT_EQ(s.live.rows("SELECT c::text FROM t"), "{VIEWER,ADMIN}, {ADMIN}");
}

TEST(enum_rows_on_postgresql, take_a_value_that_was_added_and_is_used_in_the_same_revision) {
  static constexpr operation used[] = {alter_enum{.name = "role", .values = {"ADMIN", "EDITOR", "VIEWER", "LAST"}},
                                       alter_column{.table = "users", .name = "role", .default_sql = "'LAST'"},
                                       execute{.up = both("UPDATE users SET role = 'LAST'"), .effect = none}};
  server s{postgresql, base};
  s.connection->execute(inserted);
  s.live.apply(used);
  EXPECT_EQ(s.live.rows(users), "1 LAST -, 2 LAST ADMIN");
}

// Every type of pg_catalog that a person may give to an enum is refused: the list is that of this server.
TEST(enum_rows_on_postgresql, have_no_type_whose_name_postgresql_has) {
  server s{postgresql, base};
  auto cursor = s.connection
                    ->prepare_cached(
                        "SELECT t.typname::text FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE "
                        "n.nspname = 'pg_catalog' AND t.typcategory <> 'A' AND t.typname !~ '^(pg_|_|any)' AND NOT "
                        "t.typname ~ '(handler|internal|cstring|aclitem|gtsvector|vector|cid|tid|xid8|event_trigger)'")
                    .run();
  int seen = 0;
  while (cursor.next()) {
    const std::string name{cursor.row().text(0)};
    ++seen;
    cupel::schema::enumeration e;
    e.name = name.c_str();
    EXPECT_NE(cupel::dialect::refuses(postgresql, e), nullptr) << name;
  }
  EXPECT_GT(seen, 50);
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// Schemas on a real PostgreSQL: what stood before stays, what is not empty is not dropped, the search_path decides
// where a table without a schema stands.
#include <gtest/gtest.h>

#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>

#include "lowered.hpp"
#include "support/postgresql_cluster.hpp"

using namespace cupel::migration;

namespace {

class server {
 public:
  server() : connection{cupel::driver::open(cupel::driver::parse_url(cupel::test::postgresql_url("schemas")))} {}

  void apply(const operations& list, std::string_view system = "shop") {
    for (const auto& s : cupel::dialect::lower(cupel::test::postgresql, list, state, system))
      connection->execute(s.sql);
  }
  void sql(const char* text) { connection->execute(text); }
  std::string text(std::string_view query) { return cupel::test::live_database{*connection}.rows(query); }
  std::string schemas() {
    return text(
        "SELECT nspname::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN "
        "('public', 'information_schema') ORDER BY 1");
  }

  std::unique_ptr<cupel::driver::connection> connection;
  cupel::schema::catalog state;
};

constexpr operation create[] = {create_schema{.name = "audit"}};
constexpr operation drop[] = {drop_schema{.name = "audit"}};

}  // namespace

TEST(schemas_on_a_server, come_and_go) {
  server db;
  db.apply(create);
  EXPECT_EQ(db.schemas(), "audit");
  db.apply(drop);
  EXPECT_EQ(db.schemas(), "");
}

TEST(schemas_on_a_server, that_stood_before_stay) {
  server db;
  db.sql("CREATE SCHEMA audit");
  db.apply(create);
  EXPECT_EQ(db.text("SELECT obj_description('audit'::regnamespace, 'pg_namespace')"), "-");
  db.apply(drop);
  EXPECT_EQ(db.schemas(), "audit");
}

TEST(schemas_on_a_server, of_another_system_stay) {
  server db;
  db.apply(create, "warehouse");
  db.apply(drop, "shop_that_did_not_make_it");
  EXPECT_EQ(db.schemas(), "audit");
}

TEST(schemas_on_a_server, that_hold_something_are_not_dropped) {
  server db;
  db.apply(create);
  db.sql("CREATE TABLE audit.by_hand (a int)");
  EXPECT_THROW(db.apply(drop), cupel::sql_error);
  EXPECT_EQ(db.schemas(), "audit");
  EXPECT_EQ(db.text("SELECT 'audit.by_hand'::regclass::text"), "audit.by_hand");
}

TEST(schemas_on_a_server, have_any_name) {
  server db;
  static constexpr operation odd[] = {create_schema{.name = R"(a "b" $cupel$ 'c')"},
                                      drop_schema{.name = R"(a "b" $cupel$ 'c')"}};
  db.apply({odd, 1});
  EXPECT_EQ(db.schemas(), R"(a "b" $cupel$ 'c')");
  db.apply({odd + 1, 1});
  EXPECT_EQ(db.schemas(), "");
}

TEST(tables_on_a_server, move_between_schemas_and_to_where_the_search_path_leads) {
  server db;
  static constexpr operation made[] = {
      create_schema{.name = "audit"},
      create_table{.name = "audit.events",
                   .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                   .primary_key = {"id"}},
      create_index{.name = "ix_events", .table = "audit.events", .on = {"id"}},
  };
  db.apply(made);
  db.sql("CREATE SCHEMA app; SET search_path = app, public");
  static constexpr operation move[] = {rename_table{.name = "audit.events", .to = "acts"},
                                       drop_schema{.name = "audit"}};
  db.apply(move);
  EXPECT_EQ(db.schemas(), "app");
  EXPECT_EQ(db.text("SELECT relname::text FROM pg_class WHERE relnamespace = 'app'::regnamespace ORDER BY 1"),
            "acts, acts_id_seq, ix_events, pk_acts");
  static constexpr operation into_public[] = {rename_table{.name = "acts", .to = "public.acts"}};
  db.apply(into_public);
  EXPECT_EQ(db.text("SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"),
            "acts, acts_id_seq, ix_events, pk_acts");
  static constexpr operation back[] = {rename_table{.name = "public.acts", .to = "acts"}};
  db.sql("RESET search_path");
  db.apply(back);  // it stands there already
  EXPECT_EQ(db.text("SELECT 'acts'::regclass::text"), "acts");
}

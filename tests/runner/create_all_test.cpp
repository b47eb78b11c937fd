// SPDX-License-Identifier: Apache-2.0
#include <cupel/create_all.hpp>
#include <cupel/migration.hpp>

#include "runner/fixture.hpp"

using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

class create_all : public cupel::test::runner_test {};
ON_BOTH_DATABASES(create_all);

// A system whose one table stands in a schema.
namespace audited {
using namespace cupel::migration;
inline constexpr operation upgrade[] = {
    create_schema{.name = "audit"},
    create_table{.name = "audit.events",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default}},
                 .primary_key = {"id"}},
    create_index{.name = "ix_events", .table = "audit.events", .on = {"id"}},
};
inline constexpr revision self{.id = "a1", .message = "events", .created = "2025-01-01T00:00:00Z", .upgrade = upgrade};
inline constexpr const revision* revisions[] = {&self};
constexpr cupel::registry registry{
    .system = "audited", .revisions = revisions, .models = upgrade, .databases = {.postgresql = true, .sqlite = true}};
}  // namespace audited

}  // namespace

TEST_P(create_all, makes_what_the_history_makes_and_drop_all_takes_it_away) {
  auto const empty = schema();
  cupel::runner::upgrade(db(), shop::registry());
  auto const by_history = schema();
  cupel::runner::downgrade(db(), shop::registry(), "base");
  cupel::create_all(db(), shop::registry());
  EXPECT_EQ(schema(), by_history);
  add_items();
  db().execute("INSERT INTO orders (item_id) SELECT id FROM items");
  cupel::drop_all(db(), shop::registry());
  EXPECT_EQ(schema(), empty);
}

TEST_P(create_all, that_fails_leaves_nothing_and_names_the_table) {
  db().execute("CREATE TABLE orders (id integer)");
  auto const before = schema();
  try {
    cupel::create_all(db(), shop::registry());
    FAIL() << "orders was made twice";
  } catch (cupel::migration_error const& e) {
    EXPECT_THAT(e.what(), HasSubstr("create_table 'orders' failed"));
    EXPECT_THAT(e.what(), HasSubstr("note: the table stands already"));
    EXPECT_THAT(e.what(), HasSubstr(": create_all is for a database that has none of them"));
    EXPECT_THAT(e.what(), ::testing::Not(HasSubstr("revision")));
  }
  EXPECT_EQ(schema(), before);
}

TEST_P(create_all, makes_schemas_and_drop_all_takes_those_that_it_made) {
  auto const empty = schema();
  cupel::runner::upgrade(db(), audited::registry);
  auto const by_history = schema();
  cupel::runner::downgrade(db(), audited::registry, "base");
  EXPECT_EQ(schema(), empty);
  cupel::create_all(db(), audited::registry);
  EXPECT_EQ(schema(), by_history);
  cupel::drop_all(db(), audited::registry);
  EXPECT_EQ(schema(), empty);

  if (on_sqlite()) return;
  db().execute("CREATE SCHEMA audit");
  auto const with_schema = schema();
  cupel::create_all(db(), audited::registry);
  cupel::drop_all(db(), audited::registry);
  EXPECT_EQ(schema(), with_schema) << "it stood before";
}

// SPDX-License-Identifier: Apache-2.0
// What --dry-run says that an operation does to others.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/runner/commands/hazard_text.hpp>
#include <string>

namespace {

using namespace cupel::migration;

constexpr operation standing[] = {
    create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
};
constexpr operation coming[] = {
    create_table{.name = "orders",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "user_id", .type = integer}},
                 .primary_key = {"id"},
                 .foreign_keys = {foreign_key{
                     .name = "fk", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}}}},
    create_table{.name = "notes",
                 .columns = {column{.name = "order_id", .type = integer}, column{.name = "user_id", .type = integer}},
                 .foreign_keys = {foreign_key{
                     .name = "fk", .columns = {"order_id"}, .references = "orders", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_orders", .table = "orders", .on = {"user_id"}},
    rename_table{.name = "notes", .to = "remarks"},
    add_foreign_key{
        .table = "remarks", .name = "fk2", .columns = {"user_id"}, .references = "users", .referenced_columns = {"id"}},
    alter_table{.name = "orders", .comment = "what was ordered"},
    alter_table{.name = "users", .comment = "people"},
    create_index{.name = "ix_users", .table = "users", .on = {"id"}},
    execute{.up = both("UPDATE users SET id = id"), .down = both("SELECT 1"), .effect = none},
};

TEST(hazard_text, is_of_what_others_use) {
  cupel::schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, standing, p));
  auto const texts = cupel::runner::hazard_texts(coming, state);
  std::string all;
  for (const operation& op : coming) all += texts.at(&op.what) + "\n";
  EXPECT_EQ(all,
            "blocks writes of 'users'\n"
            "no lock\n"
            "no lock\n"
            "no lock\n"
            "blocks writes of 'users'\n"
            "no lock\n"
            "blocks schema changes\n"
            "blocks writes, scans the table\n"
            "not judged\n");
}

}  // namespace

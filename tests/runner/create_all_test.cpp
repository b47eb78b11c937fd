// SPDX-License-Identifier: Apache-2.0
#include <cupel/create_all.hpp>

#include "runner/fixture.hpp"

using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

class create_all : public cupel::test::runner_test {};
ON_BOTH_DATABASES(create_all);

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
  }
  EXPECT_EQ(schema(), before);
}

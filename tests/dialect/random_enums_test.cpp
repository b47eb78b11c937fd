// SPDX-License-Identifier: Apache-2.0
// Random changes of enums, on real databases: what was migrated is what is made directly, and the way back restores.
#include "support/random_enums.hpp"

#include <gtest/gtest.h>

#include <cupel/driver/open.hpp>
#include <cupel/migration/inverse.hpp>

#include "lowered.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace cupel::test {
namespace {

class database {
 public:
  explicit database(driver::database which)
      : url_{which == sqlite ? sqlite_url() : postgresql_url("dialect")},
        connection_{driver::open(driver::parse_url(url_))},
        live{*connection_} {}
  std::string schema() {
    return connection_->dialect() == sqlite ? sqlite_schema(url_.substr(url_.find(':') + 1)) : postgresql_schema(url_);
  }

 private:
  std::string url_;
  std::unique_ptr<driver::connection> connection_;

 public:
  live_database live;
};

/// The columns' order is the history's, which a fresh database has from the models: those that came are at the end.
bool same_order(const schema::catalog& left, const schema::catalog& right) {
  for (const schema::table_state& table : left.tables()) {
    const schema::table_state& other = *right.find(table.name);
    for (std::uint32_t i = 0; i < table.columns.size(); ++i)
      if (!schema::same_name(table.columns[i].name, other.columns[i].name)) return false;
  }
  return true;
}

int compare_paths(driver::database which, unsigned first, unsigned last) {
  int compared = 0;
  for (unsigned seed = first; seed <= last; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    migration::arena memory;
    random_models models(memory, seed);
    schema::catalog now;
    schema::catalog wanted;
    const migration::operations before = models.make(now);
    const migration::operations after = models.make(wanted);
    const outcome planned = plan(memory, now, wanted, words_for(now, wanted));
    schema::catalog state = now;
    const migration::operations back = migration::inverse(memory, planned.operations, state);
    database migrated{which};
    try {
      migrated.live.apply(before);
      const std::string start = migrated.schema();
      migrated.live.apply(planned.operations);
      if (same_order(wanted, state)) {
        database fresh{which};
        fresh.live.apply(after);
        EXPECT_EQ(migrated.schema(), fresh.schema());
        ++compared;
      }
      migrated.live.apply(back);
      if (same_order(now, migrated.live.state)) {
        EXPECT_EQ(migrated.schema(), start) << "the way back";
      }
    } catch (const std::exception& e) {
      ADD_FAILURE() << e.what();
    }
  }
  return compared;
}

TEST(random_enums, on_sqlite_are_migrated_to_what_is_made_directly) {
  EXPECT_GT(compare_paths(sqlite, 1, 150), 30);
}

TEST(random_enums, on_postgresql_are_migrated_to_what_is_made_directly) {
  EXPECT_GT(compare_paths(postgresql, 1, 25), 5);
}

}  // namespace
}  // namespace cupel::test

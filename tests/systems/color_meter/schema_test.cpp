// SPDX-License-Identifier: Apache-2.0
// The database of color_meter: what the report on the original says of it, and that the history and the models make the
// same.
#include <cupel/create_all.hpp>
#include <cupel/schema/place_text.hpp>
#include <filesystem>
#include <fstream>

#include "systems/color_meter/world.hpp"

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class color_meter_schema : public cupel::test::color_meter_test {};
CUPEL_ON_BOTH_DATABASES(color_meter_schema);

}  // namespace

TEST_P(color_meter_schema, has_seven_tables_with_the_columns_of_the_report) {
  ASSERT_EQ(migrate({"upgrade"}).exit_code, 0);
  const std::string counts =
      on_sqlite() ? "SELECT m.name, CAST(count(*) AS text) FROM sqlite_schema m, pragma_table_xinfo(m.name) "
                    "WHERE m.type = 'table' AND m.name NOT LIKE 'cupel%' AND m.name NOT LIKE 'sqlite%' "
                    "GROUP BY m.name ORDER BY m.name"
                  : "SELECT table_name::text, count(*)::text FROM information_schema.columns "
                    "WHERE table_schema = 'public' AND table_name NOT LIKE 'cupel%' GROUP BY 1 ORDER BY 1";
  EXPECT_THAT(rows(counts), ElementsAre("audit_logs 11", "comparison_results 16", "std_models 9", "std_samples 9",
                                        "std_statistics 16", "test_samples 14", "users 13"));
}

// SQLite needs no index for a key that is the rowid.
TEST_P(color_meter_schema, has_39_named_indexes_and_on_postgresql_seven_more_of_primary_keys) {
  ASSERT_EQ(migrate({"upgrade"}).exit_code, 0);
  const std::string counts = on_sqlite()
                                 ? "SELECT tbl_name, CAST(count(*) AS text) FROM sqlite_schema WHERE type = 'index' "
                                   "AND tbl_name NOT LIKE 'cupel%' GROUP BY 1 ORDER BY 1"
                                 : "SELECT tablename::text, count(*)::text FROM pg_indexes WHERE schemaname = 'public' "
                                   "AND tablename NOT LIKE 'cupel%' AND indexname NOT LIKE 'pk%' GROUP BY 1 ORDER BY 1";
  EXPECT_THAT(rows(counts), ElementsAre("audit_logs 9", "comparison_results 9", "std_models 3", "std_samples 2",
                                        "std_statistics 4", "test_samples 6", "users 6"));
  if (on_sqlite()) return;
  EXPECT_THAT(rows("SELECT count(*)::text FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE 'cupel%'"),
              ElementsAre("46"));
}

TEST_P(color_meter_schema, of_the_history_is_that_of_the_models) {
  ASSERT_EQ(migrate({"upgrade"}).exit_code, 0);
  const std::string fresh = new_url();
  auto db = cupel::open(fresh);
  cupel::create_all(db);
  EXPECT_EQ(cupel::test::schema_of(url), cupel::test::schema_of(fresh));
  cupel::drop_all(db);
  EXPECT_EQ(
      db.query<std::int64_t>("SELECT count(*) FROM "
                             + std::string(on_sqlite() ? "sqlite_schema" : "pg_tables WHERE schemaname = 'public'")),
      std::vector<std::int64_t>{0});
}

TEST_P(color_meter_schema, is_the_same_after_down_and_up_and_at_base_nothing_of_it_is_left) {
  const std::string empty = new_url();
  static_cast<void>(cupel::driver::open(cupel::driver::parse_url(empty)));
  ASSERT_EQ(migrate({"upgrade"}).exit_code, 0);
  const std::string up = cupel::test::schema_of(url);
  ASSERT_THAT(up, HasSubstr("idx_user_role_active"));
  ASSERT_EQ(migrate({"downgrade", "base"}).exit_code, 0);
  EXPECT_EQ(cupel::test::schema_of(url), cupel::test::schema_of(empty));
  ASSERT_EQ(migrate({"upgrade", "e377"}).exit_code, 0);
  EXPECT_EQ(cupel::test::schema_of(url), up);
}

TEST_P(color_meter_schema, of_the_printed_script_is_that_of_the_history) {
  ASSERT_EQ(migrate({"upgrade"}).exit_code, 0);
  const auto script = migrate({"upgrade", "--sql"});
  ASSERT_EQ(script.exit_code, 0) << script.err;
  const std::string other = new_url();
  cupel::test::process_request by_hand{.input = script.out};
  by_hand.argv = on_sqlite() ? std::vector<std::string>{"sqlite3", "-bail", other.substr(other.find(':') + 1)}
                             : std::vector<std::string>{"psql", "-q", "-v", "ON_ERROR_STOP=1", other};
  const auto ran = cupel::test::run_process(by_hand);
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(cupel::test::schema_of(other, {}), cupel::test::schema_of(url, {}));
}

// A compiler takes the place of each element of a list by itself: GCC 12 only where its type is written.
TEST(color_meter_models, know_the_line_of_each_index) {
  int count = 0;
  for (const auto& each : cupel::systems::color_meter.models) {
    if (each.what.what != cupel::schema::kind::index) continue;
    ++count;
    std::ifstream header{std::filesystem::path{CUPEL_SCRIPTS} / ".." / each.what.at.file};
    std::string line;
    for (std::uint32_t i = 0; i < each.what.at.line; ++i) std::getline(header, line);
    EXPECT_THAT(line, ::testing::HasSubstr("index")) << cupel::schema::place_text(each.what.at);
  }
  EXPECT_EQ(count, 39);
}

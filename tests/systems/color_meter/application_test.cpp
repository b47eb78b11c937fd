// SPDX-License-Identifier: Apache-2.0
// The flows of the example application.
#include <chrono>
#include <string>

#include "examples/color_meter/comparisons.hpp"
#include "examples/color_meter/samples.hpp"
#include "examples/color_meter/standards.hpp"
#include "examples/color_meter/users.hpp"
#include "systems/color_meter/world.hpp"

namespace {

using namespace color_meter;
using ::testing::ElementsAre;
using ::testing::Optional;

class color_meter_application : public cupel::test::color_meter_test {
 protected:
  [[nodiscard]] cupel::database migrated() const {
    auto result = cupel::open(url);
    result.migrate(cupel::systems::color_meter);
    return result;
  }
  std::int64_t rows_of(const auto& table) { return db.from(table).count(); }
  TestSample sample(const std::string& label) {
    return record_sample(db, kim,
                         {.sku_code = "LENS", .batch_number = "B-1", .sample_id = label, .image_path = label + ".png"});
  }
  bool sign_in(const std::string& name, bool fits) {
    return login(db, name, [fits](const std::string&) { return fits; }).has_value();
  }

  cupel::database db = migrated();
  User kim = db.insert(User{.username = "kim", .email = "kim@example.org", .password_hash = "x"});
};
CUPEL_ON_BOTH_DATABASES(color_meter_application);

}  // namespace

TEST_P(color_meter_application, registers_a_standard_with_its_images_and_its_audit_record) {
  const StdModel standard = register_standard(db, kim, {.sku_code = "LENS", .version = "v1", .images = {"a", "b"}});
  const auto active = active_standard(db, "LENS");
  ASSERT_TRUE(active);
  EXPECT_EQ(active->id, standard.id);
  EXPECT_EQ(active->n_samples, 2);
  ASSERT_EQ(active->samples.size(), 2U);
  EXPECT_EQ(active->samples[1].image_path, "b");
  const auto trail = trail_of(db, "std_models", standard.id);
  ASSERT_EQ(trail.size(), 1U);
  EXPECT_EQ(trail[0].action, "STD_REGISTER");
  EXPECT_EQ(trail[0].user->username, "kim");
  EXPECT_TRUE(trail[0].success);
}

// The test's server is in another time zone.
TEST_P(color_meter_application, means_utc_by_the_times_that_the_database_fills_in) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  EXPECT_LT(std::chrono::abs(kim.created_at.time_since_epoch() - now), std::chrono::hours{1});
}

TEST_P(color_meter_application, is_told_of_a_text_too_long_for_its_column_by_the_same_error) {
  EXPECT_THROW(db.insert(User{.username = std::string(101, 'x'), .email = "x", .password_hash = "x"}),
               cupel::check_violation);
}

TEST_P(color_meter_application, keeps_one_standard_of_a_sku_active) {
  register_standard(db, kim, {.sku_code = "LENS", .version = "v1", .images = {"a"}});
  register_standard(db, kim, {.sku_code = "OTHER", .version = "v1", .images = {"a"}});
  register_standard(db, kim, {.sku_code = "LENS", .version = "v2", .images = {"b"}});
  EXPECT_EQ(active_standard(db, "LENS")->version, "v2");
  EXPECT_EQ(active_standard(db, "OTHER")->version, "v1");
  EXPECT_EQ(rows_of(cupel::table<StdModel>), 3);
}

TEST_P(color_meter_application, leaves_nothing_of_a_standard_whose_audit_record_fails) {
  const User stranger{.id = kim.id + 1};
  EXPECT_THROW(register_standard(db, stranger, {.sku_code = "LENS", .version = "v1", .images = {"a"}}),
               cupel::foreign_key_violation);
  EXPECT_EQ(rows_of(cupel::table<StdModel>), 0);
  EXPECT_EQ(rows_of(cupel::table<StdSample>), 0);
  EXPECT_EQ(rows_of(cupel::table<AuditLog>), 0);
}

TEST_P(color_meter_application, records_each_sample_once) {
  sample("S-2");
  sample("S-1");
  EXPECT_THROW(sample("S-1"), cupel::unique_violation);
  const auto found = batch(db, "LENS", "B-1");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].sample_id, "S-1");
  EXPECT_THAT(found[0].inspector_id, Optional(std::string{"kim"}));
  EXPECT_EQ(rows_of(cupel::table<AuditLog>), 2);
}

TEST_P(color_meter_application, stores_comparisons_and_lists_them_by_judgment) {
  const StdModel standard = register_standard(db, kim, {.sku_code = "LENS", .version = "v1", .images = {"a"}});
  store_comparison(db, kim, sample("S-1"), {.zone = 90, .color = 90, .structure = 90, .confidence = 99});
  const auto failed = store_comparison(db, kim, sample("S-2"), {.zone = 50, .color = 10, .structure = 60});
  store_comparison(db, kim, sample("S-3"), {.zone = 95, .color = 80, .structure = 95});
  EXPECT_THAT(count_by_judgment(db, standard), ElementsAre(2, 0, 1));

  const auto passed = list_by_judgment(db, Judgment::pass);
  ASSERT_EQ(passed.size(), 2U);
  EXPECT_EQ(passed[0].test_sample->sample_id, "S-3");
  EXPECT_EQ(passed[1].test_sample->sample_id, "S-1");
  EXPECT_EQ(passed[0].std_model->id, standard.id);
  const auto bad = list_by_judgment(db, Judgment::fail);
  ASSERT_EQ(bad.size(), 1U);
  EXPECT_EQ(bad[0].total_score, 40);
  EXPECT_THAT(bad[0].top_reasons, Optional(cupel::json{R"(["color"])"}));
  EXPECT_EQ(trail_of(db, "comparison_results", failed.id).size(), 1U);
}

TEST_P(color_meter_application, compares_nothing_without_a_standard) {
  EXPECT_THROW(store_comparison(db, kim, sample("S-1"), {}), cupel::not_found);
  EXPECT_TRUE(list_by_judgment(db, Judgment::fail).empty());
}

TEST_P(color_meter_application, signs_users_in_and_keeps_a_trail_of_it) {
  EXPECT_FALSE(sign_in("kim", false));
  EXPECT_FALSE(sign_in("kim", false));
  EXPECT_EQ(db.get<User>(kim.id).failed_login_count, 2);
  EXPECT_FALSE(db.get<User>(kim.id).last_login);
  EXPECT_TRUE(sign_in("kim", true));
  EXPECT_FALSE(sign_in("nobody", true));

  const User after = with_trail(db, "kim");
  EXPECT_EQ(after.failed_login_count, 0);
  EXPECT_TRUE(after.last_login);
  EXPECT_TRUE(after.updated_at);
  ASSERT_EQ(after.audit_logs.size(), 3U);
  EXPECT_FALSE(after.audit_logs[0].success);
  EXPECT_THAT(after.audit_logs[1].error_message, Optional(std::string{"wrong password"}));
  EXPECT_TRUE(after.audit_logs[2].success);
  EXPECT_EQ(rows_of(cupel::table<AuditLog>), 4);
}

TEST_P(color_meter_application, lets_no_user_in_who_is_not_active) {
  kim.is_active = false;
  db.update(kim);
  EXPECT_FALSE(sign_in("kim", true));
}

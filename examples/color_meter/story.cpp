// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/story.hpp"

#include <fmt/ostream.h>

#include <string>

#include "examples/color_meter/comparisons.hpp"
#include "examples/color_meter/samples.hpp"
#include "examples/color_meter/standards.hpp"
#include "examples/color_meter/users.hpp"

namespace color_meter {
namespace {

const std::string sku = "LENS-14.2";

User sign_in(cupel::database& db) {
  constexpr auto& users = cupel::table<User>;
  if (!db.from(users).where(users.username == "kim").exists())
    db.insert(User{.username = "kim", .email = "kim@example.org", .password_hash = "…", .role = Role::operator_});
  return login(db, "kim", [](const std::string& stored) { return stored == "…"; }).value();
}

/// All of it or none.
ComparisonResult work(cupel::database& db, const User& kim) {
  return db.transaction([&](cupel::transaction_scope& tx) {
    const auto versions = tx.from(cupel::table<StdModel>).where(cupel::table<StdModel>.sku_code == sku).count();
    const auto samples = tx.from(cupel::table<TestSample>).count();
    register_standard(tx, kim,
                      {.sku_code = sku, .version = fmt::format("v{}", versions + 1), .images = {"a.png", "b.png"}});
    const TestSample sample = record_sample(tx, kim,
                                            {.sku_code = sku,
                                             .batch_number = "B-51",
                                             .sample_id = fmt::format("S-{:04}", samples + 1),
                                             .image_path = "sample.png"});
    return store_comparison(tx, kim, sample, {.zone = 93.5, .color = 88.0, .structure = 95.0, .confidence = 97});
  });
}

}  // namespace

void tell_story(cupel::database& db, std::ostream& out) {
  const User kim = sign_in(db);
  const ComparisonResult stored = work(db, kim);
  fmt::print(out, "stored in one transaction: a standard, a sample, comparison {} and three audit records\n",
             stored.id);

  const auto standard = active_standard(db, sku).value();
  fmt::print(out, "standard   {} {}, made from {} images: {}, {}\n", standard.sku_code, standard.version,
             standard.n_samples, standard.samples[0].image_path, standard.samples[1].image_path);
  for (const ComparisonResult& each : list_by_judgment(db, Judgment::pass, 3))
    fmt::print(out, "result     {} {:.1f}: {} against {} {}\n", cupel::orm::text_of(each.judgment), each.total_score,
               each.test_sample->sample_id, each.std_model->sku_code, each.std_model->version);
  for (const AuditLog& each : trail_of(db, "comparison_results", stored.id))
    fmt::print(out, "audit      {} by {} ({}), {}\n", each.action, each.user->username,
               cupel::orm::text_of(each.user->role), each.success ? "done" : each.error_message.value_or("failed"));
  fmt::print(out, "audit      {} records of {} in all\n", with_trail(db, kim.username).audit_logs.size(), kim.username);
}

}  // namespace color_meter

// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/samples.hpp"

#include "examples/color_meter/audit.hpp"

namespace color_meter {

TestSample record_sample(cupel::session& db, const User& by, TestSample sample) {
  sample.inspector_id = by.username;
  return db.transaction([&](cupel::transaction_scope& tx) {
    tx.insert(sample);
    note(tx, &by, {.action = "SAMPLE_RECORD", .target_type = "test_samples", .target_id = sample.id});
    return sample;
  });
}

std::vector<TestSample> batch(cupel::session& db, const std::string& sku_code, const std::string& batch_number) {
  constexpr auto& samples = cupel::table<TestSample>;
  return db.from(samples)
      .where(samples.sku_code == sku_code && samples.batch_number == batch_number)
      .order_by(samples.sample_id)
      .all();
}

}  // namespace color_meter

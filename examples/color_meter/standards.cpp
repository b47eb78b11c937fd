// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/standards.hpp"

#include "examples/color_meter/audit.hpp"

namespace color_meter {

constexpr auto& standards = cupel::table<StdModel>;

StdModel register_standard(cupel::session& db, const User& by, const new_standard& wanted) {
  return db.transaction([&](cupel::transaction_scope& tx) {
    for (StdModel& old : tx.from(standards).where(standards.sku_code == wanted.sku_code && standards.is_active).all()) {
      old.is_active = false;
      tx.update(old);
    }
    StdModel standard{.sku_code = wanted.sku_code,
                      .version = wanted.version,
                      .n_samples = static_cast<std::int32_t>(wanted.images.size()),
                      .description = wanted.description};
    tx.insert(standard);  // the database gives it its id and created_at

    std::vector<StdSample> images;
    for (const std::string& path : wanted.images) {
      const auto index = static_cast<std::int32_t>(images.size());
      images.push_back({.std_model_id = standard.id, .sample_index = index, .image_path = path});
    }
    tx.insert(images);
    note(tx, &by, {.action = "STD_REGISTER", .target_type = "std_models", .target_id = standard.id});
    return standard;
  });
}

std::optional<StdModel> active_standard(cupel::session& db, const std::string& sku_code) {
  return db.from(standards)
      .where(standards.sku_code == sku_code && standards.is_active)
      .with(standards.samples)
      .first();
}

}  // namespace color_meter

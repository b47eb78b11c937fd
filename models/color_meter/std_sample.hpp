// SPDX-License-Identifier: Apache-2.0
#pragma once
// One of the images that a standard was made from.
#include <cupel/model.hpp>

/// The images that a standard was made from.
struct [[cupel::table("std_samples"),
         cupel::index(std_model_id, sample_index, name("idx_std_sample_model"))]] StdSample {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(StdModel::id), cupel::index]] std::int32_t std_model_id{};
  /// The sample's position within its standard, from 0.
  std::int32_t sample_index{};
  [[cupel::length(500)]] std::string image_path{};
  /// What the inspection pipeline found.
  [[cupel::type("json")]] std::optional<cupel::json> analysis_result{};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};
  /// When the camera took the image.
  std::optional<cupel::local_timestamp> captured_at{};
  std::optional<std::string> notes{};

  cupel::one<struct StdModel> std_model{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sample from production that is to be compared with a standard.
#include <cupel/model.hpp>

/// Samples from production.
struct [[cupel::table("test_samples"), cupel::index(sku_code, batch_number, name("idx_test_sample_sku_batch")),
         cupel::index(created_at, name("idx_test_sample_created"))]] TestSample {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::length(50)]] std::string sku_code{};
  [[cupel::index, cupel::length(50)]] std::optional<std::string> batch_number{};
  /// The number on the sample's label.
  [[cupel::unique, cupel::index, cupel::length(100)]] std::string sample_id{};
  [[cupel::length(500)]] std::string image_path{};
  [[cupel::created_at, cupel::index]] cupel::local_timestamp created_at{};
  [[cupel::length(100)]] std::optional<std::string> inspector_id{};
  /// What the inspection pipeline found.
  [[cupel::type("json")]] std::optional<cupel::json> analysis_result{};
  std::optional<std::string> notes{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};
  [[cupel::length(100)]] std::optional<std::string> capture_device{};
  /// In pixels.
  std::optional<std::int32_t> image_width{};
  /// In pixels.
  std::optional<std::int32_t> image_height{};
  [[cupel::updated_at]] std::optional<cupel::local_timestamp> updated_at{};

  cupel::many<struct ComparisonResult> comparisons{};
};

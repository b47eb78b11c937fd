// SPDX-License-Identifier: Apache-2.0
#pragma once
// A standard: the reference profile that samples of one SKU are compared with.
#include <cupel/model.hpp>

/// The standards that samples are compared with.
struct [[cupel::table("std_models"), cupel::index(sku_code, is_active, name("idx_std_active"))]] StdModel {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::length(50)]] std::string sku_code{};
  [[cupel::length(20)]] std::string version{};
  /// How many images the standard was made from.
  std::int32_t n_samples{1};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::local_timestamp> updated_at{};
  /// Only active standards are compared with.
  [[cupel::index]] bool is_active{true};
  std::optional<std::string> description{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};

  cupel::many<struct StdSample> samples{};
  cupel::many<struct StdStatistics> statistics{};
  cupel::many<struct ComparisonResult> comparisons{};
};

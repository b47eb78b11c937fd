// SPDX-License-Identifier: Apache-2.0
#pragma once
// Mean and spread of a standard's colour in one zone, over all of its samples (CIELAB).
#include <cupel/model.hpp>

/// Mean and standard deviation of a standard's colour, a row for each zone.
struct [[cupel::table("std_statistics"), cupel::index(std_model_id, zone_name, name("idx_std_stat_model_zone")),
         cupel::index(mean_L, mean_a, mean_b, name("idx_std_stat_lab"))]] StdStatistics {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(StdModel::id), cupel::index]] std::int32_t std_model_id{};
  /// A, B, C and so on.
  [[cupel::index, cupel::length(20)]] std::string zone_name{};
  std::optional<double> mean_L{};
  std::optional<double> std_L{};
  std::optional<double> mean_a{};
  std::optional<double> std_a{};
  std::optional<double> mean_b{};
  std::optional<double> std_b{};
  std::optional<double> mean_boundary{};
  std::optional<double> std_boundary{};
  /// Of L, a and b: three rows of three numbers.
  [[cupel::type("json")]] std::optional<cupel::json> covariance_matrix{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};
  /// How many samples the row was computed from.
  std::int32_t n_samples{1};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::local_timestamp> updated_at{};

  cupel::one<struct StdModel> std_model{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What came out when a sample was compared with a standard.
#include <cupel/model.hpp>

/// Whether a sample may leave the house.
enum class [[cupel::stored_as(text), cupel::length(20)]] Judgment {
  pass [[cupel::value("PASS")]],
  warning [[cupel::value("WARNING")]],
  fail [[cupel::value("FAIL")]],
};

/// Comparisons of a sample with a standard. Scores and confidence run from 0 to 100.
struct [[cupel::table("comparison_results"), cupel::index(std_model_id, name("idx_comparison_std")),
         cupel::index(judgment, name("idx_comparison_judgment")),
         cupel::index(total_score, name("idx_comparison_score")),
         cupel::index(created_at, name("idx_comparison_created"))]] ComparisonResult {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(TestSample::id), cupel::index]] std::int32_t test_sample_id{};
  [[cupel::references(StdModel::id), cupel::index]] std::int32_t std_model_id{};
  [[cupel::index]] double total_score{};
  double zone_score{};
  double color_score{};
  double structure_score{};
  [[cupel::index]] Judgment judgment{};
  double confidence{};
  /// The three main reasons of a FAIL.
  [[cupel::type("json")]] std::optional<cupel::json> top_reasons{};
  [[cupel::type("json")]] std::optional<cupel::json> zone_details{};
  std::optional<double> alignment_quality{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};
  [[cupel::created_at, cupel::index]] cupel::local_timestamp created_at{};
  std::optional<std::int32_t> processing_time_ms{};
  [[cupel::length(20)]] std::optional<std::string> algorithm_version{};

  cupel::one<struct TestSample> test_sample{};
  cupel::one<struct StdModel> std_model{};
};

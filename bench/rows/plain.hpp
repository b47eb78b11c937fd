// SPDX-License-Identifier: Apache-2.0
// The rows as a program without an ORM would hold them: the columns of color_meter's models, no relations.
#pragma once

#include <cstdint>
#include <cupel/types/timestamp.hpp>
#include <optional>
#include <string>

#include "models/color_meter/comparison_result.hpp"

namespace cupel::bench {

struct plain_comparison {
  std::int32_t id{};
  std::int32_t test_sample_id{};
  std::int32_t std_model_id{};
  double total_score{};
  double zone_score{};
  double color_score{};
  double structure_score{};
  Judgment judgment{};
  double confidence{};
  std::optional<std::string> top_reasons;
  std::optional<std::string> zone_details;
  std::optional<double> alignment_quality;
  std::optional<std::string> metadata_json;
  cupel::local_timestamp created_at;
  std::optional<std::int32_t> processing_time_ms;
  std::optional<std::string> algorithm_version;
};

struct plain_sample {
  std::int32_t id{};
  std::string sku_code;
  std::optional<std::string> batch_number;
  std::string sample_id;
  std::string image_path;
  cupel::local_timestamp created_at;
  std::optional<std::string> inspector_id;
  std::optional<std::string> analysis_result;
  std::optional<std::string> notes;
  std::optional<std::string> metadata_json;
  std::optional<std::string> capture_device;
  std::optional<std::int32_t> image_width;
  std::optional<std::int32_t> image_height;
  std::optional<cupel::local_timestamp> updated_at;
};

}  // namespace cupel::bench

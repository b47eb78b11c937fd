// SPDX-License-Identifier: Apache-2.0
// Rows as color_meter would have them: scores with all their digits, a third of what may be NULL is NULL, JSON of 70 to
// 80 characters.
#pragma once

#include <string>

#include "rows/plain.hpp"

namespace cupel::bench {

/// Fills the row number `number`; the same number gives the same row. `T` is a model or its plain struct.
template <class T>
  requires requires(T row) { row.total_score; }
void fill(T& row, int number) {
  const double part = static_cast<double>(number % 9973) / 9973;
  row.test_sample_id = number / 3 + 1;
  row.std_model_id = number % 50 + 1;
  row.total_score = 100 * part;
  row.zone_score = 90 * part + 1.0 / 3;
  row.color_score = 80 * part + 2.0 / 3;
  row.structure_score = 70 * part + 1.0 / 7;
  row.judgment = number % 10 == 0 ? Judgment::fail : number % 4 == 0 ? Judgment::warning : Judgment::pass;
  row.confidence = 99.5 - part;
  const std::string digits = std::to_string(number);
  if (number % 3 != 0) {
    row.top_reasons.emplace(R"([{"reason": "delta E above the limit", "zone": "B", "delta": 3.42}, )" + digits + ']');
  }
  if (number % 3 != 1) {
    row.zone_details.emplace(R"({"A": {"delta": 0.61}, "B": {"delta": 1.94}, "C": {"delta": 2.07}, "n": )" + digits
                             + '}');
  }
  if (number % 3 != 2) row.alignment_quality = 1 - part / 8;
  if (number % 3 == 0)
    row.metadata_json.emplace(R"({"line": 4, "shift": "night", "camera": "left", "n": )" + digits + '}');
  if (number % 3 != 0) row.processing_time_ms = 120 + number % 400;
  if (number % 3 != 1) row.algorithm_version = "2.4.1";
}

template <class T>
  requires requires(T row) { row.sku_code; }
void fill(T& row, int number) {
  const std::string digits = std::to_string(number);
  row.sku_code = "SKU-" + std::to_string(1000 + number % 50);
  if (number % 3 != 0) row.batch_number = "2025-12-" + digits;
  row.sample_id = "S-2025-12-18-" + digits;
  row.image_path = "/data/samples/2025/12/18/line4/S-2025-12-18-" + digits + ".png";
  if (number % 3 != 1) row.inspector_id = "inspector-" + std::to_string(number % 20);
  if (number % 3 != 2)
    row.analysis_result.emplace(R"({"L": 62.114, "a": -3.902, "b": 18.337, "zones": 3, "n": )" + digits + '}');
  if (number % 3 == 0) row.notes = "slight gloss at the upper edge";
  if (number % 3 != 0) row.metadata_json.emplace(R"({"line": 4, "shift": "night", "camera": "left"})");
  if (number % 3 != 1) row.capture_device = "IDS U3-38";
  if (number % 3 != 2) row.image_width = 4096;
  if (number % 3 != 2) row.image_height = 3000;
}

}  // namespace cupel::bench

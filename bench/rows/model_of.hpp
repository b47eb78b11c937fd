// SPDX-License-Identifier: Apache-2.0
// What both floors know of the rows: the model of each plain struct, its members in the order of the columns, and the
// texts of a judgment.
#pragma once

#include <stdexcept>
#include <string_view>

#include "color_meter/comparison_result.gen.hpp"
#include "color_meter/test_sample.gen.hpp"
#include "rows/plain.hpp"

namespace cupel::bench {

template <class T> struct model_of_plain;
template <> struct model_of_plain<plain_comparison> {
  using type = ComparisonResult;
};
template <> struct model_of_plain<plain_sample> {
  using type = TestSample;
};
template <class T> using model_of = typename model_of_plain<T>::type;

template <class Use> void each_column(plain_comparison& of, Use use) {
  use(of.id);
  use(of.test_sample_id);
  use(of.std_model_id);
  use(of.total_score);
  use(of.zone_score);
  use(of.color_score);
  use(of.structure_score);
  use(of.judgment);
  use(of.confidence);
  use(of.top_reasons);
  use(of.zone_details);
  use(of.alignment_quality);
  use(of.metadata_json);
  use(of.created_at);
  use(of.processing_time_ms);
  use(of.algorithm_version);
}
template <class Use> void each_column(plain_sample& of, Use use) {
  use(of.id);
  use(of.sku_code);
  use(of.batch_number);
  use(of.sample_id);
  use(of.image_path);
  use(of.created_at);
  use(of.inspector_id);
  use(of.analysis_result);
  use(of.notes);
  use(of.metadata_json);
  use(of.capture_device);
  use(of.image_width);
  use(of.image_height);
  use(of.updated_at);
}

/// What an INSERT gives back.
template <class Use> void each_returned(plain_comparison& of, Use use) {
  use(of.id);
  use(of.created_at);
}
template <class Use> void each_returned(plain_sample& of, Use use) {
  use(of.id);
  use(of.created_at);
  use(of.updated_at);
}

inline std::string_view text_of_judgment(Judgment value) {
  switch (value) {
    case Judgment::pass: return "PASS";
    case Judgment::warning: return "WARNING";
    case Judgment::fail: return "FAIL";
  }
  throw std::runtime_error{"no judgment"};
}
inline Judgment judgment_of(std::string_view text) {
  if (text == "PASS") return Judgment::pass;
  if (text == "WARNING") return Judgment::warning;
  if (text == "FAIL") return Judgment::fail;
  throw std::runtime_error{"no judgment"};
}

}  // namespace cupel::bench

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparisons of samples with standards.
#include <cstdint>
#include <vector>

#include "examples/color_meter/standards.hpp"

namespace color_meter {

/// What the instrument measured, each from 0 to 100.
struct scores {
  double zone = 0;
  double color = 0;
  double structure = 0;
  double confidence = 0;
};

/// PASS from 80, WARNING from 60, by the mean of the three scores.
Judgment judge(const scores& measured);

/// Compares a sample with its SKU's active standard and stores the result, with its audit record.
/// Throws `cupel::not_found` where the SKU has no active standard.
ComparisonResult store_comparison(cupel::session& db, const User& by, const TestSample& sample, const scores& measured);

/// The newest results of that judgment, with their samples and standards: three statements, however many there are.
std::vector<ComparisonResult> list_by_judgment(cupel::session& db, Judgment wanted, std::int64_t at_most = 100);

/// How many results of each judgment a standard has, in the judgments' order.
std::vector<std::int64_t> count_by_judgment(cupel::session& db, const StdModel& standard);

}  // namespace color_meter

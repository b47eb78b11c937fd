// SPDX-License-Identifier: Apache-2.0
#pragma once
// Samples from production.
#include <cupel/cupel.hpp>
#include <string>
#include <vector>

#include "color_meter/comparison_result.gen.hpp"
#include "color_meter/test_sample.gen.hpp"
#include "color_meter/user.gen.hpp"

namespace color_meter {

/// Records a sample, with its audit record. Throws `cupel::unique_violation` where the number on its label is taken.
TestSample record_sample(cupel::session& db, const User& by, TestSample sample);

/// The samples of a batch, by the number on their labels.
std::vector<TestSample> batch(cupel::session& db, const std::string& sku_code, const std::string& batch_number);

}  // namespace color_meter

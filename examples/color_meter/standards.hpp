// SPDX-License-Identifier: Apache-2.0
#pragma once
// Standards: the reference profiles that samples are compared with.
#include <cupel/cupel.hpp>
#include <optional>
#include <string>
#include <vector>

#include "color_meter/comparison_result.gen.hpp"
#include "color_meter/std_model.gen.hpp"
#include "color_meter/std_sample.gen.hpp"
#include "color_meter/std_statistics.gen.hpp"
#include "color_meter/test_sample.gen.hpp"
#include "color_meter/user.gen.hpp"

namespace color_meter {

struct new_standard {
  std::string sku_code;
  std::string version;
  std::vector<std::string> images{};  ///< paths; several make a standard with statistics
  std::optional<std::string> description{};
};

/// Registers a standard with its images and its audit record, in one transaction. The SKU's standard until now is no
/// longer active.
StdModel register_standard(cupel::session& db, const User& by, const new_standard& wanted);

/// The standard that samples of the SKU are compared with, its images loaded; nothing where there is none.
std::optional<StdModel> active_standard(cupel::session& db, const std::string& sku_code);

}  // namespace color_meter

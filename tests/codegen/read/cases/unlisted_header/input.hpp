// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include "included_other.hpp"
struct [[cupel::table("mine")]] Mine {
  [[cupel::primary_key]] int id{};
};

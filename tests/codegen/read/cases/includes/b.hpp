// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("second")]] Second {
  [[cupel::primary_key]] int id{};
};

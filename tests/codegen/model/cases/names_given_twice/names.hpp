// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("t"), cupel::check("c < d", name("one"))]] T {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::check("c > 0", name("one"))]] std::int32_t c{};
  std::int32_t d{};
};

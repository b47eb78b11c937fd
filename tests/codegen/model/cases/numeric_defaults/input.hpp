// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

// Digit by digit, where another column takes the shortest form.
struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::numeric(10, 2)]] double large{100000};
  [[cupel::numeric(18, 10)]] float small{0.0000001F};
  double shortest{100000};
};

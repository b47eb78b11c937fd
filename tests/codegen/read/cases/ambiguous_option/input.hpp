// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("t"), cupel::index(unique, b), cupel::index(b, nulls_not_distinct)]] T {
  [[cupel::primary_key]] std::int64_t id{};
  std::string unique{};
  std::string b{};
};

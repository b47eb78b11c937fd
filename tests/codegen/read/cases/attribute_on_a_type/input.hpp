// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  int [[cupel::index]] a{};
  std::string [[cupel::length(3), cupel::check("e > ''")]] e{};
  std::int32_t [[using cupel: unique]] f{};
  [[cupel::lenght(3)]] std::string g{};
  std::string h [[cupel::length(3)]]{};
};

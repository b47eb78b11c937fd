// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("currencies")]] Currency {
  [[cupel::primary_key]] std::string code{};
  std::int32_t rate{};
};

struct [[cupel::table("units"), cupel::without_rowid]] Unit {
  [[cupel::primary_key]] std::string code{};
  std::int32_t rate{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("currencies"), cupel::without_rowid]] Currency {
  [[cupel::primary_key]] std::string code{};
  std::int32_t rate{};
};

struct [[cupel::table("units")]] Unit {
  [[cupel::primary_key]] std::string code{};
  std::int32_t rate{};
};

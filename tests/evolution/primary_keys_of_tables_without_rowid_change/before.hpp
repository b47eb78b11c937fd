// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("rates"), cupel::primary_key(code), cupel::without_rowid]] Rate {
  std::string code{};
  std::int32_t year{};
  std::int32_t rate{};
};

struct [[cupel::table("units"), cupel::primary_key(code), cupel::without_rowid]] Unit {
  std::string code{};
  std::string region{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated(start(-1), increment(-1))]] std::int32_t id{};
  std::string name{};
};

struct [[cupel::table("debts")]] Debt {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  std::string name{};
};

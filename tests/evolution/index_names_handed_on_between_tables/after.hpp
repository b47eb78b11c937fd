// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("a"), cupel::index(x, name("ix_two"))]] A {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t x{};
};

struct [[cupel::table("b"), cupel::index(x, name("ix_three"))]] B {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t x{};
};

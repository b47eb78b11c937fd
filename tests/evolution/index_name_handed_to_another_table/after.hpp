// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("a"), cupel::index(x, name("ix_two")), cupel::unique(x, y, name("uq_two"))]] A {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t x{};
  std::int32_t y{};
};

struct [[cupel::table("b")]] B {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t x{};
  std::int32_t y{};
};

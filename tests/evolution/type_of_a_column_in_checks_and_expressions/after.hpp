// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::check("a <> '0'"), cupel::check("b > 0"), cupel::index(b, where("a > '5'"), name("ix_a")), cupel::index(expression("b + 1"), name("ix_b"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t a{};
  std::int64_t b{};
};

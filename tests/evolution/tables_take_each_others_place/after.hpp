// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("c"), cupel::renamed_from("a")]] A {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

struct [[cupel::table("a"), cupel::renamed_from("b")]] B {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t size{};
};

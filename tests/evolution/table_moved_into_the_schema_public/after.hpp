// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::schema("public"), cupel::renamed_from("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

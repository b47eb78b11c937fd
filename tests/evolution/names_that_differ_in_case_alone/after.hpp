// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::renamed_from("Users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("Name")]] std::string name{};
};

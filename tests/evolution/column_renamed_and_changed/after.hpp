// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("name"), cupel::length(50), cupel::unique]] std::string full_name{"nobody"};
  /// In years.
  [[cupel::renamed_from("age"), cupel::index]] std::int64_t years{0};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::check("last > first", name("ck_order"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::renamed_from("first")]] std::int32_t last{};
  [[cupel::unique, cupel::renamed_from("last"), cupel::default_sql("1")]] std::int32_t first{};
};

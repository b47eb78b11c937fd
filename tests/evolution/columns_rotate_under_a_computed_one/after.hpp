// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("a")]] std::int32_t c{};
  [[cupel::renamed_from("b")]] std::int32_t a{};
  [[cupel::computed("a * 2", stored)]] std::int32_t twice{};
};

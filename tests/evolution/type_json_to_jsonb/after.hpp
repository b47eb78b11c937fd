// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::json a{};
  [[cupel::type("json")]] std::optional<cupel::json> b{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::created_at]] cupel::timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::local_timestamp> updated_at{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::default_sql("lower('ABC')")]] std::string code{};
  [[cupel::created_at]] cupel::timestamp made{};
  [[cupel::default_sql("gen_random_uuid()")]] cupel::uuid token{};
};

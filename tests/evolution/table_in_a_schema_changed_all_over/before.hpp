// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

struct [[cupel::table("events"), cupel::schema("audit"), cupel::index(what, expression("times + 1"), name("ix_both"))]] Event {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::index, cupel::references(User::id)]] std::int32_t user_id{};
  [[cupel::unique]] std::string what{};
  [[cupel::check("times > 0")]] std::int32_t times{1};
  [[cupel::index(name("ix_gone"))]] std::int32_t place{};
};

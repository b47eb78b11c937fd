// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded]] Kept {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::created_at]] cupel::timestamp created_at{};
};

struct [[cupel::embedded]] Address {
  std::optional<std::string> city{};
  std::optional<std::string> street{};
  std::string country{"KR"};
};

struct [[cupel::table("users"), cupel::index(home.city)]] User : Kept {
  std::string name{};
  [[cupel::embedded("home_")]] Address home{};
};

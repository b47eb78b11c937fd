// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  bool a{true};
  std::int16_t b{-1};
  std::int64_t c{9223372036854775807};
  float d{0.5F};
  double e{-1.5e10};
  cupel::decimal<12, 3> f{cupel::decimal<12, 3>::from_scaled(1500)};
  std::optional<cupel::bytes> g{};
  std::optional<cupel::date> h{};
  std::optional<cupel::time_of_day> i{};
  std::optional<cupel::local_timestamp> j{};
  std::optional<cupel::timestamp> k{};
  std::optional<cupel::interval> l{};
  std::optional<cupel::uuid> m{};
  std::optional<cupel::json> n{};
  [[cupel::default_sql("'{}'")]] cupel::json o{};
  [[cupel::character(3)]] std::string p{"EUR"};
  [[cupel::length(7)]] std::optional<std::string> q{"seven"};
};

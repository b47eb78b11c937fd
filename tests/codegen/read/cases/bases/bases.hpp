// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/timestamp.hpp>
#include <string>

struct Identified {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
};
struct [[cupel::embedded, cupel::index(created_at)]] Dated {
  [[cupel::created_at]] cupel::timestamp created_at{};
};
struct [[cupel::embedded]] Named : Identified, Dated {
  std::string name{};
};
struct Empty {};
struct [[cupel::table("things")]] Thing : Named, Empty {
  double weight{};
};
struct [[cupel::table("others"), cupel::index(name)]] Other : Named {};

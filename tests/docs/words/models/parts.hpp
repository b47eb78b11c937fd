// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: bases, values of several columns, enums.
#include <cupel/model.hpp>

struct [[cupel::embedded]] Stamped {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::created_at, cupel::index]] cupel::timestamp created_at{};
};

struct Address {
  std::string street{};
  [[cupel::index]] std::string city{};
};

enum class [[cupel::stored_as(text), cupel::length(10)]] Size { small, large [[cupel::value("LARGE")]] };
enum class [[cupel::stored_as(integer)]] Grade { good = 1, bad = 5 };

struct [[cupel::table("shops")]] Shop : Stamped {
  [[cupel::embedded]] Address seat{};
  [[cupel::embedded("store_")]] Address store{};
  Size size{Size::small};
  Grade grade{};
};

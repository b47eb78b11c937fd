// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: types, defaults and what the database computes.
#include <cupel/model.hpp>

struct [[cupel::table("goods")]] Good {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::character(3)]] std::string currency{"EUR"};
  cupel::decimal<10, 2> price{};
  std::int32_t pieces{1};
  [[cupel::computed("pieces * 2")]] std::int32_t shoes{};
  [[cupel::collate("C")]] std::string code{};
  [[cupel::default_sql("'none'")]] std::string note{};
  [[cupel::application_default]] double weight{1.5};
  [[cupel::numeric(8, 3)]] double length{};
  bool sold{false};
  std::optional<cupel::json> details{};
  cupel::bytes picture{};
};

struct [[cupel::table("papers")]] Paper {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::created_at]] cupel::timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::timestamp> updated_at{};
  [[cupel::version]] std::int32_t revision{};
  [[cupel::soft_delete]] std::optional<cupel::timestamp> deleted_at{};
  cupel::time_of_day opens{};
  cupel::local_timestamp seen{};
};

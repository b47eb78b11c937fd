// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::index(desc(age), rank, where("age > 17"), name("ix_adults"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique]] std::string name{};
  [[cupel::index]] std::int32_t age{};
  [[cupel::check("rank > 0")]] std::int32_t rank{1};
};

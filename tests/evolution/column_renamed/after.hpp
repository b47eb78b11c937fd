// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::index(desc(years), grade, where("years > 17"), name("ix_adults"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::renamed_from("name")]] std::string full_name{};
  [[cupel::index, cupel::renamed_from("age")]] std::int32_t years{};
  [[cupel::check("grade > 0"), cupel::renamed_from("rank")]] std::int32_t grade{1};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::check("name <> ''"),
         cupel::index(expression("lower(name)"), name("ix_lower"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(20), cupel::index, cupel::unique]] std::optional<std::string> name{};
  std::string full_name{};
};

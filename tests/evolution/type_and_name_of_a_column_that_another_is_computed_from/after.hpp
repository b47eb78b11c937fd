// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(expression("upper(full_name)"), name("ix_up")),
         cupel::check("full_name <> 'x'")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("name")]] std::string full_name{};
  [[cupel::computed("lower(full_name)"), cupel::unique]] std::optional<std::string> low{};
};

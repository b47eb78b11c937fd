// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(expression("upper(name)"), name("ix_up")),
         cupel::check("name <> 'x'")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(50)]] std::string name{};
  [[cupel::computed("lower(name)"), cupel::unique]] std::optional<std::string> low{};
};

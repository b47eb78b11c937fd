// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <cupel/model.hpp>
#include <optional>
#include <string>

struct [[cupel::table("events"), cupel::check("starts <= ends"),
         cupel::index(expression("coalesce(a, b)"), name("ix_either"))]] Event {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::chrono::year_month_day starts{};
  std::chrono::year_month_day ends{};
  std::optional<std::string> a{};
  std::optional<std::string> b{};
  [[cupel::computed("coalesce(a, b)"), cupel::index]] std::optional<std::string> first{};
};

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
  std::string starts{};
  std::string ends{};
  std::optional<std::int32_t> a{};
  std::optional<std::int32_t> b{};
  [[cupel::computed("coalesce(a, b)"), cupel::index]] std::optional<std::int32_t> first{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(low, up), cupel::unique(up, low), cupel::check("low <> up")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::computed("lower(name)")]] std::optional<std::string> low{};
  [[cupel::computed("upper(name)")]] std::optional<std::string> up{};
};

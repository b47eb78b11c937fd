// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("teams")]] Team {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> lead_id{};
};

struct [[cupel::table("members")]] Member {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Team::id)]] std::int32_t team_id{};
};

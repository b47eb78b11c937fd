// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("trees"), cupel::renamed_from("nodes")]] Node {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(40)]] std::string name{};
  [[cupel::references(Node::id, on_delete(cascade))]] std::optional<std::int32_t> parent_id{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("order_lines"), cupel::unique(order_id, line)]] OrderLine {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t order_id{};
  std::int32_t line{};
  std::string what{};
};

struct [[cupel::table("orders")]] Order {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string note{"none"};
};

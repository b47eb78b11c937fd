// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(asc(name, opclass("text_pattern_ops")), name("ix_a")), cupel::index(asc(mail, opclass("varchar_pattern_ops")), name("ix_b"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> age{};
  std::string mail{};
};

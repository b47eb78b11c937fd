// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(name, name("ix_a")), cupel::index(mail, include(age), name("ix_b")), cupel::index(age, include(name), name("ix_c"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> age{};
  std::string mail{};
};

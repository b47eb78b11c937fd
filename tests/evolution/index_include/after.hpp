// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(name, include(age, mail), unique, name("ix_a")), cupel::index(mail, name("ix_b")), cupel::index(age, include(mail, name), name("ix_c"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> age{};
  std::string mail{};
};

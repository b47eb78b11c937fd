// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(name, method(hash), name("ix_a")), cupel::index(age, name("ix_b")), cupel::index(mail, method(spgist), name("ix_c"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> age{};
  std::string mail{};
};

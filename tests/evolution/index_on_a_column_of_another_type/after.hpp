// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(age), cupel::index(name, age, unique), cupel::index(mail, where("age > 17"), name("ix_b"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int64_t> age{};
  std::string mail{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::collate("C"), cupel::unique]] std::string a{};
  std::string b{};
  [[cupel::collate("POSIX"), cupel::index]] std::string c{};
  [[cupel::collate("C")]] std::optional<std::string> d{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  /// The given "name", it's short.
  std::string first{};
  /// The family's.
  std::string last{};
  std::int32_t age{1};
  /// New, too.
  std::optional<std::string> phone{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

/// What users write.
struct [[cupel::table("posts"), cupel::index(desc(stars), user_id, name("ix_stars"))]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(cascade)), cupel::index]] std::int32_t user_id{};
  [[cupel::unique, cupel::length(100)]] std::string slug{};
  [[cupel::check("stars between 0 and 5")]] std::int32_t stars{3};
  /// What it says.
  std::optional<std::string> body{};
};

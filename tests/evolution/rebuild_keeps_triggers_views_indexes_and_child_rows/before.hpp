// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::index]] std::int32_t age{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(cascade))]] std::int32_t user_id{};
  std::string title{};
};

struct [[cupel::table("notes")]] Note {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(set_null))]] std::optional<std::int32_t> user_id{};
};

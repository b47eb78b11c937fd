// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::renamed_from("people")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique]] std::string name{};
  [[cupel::index]] std::int32_t age{};
  [[cupel::check("rank > 0")]] std::int32_t rank{1};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(cascade))]] std::int32_t author_id{};
};

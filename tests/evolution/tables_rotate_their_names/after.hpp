// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("accounts"), cupel::renamed_from("users")]] Account {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique]] std::string name{};
  [[cupel::index]] std::int32_t age{};
};

struct [[cupel::table("users"), cupel::renamed_from("people")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::renamed_from("name")]] std::string full_name{};
  [[cupel::index]] std::int32_t age{};
  [[cupel::references(Account::id)]] std::int32_t user_id{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id)]] std::int32_t author_id{};
};

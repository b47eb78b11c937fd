// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("accounts"), cupel::renamed_from("users"), cupel::dropped("phone"), cupel::index(full_name, desc(age))]] Account {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("name"), cupel::length(60)]] std::string full_name{};
  std::optional<std::int64_t> age{};
  [[cupel::unique, cupel::index]] std::string mail{};
  [[cupel::check("stars >= 0"), cupel::index]] std::int32_t stars{0};
  [[cupel::created_at]] cupel::timestamp made{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Account::id, on_delete(cascade)), cupel::renamed_from("user_id"), cupel::index]] std::int32_t account_id{};
  [[cupel::length(200)]] std::string title{};
  [[cupel::references(Post::id)]] std::optional<std::int32_t> answers_id{};
};

struct [[cupel::table("labels")]] Label {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Post::id)]] std::int32_t post_id{};
  [[cupel::unique]] std::string word{};
};

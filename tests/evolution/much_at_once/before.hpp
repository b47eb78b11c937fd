// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users"), cupel::index(name), cupel::unique(mail)]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::int32_t age{};
  std::optional<std::string> phone{};
  std::string mail{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id)]] std::int32_t user_id{};
  std::string title{};
};

struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string word{};
};

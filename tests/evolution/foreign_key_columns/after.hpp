// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::unique(org, number), cupel::unique(number, org)]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t org{};
  std::int32_t number{};
  std::string name{};
};

struct [[cupel::table("posts"), cupel::foreign_key(user_number, user_org, references(User::number, User::org), name("fk_it"))]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t user_org{};
  std::int32_t user_number{};
  std::string title{};
};

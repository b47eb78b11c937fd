// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::index(c, a, where("c <> ''"), name("ix_users_both"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("a"), cupel::index, cupel::check("c <> 'x'")]] std::string c{};
  [[cupel::renamed_from("b"), cupel::unique, cupel::length(20), cupel::check("a <> 'y'")]] std::string a{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(20), cupel::references(User::a)]] std::string of{};
};

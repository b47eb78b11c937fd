// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::index(a, b, where("a <> ''"), name("ix_users_both"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::check("a <> 'x'")]] std::string a{};
  [[cupel::unique, cupel::length(20), cupel::check("b <> 'y'")]] std::string b{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(20), cupel::references(User::b)]] std::string of{};
};

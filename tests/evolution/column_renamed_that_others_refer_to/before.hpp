// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key]] std::int32_t number{};
  [[cupel::unique]] std::string mail{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::number, on_delete(cascade))]] std::int32_t user_number{};
  [[cupel::references(User::mail)]] std::optional<std::string> user_mail{};
};

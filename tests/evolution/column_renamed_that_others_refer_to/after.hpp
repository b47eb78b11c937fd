// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::renamed_from("number")]] std::int32_t id{};
  [[cupel::unique, cupel::renamed_from("mail")]] std::string email{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(cascade)), cupel::renamed_from("user_number")]] std::int32_t user_id{};
  [[cupel::references(User::email)]] std::optional<std::string> user_mail{};
};

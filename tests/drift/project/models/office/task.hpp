#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tasks")]] Task {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id), cupel::index]] std::int32_t user_id{};
  [[cupel::length(200)]] std::string title{};

  cupel::one<struct User> user{};
};

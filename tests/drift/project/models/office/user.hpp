#pragma once
#include <cupel/model.hpp>

enum class [[cupel::stored_as(text), cupel::length(20)]] Role {
  manager [[cupel::value("MANAGER")]],
  clerk [[cupel::value("CLERK")]],
};

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::length(100)]] std::string username{};
  std::optional<std::string> nickname{};
  Role role{Role::clerk};

  cupel::many<struct Task> tasks{};
};

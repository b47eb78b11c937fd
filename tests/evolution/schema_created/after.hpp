// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

/// What happened.
struct [[cupel::table("events"), cupel::schema("audit")]] Event {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::references(User::id, on_delete(cascade))]] std::int32_t user_id{};
  /// In a word.
  [[cupel::unique]] std::string what{};
  [[cupel::check("times > 0")]] std::int32_t times{1};
};

struct [[cupel::table("lines")]] Line {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::references(Event::id)]] std::int32_t event_id{};
};

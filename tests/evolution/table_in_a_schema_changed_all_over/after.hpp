// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

#include <optional>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

/// Noted.
struct [[cupel::table("events"), cupel::schema("audit"), cupel::index(word, expression("times + 1"), name("ix_both"))]] Event {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index(name("ix_by_user")), cupel::references(User::id, on_delete(cascade))]] std::int32_t user_id{};
  /// In a word.
  [[cupel::unique(name("uq_word")), cupel::length(40), cupel::renamed_from("what")]] std::string word{};
  [[cupel::check("times > -1")]] std::int64_t times{2};
  std::optional<std::int32_t> place{};
  [[cupel::computed("times * 2", stored)]] std::int64_t twice{};
};

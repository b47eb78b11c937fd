// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("people")]] Person {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index, cupel::unique]] std::string name{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Person::id)]] std::optional<std::int32_t> author_id{};
};

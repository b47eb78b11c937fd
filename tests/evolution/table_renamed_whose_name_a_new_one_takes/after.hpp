// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("people"), cupel::renamed_from("users")]] Person {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique]] std::string name{};
  [[cupel::index]] std::int32_t age{};
};

/// Those who may log in.
struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Person::id)]] std::int32_t person_id{};
  [[cupel::unique]] std::string name{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Person::id, on_delete(cascade))]] std::int32_t author_id{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: a table in a schema, and a reference out of it.
#include "keys.hpp"

struct [[cupel::table("entries"), cupel::schema("audit"), cupel::index(room_id, at)]] Entry {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::references(Room::id)]] std::int64_t room_id{};
  cupel::timestamp at{};
};

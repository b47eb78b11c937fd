// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cupel/types/many.hpp>
struct [[cupel::table("things"), cupel::index(usr_id), cupel::index(kind_name),
         cupel::unique(cache, zzzzzz), cupel::index(things), cupel::index(desc(user_i)), cupel::index(user_id, include(knd)),
         cupel::index(user_id, user_id)]] Thing {
  [[cupel::primary_key]] int id{};
  int user_id{};
  [[cupel::column("kind_name")]] int kind{};
  [[cupel::transient]] int cache{};
  cupel::many<struct Thing> things{};
  [[cupel::references(Thing::id)]] int parent{};
  [[cupel::index(include(idd))]] int z{};
};

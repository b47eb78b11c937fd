// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>
struct [[cupel::table("others")]] Other {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  cupel::many<Other> others{};
  cupel::one<Other> other{};
  cupel::many<struct Missing> missing{};
  [[cupel::index]] cupel::many<Thing> indexed{};
  [[cupel::references(Thing::id)]] int parent_id{};
};

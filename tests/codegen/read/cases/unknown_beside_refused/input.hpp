// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>
struct [[cupel::table("things"), cupel::index(nme), cupel::index(bits, text)]] Thing {
  [[cupel::primary_key]] int id{};
  std::string name{};
  unsigned bits : 3;
  const int text{1};
};
struct [[cupel::table("others")]] Other {
  [[cupel::primary_key]] int id{};
  [[cupel::references(Thing::idd)]] int one{};
  [[cupel::references(Thing::bits)]] int two{};
};
struct Base {
  int hidden{};
};
struct [[cupel::table("based"), cupel::index(hidden)]] Based : Base {
  [[cupel::primary_key]] int id{};
  unsigned bits : 3;
};

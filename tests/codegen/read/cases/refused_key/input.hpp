// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] char id{};
};
struct [[cupel::table("u")]] U {
  [[cupel::primary_key]] char id{};
  std::string text{};
};
// Here no refused member can be the key.
struct [[cupel::table("v")]] V {
  char letter{};
  std::string text{};
};

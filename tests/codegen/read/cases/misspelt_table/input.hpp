// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::tabel("things"), cupel::unique(nothing)]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::length("x")]] std::string name{};
  int bits : 3;
};
struct [[cuple::table("keyless")]] Keyless {
  std::string name{};
};

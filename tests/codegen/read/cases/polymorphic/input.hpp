// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct Base {
  [[cupel::primary_key]] int id{};
  virtual ~Base() = default;
};
struct [[cupel::table("things")]] Thing : Base {
  int a{};
};
struct [[cupel::table("others")]] Other {
  [[cupel::primary_key]] int id{};
  virtual int f() const { return id; }
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("things")]] Other {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("things"), cupel::schema("elsewhere")]] Fine {
  [[cupel::primary_key]] int id{};
  [[cupel::index(name("ix_same"))]] int a{};
};
struct [[cupel::view("ix_same")]] View {
  int a{};
};
struct [[cupel::table("last")]] Last {
  [[cupel::primary_key]] int id{};
  [[cupel::unique(name("ix_same"))]] int a{};
};

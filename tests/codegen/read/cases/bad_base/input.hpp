// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct Plain {
  int x{};
};
template <class T> struct Kept {
  [[cupel::index]] T kept{};
};
struct [[cupel::embedded]] Virtual {
  int v{};
};
struct [[cupel::table("tables")]] Table {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("a")]] A : Plain {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("b")]] B : Kept<int> {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("c")]] C : virtual Virtual {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("d")]] D : Table {
  int d{};
};
struct [[cupel::table("e")]] E : private Virtual {
  [[cupel::primary_key]] int id{};
};

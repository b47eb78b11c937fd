// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
template <class T> struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::index]] T value{};
};

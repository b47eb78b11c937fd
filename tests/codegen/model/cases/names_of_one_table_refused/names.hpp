// SPDX-License-Identifier: Apache-2.0
// What says the same twice, and names that were given twice.
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("a")]] A {
  [[cupel::primary_key]] std::int32_t id{};
};

struct [[cupel::table("t"), cupel::foreign_key(r, references(A::id)), cupel::unique(c)]] T {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(A::id)]] std::int32_t r{};
  [[cupel::unique]] std::int32_t c{};
};

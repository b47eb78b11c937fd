// SPDX-License-Identifier: Apache-2.0
// The first that has a name of the convention keeps it; the next one's ends in a hash.
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("a")]] A {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::unique]] std::int32_t code{};
};
struct [[cupel::table("b")]] B {
  [[cupel::primary_key]] std::int32_t id{};
};

struct [[cupel::table("t"), cupel::foreign_key(r, references(B::id)), cupel::foreign_key(r, references(A::code)),
         cupel::unique(a, b_c), cupel::unique(a_b, c), cupel::unique(r, name("uq_own")), cupel::unique(r)]] T {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(A::id)]] std::int32_t r{};
  std::int32_t a{};
  std::int32_t b_c{};
  std::int32_t a_b{};
  std::int32_t c{};
};

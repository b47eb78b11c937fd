// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("k"), cupel::primary_key(a, n), cupel::foreign_key(a, n, references(K::a, K::n))]] K {
  std::int64_t a{};
  std::int32_t n{};
  cupel::one<K> self{};
};

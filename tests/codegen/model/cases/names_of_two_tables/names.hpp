// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("a_b")]] AB {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::index]] std::int64_t c{};
};

struct [[cupel::table("a")]] A {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::index]] std::int64_t b_c{};
};

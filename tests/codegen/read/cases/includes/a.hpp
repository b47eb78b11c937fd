// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include "b.hpp"
#include "generated_a.hpp"
#include "included_types.hpp"

struct [[cupel::table("first")]] First {
  [[cupel::primary_key]] int id{};
  [[cupel::references(Second::id)]] int second_id{};
  Kind kind{Kind::one};
};

// SPDX-License-Identifier: Apache-2.0
// No model: what models share.
#pragma once
#include <cupel/model.hpp>

namespace shop {

enum class [[cupel::stored_as(integer)]] Currency : std::int16_t { krw = 410, usd = 840 };

struct [[cupel::embedded]] Money {
  cupel::decimal<12, 2> amount{};
  Currency currency{};
};

struct [[cupel::embedded]] Stamped {
  [[cupel::created_at]] cupel::timestamp created_at{};
  [[cupel::updated_at]] cupel::timestamp updated_at{};
};

}  // namespace shop

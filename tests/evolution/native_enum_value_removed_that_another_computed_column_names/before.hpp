// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(native)]] Kind { even, odd, none };

struct [[cupel::table("numbers"), cupel::index(plain), cupel::index(other)]] Number {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Kind kind{Kind::even};
  [[cupel::computed("kind <> 'odd'")]] std::optional<bool> plain{};
  [[cupel::computed("kind = 'odd'")]] std::optional<bool> gone{};
  [[cupel::computed("kind = 'odd'")]] std::optional<bool> other{};
};

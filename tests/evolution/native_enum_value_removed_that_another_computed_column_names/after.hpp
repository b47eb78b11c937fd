// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(native)]] Kind { even, none };

struct [[cupel::table("numbers"), cupel::dropped("gone"), cupel::index(plain), cupel::index(other)]] Number {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Kind kind{Kind::even};
  std::optional<bool> plain{};
  [[cupel::computed("kind = 'none'")]] std::optional<bool> other{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

enum class [[cupel::stored_as(integer)]] Level : std::int16_t { low, high };
enum class Mood { sad, happy };

struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::length(10)]] Level a{};
  [[cupel::collate("C")]] std::optional<Level> b{};
  [[cupel::length(10), cupel::collate("C")]] Mood mood{};
};

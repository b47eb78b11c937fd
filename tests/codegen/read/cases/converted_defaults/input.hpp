// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

enum class Level : std::uint8_t { low, high };
inline const double half = 0.5;

struct [[cupel::table("numbers")]] Numbers {
  [[cupel::primary_key]] std::int64_t id{};
  std::uint32_t wrapped = -1;
  std::uint64_t above = -1;
  std::uint8_t cut = 300;
  std::int32_t twice = std::int8_t(200);
  std::int32_t over = 3000000000;
  std::int16_t narrow = 100000;
  std::int32_t whole = 2.9;
  bool yes = 5;
  float third = 1.0 / 3;
  double from_float = 0.1F;
  double from_whole = 3;
  double from_constant = half;
  Level level = static_cast<Level>(257);
  std::optional<std::uint8_t> maybe = 300;
  std::optional<std::int32_t> maybe_zero{std::int32_t{}};
  std::optional<std::int32_t> none{};
  std::optional<double> maybe_whole = 2;
};

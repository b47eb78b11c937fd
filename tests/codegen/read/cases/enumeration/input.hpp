// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
enum class [[cupel::stored_as(text), cupel::length(3)]] Short { a, bcde, c [[cupel::value("한국어말")]] };
enum class [[cupel::stored_as(text)]] Same { a, b [[cupel::value("a")]], c = 0 };
enum class [[cupel::stored_as(integer), cupel::length(3)]] Number { a [[cupel::value("A")]] };
enum class [[cupel::name("mood")]] Named { a };
enum class [[cupel::stored_as(text)]] None {};
enum class [[cupel::stored_as(integer)]] Wide : unsigned long long { top = 0xFFFFFFFFFFFFFFFF, low = 0 };
enum class [[cupel::stored_as(text)]] Broad : unsigned long long { top = 0xFFFFFFFFFFFFFFFF, low = 0 };
inline constexpr unsigned long long too_many = 0xFFFFFFFFFFFFFFFF;
struct [[cupel::table("wide")]] WideTable {
  [[cupel::primary_key]] int id{};
  [[cupel::length(too_many)]] Broad broad{Broad::top};
};

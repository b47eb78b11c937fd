// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <string>

namespace limits {
inline constexpr std::size_t name = 30;
enum { code = 8 };
struct wide {
  static constexpr int value = 200;
};
}  // namespace limits

namespace app {
namespace alias = limits;
inline constexpr const char* kPositive = "amount > 0";
inline constexpr char kOther[] = "amount < 9";
constexpr int doubled(int n) { return 2 * n; }
inline constexpr int kDoubled = doubled(21);
using limits::wide;

struct [[cupel::table("constants"), cupel::check(kPositive), cupel::check(app::kOther)]] Constants {
  static constexpr int kOwn = 7;
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::length(limits::name)]] std::string name{};
  [[cupel::length(2 * (limits::code + 1))]] std::string code{};
  [[cupel::length(wide::value)]] std::string wide_text{};
  [[cupel::length(alias::code)]] std::string by_alias{};
  [[cupel::length(kDoubled)]] std::string computed{};
  [[cupel::length(kOwn)]] std::string own{};
  [[cupel::length(::limits::code)]] std::string global{};
  [[cupel::length(0x10)]] std::string hexadecimal{};
  std::int64_t amount{};
};
}  // namespace app

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <cupel/types/vector.hpp>

struct [[cupel::table("as")]] A {
  [[cupel::primary_key, cupel::generated(start(0))]] std::int64_t id{};
};
struct [[cupel::table("bs")]] B {
  [[cupel::primary_key, cupel::generated(start(-1), increment(0))]] std::int64_t id{};
};
struct [[cupel::table("cs")]] C {
  [[cupel::primary_key, cupel::generated(start(3000000000))]] std::int32_t id{};
};
struct [[cupel::table("ds")]] D {
  [[cupel::primary_key, cupel::generated(start(40000), increment(-40000))]] std::int16_t id{};
};
struct [[cupel::table("es")]] E {
  [[cupel::primary_key, cupel::generated(start(1), increment(-1))]] std::int16_t id{};
  cupel::vector<16001> too_long{};
  cupel::vector<16000> longest{};
};
struct [[cupel::table("fs")]] F {
  [[cupel::primary_key, cupel::generated(start(-32768), increment(-32768))]] std::int16_t down{};
  [[cupel::generated(start(32767), increment(32767))]] std::int16_t up{};
};

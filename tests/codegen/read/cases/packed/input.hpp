// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

struct __attribute__((packed)) [[cupel::table("as")]] A {
  [[cupel::primary_key]] std::int64_t id{};
  bool flag{};
};

#pragma pack(push, 1)
struct [[cupel::embedded]] Base {
  bool deleted{};
  std::int32_t number{};
};
#pragma pack(pop)

struct [[cupel::table("bs")]] B : Base {
  [[cupel::primary_key]] std::int64_t id{};
};
struct [[cupel::table("cs")]] C {
  [[cupel::primary_key]] std::int64_t id{};
  bool flag{};
  std::int32_t one __attribute__((packed)) {};
  [[cupel::transient]] std::int32_t other __attribute__((packed)) {};
};

// Nothing stands where a reference could not be bound to it.
#pragma pack(push, 8)
struct [[cupel::table("ds")]] D {
  [[cupel::primary_key]] std::int64_t id{};
  std::int32_t number{};
};
#pragma pack(pop)
struct __attribute__((packed)) [[cupel::table("es"), cupel::primary_key(flag)]] E {
  bool flag{};
  std::int8_t letter{};
};

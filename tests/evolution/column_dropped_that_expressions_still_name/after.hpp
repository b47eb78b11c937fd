// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("ranges"), cupel::dropped("hi"), cupel::check("lo <= hi"),
         cupel::index(lo, where("hi > 3"), name("ix_lo"))]] Range {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t lo{};
  [[cupel::computed("hi - lo")]] std::optional<std::int32_t> size{};
};

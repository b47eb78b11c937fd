// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <string>

struct [[using cupel: table("things"), index(code, name("ix_code"))]] Thing {
  [[using cupel: primary_key, generated(always)]] std::int64_t id{};
  [[using cupel: length(10), unique]] [[maybe_unused]] std::string code{};
  std::string after [[cupel::length(5)]] {};
  [[deprecated, cupel::comment("old, unused")]] std::string old{};
};

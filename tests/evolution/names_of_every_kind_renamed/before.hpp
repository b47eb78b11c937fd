// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("order")]] Order {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::column("select"), cupel::index]] std::int32_t select_{1};
  [[cupel::column("이름"), cupel::unique]] std::string korean{};
  [[cupel::column("two words")]] std::optional<std::string> two_words{};
  [[cupel::column("say \"hi\"")]] std::optional<std::int32_t> quotes{};
  [[cupel::column("UPPER"), cupel::index]] std::int32_t upper{2};
  [[cupel::column("it's")]] std::int32_t apostrophe{3};
};

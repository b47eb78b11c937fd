// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("Gruppe \"7\""), cupel::renamed_from("order")]] Order {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::column("from"), cupel::renamed_from("select"), cupel::index]] std::int32_t select_{1};
  [[cupel::column("성명"), cupel::renamed_from("이름"), cupel::unique]] std::string korean{};
  [[cupel::column("three  words"), cupel::renamed_from("two words")]] std::optional<std::string> two_words{};
  [[cupel::column("\"\""), cupel::renamed_from("say \"hi\"")]] std::optional<std::int32_t> quotes{};
  [[cupel::column("Upper"), cupel::renamed_from("UPPER"), cupel::index]] std::int32_t upper{2};
  [[cupel::column("it's")]] std::int32_t apostrophe{3};
};

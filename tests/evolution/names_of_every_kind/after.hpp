// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("order"), cupel::index(select_, desc(korean), name("색인 \"1\""))]] Order {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  [[cupel::column("select"), cupel::index]] std::int64_t select_{1};
  [[cupel::column("이름"), cupel::unique]] std::string korean{};
  [[cupel::column("two words"), cupel::index]] std::optional<std::string> two_words{};
  [[cupel::column("say \"hi\"")]] std::optional<std::int64_t> quotes{};
  [[cupel::column("UPPER"), cupel::index]] std::int64_t upper{2};
  [[cupel::column("it's")]] std::int64_t apostrophe{3};
  [[cupel::column("새 열"), cupel::check("\"새 열\" > 0")]] std::int32_t fresh{1};
};

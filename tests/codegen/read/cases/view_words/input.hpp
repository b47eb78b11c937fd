// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded]] Shared {
  [[cupel::index]] std::int32_t n{1};
};

struct [[cupel::view("names"), cupel::comment("of people")]] Name : Shared {
  std::int64_t id{};
  [[cupel::unique, cupel::index]] std::string a{};
  [[cupel::check("b > 0"), cupel::renamed_from("c")]] std::int32_t b{};
  [[cupel::computed("b + 1")]] std::int32_t d{};
  std::int32_t e{5};
  [[cupel::transient]] std::int32_t f{5};
  [[cupel::column("first"), cupel::length(5)]] std::string g{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded]] Address {
  [[cupel::index(include(city))]] std::string street{};
  std::string city{};
};

struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::unique(name("u_named")), cupel::index]] std::int32_t n{};
  [[cupel::index(include(n))]] std::int32_t m{};
  [[cupel::embedded("home_")]] Address home{};
};

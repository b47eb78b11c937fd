// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded]] Addr {
  std::string street{"Main"};
  std::string city{};
  std::int32_t n{1};
};

struct [[cupel::table("people")]] Person {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::embedded("h_")]] Addr home{"x", "y", 7};
  [[cupel::embedded("w_")]] Addr work{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <cupel/types/many.hpp>
#include <string>

struct [[cupel::table("authors")]] Author {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::length(100)]] std::string name{};

  cupel::many<struct Book> books{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::length(3), cupel::length(4)]] std::string a{};
  [[cupel::index, cupel::index(name("ix_b"))]] int b{};
};

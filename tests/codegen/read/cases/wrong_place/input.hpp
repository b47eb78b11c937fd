// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("things"), cupel::length(3)]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::table("x")]] int a{};
  [[cupel::on_delete(cascade)]] int b{};
  [[cupel::value("C")]] int c{};
  enum class [[cupel::index]] Kind { one [[cupel::primary_key]] };
  Kind kind{};
  [[cupel::index]] static int shared;
  [[cupel::unique]] int function() const;
};
[[cupel::schema("x")]] int variable();

struct [[cupel::length(3), cupel::value("s")]] Plain {
  int z{};
};

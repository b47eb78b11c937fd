// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>
struct [[cupel::tabel("things"), cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::lenght(50), cupel::unique]] std::string name{};
  [[cupel::banana]] int fruit{};
  std::string later [[cupel::colum("x")]] {};
  [[using cupel: length(3), indx]] std::string code{};
};

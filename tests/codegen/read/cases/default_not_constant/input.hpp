// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cupel/types/timestamp.hpp>
#include <string>
#include <vector>
std::string runtime();
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  std::string made = runtime();
  std::string sum = std::string("ab") + "cd";
  cupel::timestamp now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  int next = id + 1;
  std::vector<int> some{1, 2};
  [[cupel::default_sql("now()")]] cupel::timestamp fine = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  [[cupel::application_default]] std::string own = runtime();
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded]] M1 {
  [[cupel::primary_key]] std::int64_t id{};
};
struct [[cupel::embedded]] M2 {
  std::int64_t id{};
};
struct [[cupel::table("a")]] A : M1, M2 {
  std::string text{};
};

struct [[cupel::embedded]] Left : M1 {
  std::string left{};
};
struct [[cupel::embedded]] Right : M1 {
  std::string right{};
};
struct [[cupel::table("b")]] B : Left, Right {
  std::string text{};
};

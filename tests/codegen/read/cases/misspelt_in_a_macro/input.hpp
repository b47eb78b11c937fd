// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>

#define KEY [[cupel::primry_key]] int id{}
#define MARKED(WORD) [[cupel::WORD]]

struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int key{};
  KEY;
  MARKED(uniqe) std::string name{};
};

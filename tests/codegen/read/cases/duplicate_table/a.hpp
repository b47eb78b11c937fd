// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("things"), cupel::index(id, name("ix_same"))]] Thing {
  [[cupel::primary_key]] int id{};
};

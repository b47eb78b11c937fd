// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "shared/money.hpp"
struct Item {
  int id{};
  Money price{};
};

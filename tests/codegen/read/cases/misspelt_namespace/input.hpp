// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("t"), cupl::index(a)]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cuple::length(10), gnu::unused, maybe_unused]] std::string a{};
  [[using cuepl: lenght(3), unique]] std::string b{};
  [[cuple::nothing_of_ours]] std::string c{};
};

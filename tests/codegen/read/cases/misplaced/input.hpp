// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("later")]] Later;
struct Later {
  int id{};
};

template <class T> struct Box {};
template <> struct [[cupel::table("box")]] Box<int> {
  [[cupel::primary_key]] std::int64_t id{};
};

struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::unique]] static inline std::int32_t counter{};
};

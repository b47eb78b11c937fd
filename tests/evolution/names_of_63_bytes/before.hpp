// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("toooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo")]] Long {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::column("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), cupel::index, cupel::check("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa > 0")]] std::int32_t a{1};
  [[cupel::column("가가가가가가가가가가가가가가가가가가가가가"), cupel::unique]] std::string b{};
};

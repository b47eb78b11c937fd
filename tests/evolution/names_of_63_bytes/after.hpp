// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("tooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooop"), cupel::renamed_from("toooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo")]] Long {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::column("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"), cupel::index, cupel::check("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab > 0"), cupel::renamed_from("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]] std::int32_t a{1};
  [[cupel::column("나나나나나나나나나나나나나나나나나나나나나"), cupel::unique, cupel::renamed_from("가가가가가가가가가가가가가가가가가가가가가")]] std::string b{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

inline constexpr const wchar_t* kWide = L"wide";

struct [[cupel::table("t"), cupel::comment(L"wide")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::column(U"ab")]] std::string a{};
  [[cupel::comment(u"ab" "c")]] std::string b{};
  [[cupel::comment(kWide)]] std::string c{};
  [[cupel::comment(u8"plain é"), cupel::check(R"(d <> '')")]] std::string d{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <optional>
#include <string>
struct [[cupel::table("orgs")]] Org {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::unique]] std::string code{};
  std::int64_t plain{};
};
struct [[cupel::table("pairs"), cupel::primary_key(a, b)]] Pair {
  int a{};
  int b{};
};
struct [[cupel::embedded]] Part {
  int x{};
};
struct [[cupel::table("things"), cupel::foreign_key(a, b, references(Pair::a, Pair::b)),
         cupel::foreign_key(a, references(Pair::a, Pair::b)), cupel::foreign_key(a, b), cupel::foreign_key(a, b, references(Pair::a, Org::id)),
         cupel::foreign_key(a, references(Pair::a)), cupel::foreign_key(a, b, references(Pair::a, Pair::c)),
         cupel::foreign_key(a, code, references(Pair::a, Pair::b))]] Thing {
  [[cupel::primary_key]] int id{};
  int a{};
  int b{};
  std::string code{};
  [[cupel::references(Org::id)]] std::int32_t narrow{};
  [[cupel::references(Org::code)]] std::int64_t not_text{};
  [[cupel::references(Org::plain)]] std::int64_t not_unique{};
  [[cupel::references(Ogr::id)]] std::int64_t misspelt{};
  [[cupel::references(Org::ident)]] std::int64_t member{};
  [[cupel::references(Org::idd)]] std::int64_t near{};
  [[cupel::references(Nowhere::id)]] std::int64_t nowhere{};
  [[cupel::references(Part::x)]] std::int64_t part{};
  [[cupel::references(Org::id, on_delete(set_null))]] std::int64_t never_null{};
  [[cupel::references(Org::id, on_delete(set_null))]] std::optional<std::int64_t> fine{};
};

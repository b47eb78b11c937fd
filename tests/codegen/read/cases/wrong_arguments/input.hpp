// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table, cupel::index(a, "b", whre("a > 0"), method(tree)), cupel::unique(a, nam("x")), cupel::unique(desc(a)),
         cupel::check(a > 0), cupel::index, cupel::comment("x", "y"), cupel::renamed_from(3), cupel::dropped("")]] Thing {
  [[cupel::primary_key]] int id{};
  [[cupel::length]] std::string a{};
  [[cupel::length("3")]] std::string b{};
  [[cupel::length(1, 2)]] std::string c{};
  [[cupel::length(kMissing)]] std::string d{};
  [[cupel::length(1.5)]] std::string e{};
  [[cupel::length(0)]] std::string f{};
  [[cupel::numeric(2, 5)]] double g{};
  [[cupel::references(Thing)]] int h{};
  [[cupel::references(Thing::id, on_delete(casade))]] int i{};
  [[cupel::references(Thing::id, on_delete)]] int j{};
  [[cupel::generated(alway)]] int k{};
  [[cupel::computed("1", stored, stored)]] int l{};
  [[cupel::unique(1)]] int m{};
  [[cupel::default_sql("")]] int n{};
  [[cupel::check("n > 0",, name("x"))]] int o{};
  [[cupel::default_sql(1 + "x")]] int p{};
};
enum class [[cupel::stored_as(txt)]] Kind { a [[cupel::value(b)]] };
struct [[cupel::table("quoted"), cupel::index(id, method("gin"))]] Quoted {
  [[cupel::primary_key]] int id{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>
struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::numeric(8, 3)]] double ok1{};
  [[cupel::numeric(8)]] std::int32_t ok2{};
  [[cupel::type("numeric(30, 10)")]] std::string ok3{};
  [[cupel::type("varchar(20)")]] std::string ok4{};
  [[cupel::type("json")]] cupel::json ok5{};
  [[cupel::type("bigint")]] std::int32_t ok6{};
  [[cupel::type("citext")]] std::string ok7{};
  [[cupel::numeric(30, 3)]] double bad1{};
  [[cupel::type("integer")]] std::string bad2{};
  [[cupel::type("numeric(8, 2)")]] std::string bad3{};
  [[cupel::type("numeric(8, 3)")]] cupel::decimal<8, 2> bad4{};
  [[cupel::type("timestamp")]] cupel::timestamp bad5{};
  [[cupel::type("text[]")]] std::string bad6{};
  [[cupel::type("text")]] std::int32_t bad7{};
  [[cupel::type("numeric")]] double bad8{};
  [[cupel::type("integer[]")]] std::vector<std::string> bad9{};
  [[cupel::type("numeric(8, 2)[]")]] std::vector<double> bad10{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

enum class Mood { sad, cheerful };

struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::length(3)]] std::string s{"abcd"};
  [[cupel::length(3)]] std::string fits{"äöü"};
  [[cupel::character(3)]] std::string c{"abcd"};
  [[cupel::numeric(3, 2)]] std::int32_t n{10};
  [[cupel::numeric(3, 2)]] double rounded{9.996};
  [[cupel::numeric(3, 2)]] double x{-9.99};
  cupel::decimal<3, 2> d{cupel::decimal<3, 2>::from_scaled(999)};
  [[cupel::length(5)]] Mood mood{};
  [[cupel::type("varchar(0)")]] std::string v{};
  [[cupel::type("numeric(30, 40)")]] std::string w{};
  [[cupel::type("smallint")]] std::int32_t small{40000};
  cupel::json open{"{"};
  cupel::json empty{""};
  cupel::json zero{R"({"a": "\\\\\u0000"})"};
  [[cupel::type("json")]] cupel::json text{R"({"a": "\u0000"})"};
  cupel::json whole{R"([1, {"a": "\\u0000"}])"};
  [[cupel::type("jsonb")]] std::string marked{"\xEF\xBB\xBF{}"};
  [[cupel::type("numeric(30, 10)")]] std::string word{"abc"};
  [[cupel::type("numeric(30, 10)")]] std::string power{"e5"};
  [[cupel::type("numeric(30, 10)")]] std::string large{"-99999999999999999999.99999999995"};
  [[cupel::type("numeric(30, 10)")]] std::string largest{"-0099999999999999999999.99999999994"};
  [[cupel::type("numeric(30, 10)")]] std::string exponent{"1e20"};
  [[cupel::type("numeric(30, 10)")]] std::string small_one{"12e-1"};
  [[cupel::type("numeric")]] std::string any{"1e20"};
};

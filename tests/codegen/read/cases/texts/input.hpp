// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

inline constexpr char kLatin[] = "caf\xe9";

/// cafü
struct [[cupel::table("t"), cupel::check("x <> 'a\0b'"), cupel::comment("zero \0 byte")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  std::string x{"a\0b"};
  std::string latin{kLatin};
  std::optional<std::string> overlong{"\xc0\xaf"};
  std::string surrogate{"\xed\xa0\x80"};
  std::string above{"\xf4\x90\x80\x80"};
  [[cupel::default_sql("'a\0b'"), cupel::comment("cafü")]] std::string y{};
  /// grün
  [[cupel::column("a\0b"), cupel::index(where("x = 'grün'"))]] std::string z{};
  std::string fine{"Ã© ê°€ ðŸ˜€"};
};

enum class Mood { happy [[cupel::value("glücklich")]], sad };

struct [[cupel::table("u")]] U {
  [[cupel::primary_key]] std::int64_t id{};
  Mood mood{};
};

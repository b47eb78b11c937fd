// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct Money {
  constexpr Money() = default;
  explicit constexpr Money(int euros) : cents(euros * 100) {}
  std::int64_t cents{};
};
template <> struct cupel::strong_type_traits<Money> {
  using underlying_type = std::int64_t;
  static const std::int64_t& to(const Money& from) { return from.cents; }
  static Money from(std::int64_t cents);
};

struct Celsius {
  double degrees{};
};
template <> struct cupel::strong_type_traits<Celsius> {
  using underlying_type = double;
  static double to(Celsius from) { return from.degrees + 273.5; }
  static Celsius from(double kelvin) { return {kelvin - 273.5}; }
};

enum class Level : std::int8_t { low, high };
struct Rank {
  Level level{};
  int unused = 3;
};
template <> struct cupel::strong_type_traits<Rank> {
  using underlying_type = Level;
  static Level to(const Rank& from) { return from.level; }
  static Rank from(Level level) { return {level}; }
};

struct Email {
  std::string value;
};
template <> struct cupel::strong_type_traits<Email> {
  using underlying_type = std::string;
  static const std::string& to(const Email& from) { return from.value; }
  static Email from(std::string value) { return {std::move(value)}; }
};

struct [[cupel::table("strong")]] Strong {
  [[cupel::primary_key]] std::int64_t id{};
  Money price{5};
  Money assigned = Money(-1);
  Money none{};
  std::optional<Money> maybe{Money{2}};
  Celsius warm{10};
  Rank rank{Level::high};
  Email email{"a@b"};
  std::optional<Email> maybe_email = Email{"c@d"};
};

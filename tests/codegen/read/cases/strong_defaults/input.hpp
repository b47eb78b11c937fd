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

template <class T, class Tag> struct Tagged {
  T value{};
};
template <class T, class Tag> struct cupel::strong_type_traits<Tagged<T, Tag>> {
  using underlying_type = T;
  static const T& to(const Tagged<T, Tag>& from) { return from.value; }
  static Tagged<T, Tag> from(T value) { return {std::move(value)}; }
};
using Count = Tagged<std::int32_t, struct count_tag>;
using Title = Tagged<std::string, struct title_tag>;

struct Half {
  int doubled{};
};
struct halving {
  using underlying_type = std::int32_t;
  static constexpr std::int32_t to(const Half& from) { return from.doubled / 2; }
  static Half from(std::int32_t value) { return {value * 2}; }
};
template <> struct cupel::strong_type_traits<Half> : halving {};

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
  Count count{7};
  std::optional<Count> maybe_count{Count{8}};
  Title title{"new"};
  Half half{18};
};

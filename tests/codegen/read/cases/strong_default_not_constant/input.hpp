// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct Money {
  Money() = default;
  explicit Money(int euros);
  std::int64_t cents{};
};
template <> struct cupel::strong_type_traits<Money> {
  using underlying_type = std::int64_t;
  static const std::int64_t& to(const Money& from) { return from.cents; }
  static Money from(std::int64_t cents);
};

struct Email {
  Email() = default;
  explicit Email(std::string lowered);
  std::string value;
};
template <> struct cupel::strong_type_traits<Email> {
  using underlying_type = std::string;
  static const std::string& to(const Email& from) { return from.value; }
  static Email from(std::string value);
};

struct [[cupel::table("strong")]] Strong {
  [[cupel::primary_key]] std::int64_t id{};
  Money price{5};
  Email email{"A@B"};
  Email none{};
};

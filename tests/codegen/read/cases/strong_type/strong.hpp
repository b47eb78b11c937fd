// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct Name {
  std::optional<std::string> text{};
};
template <> struct cupel::strong_type_traits<Name> {
  using underlying_type = std::optional<std::string>;
  static const std::optional<std::string>& to(const Name& name) { return name.text; }
  static Name from(std::optional<std::string> text) { return {std::move(text)}; }
};

enum class Grade { good, bad };
template <> struct cupel::strong_type_traits<Grade> {
  using underlying_type = std::int32_t;
  static std::int32_t to(Grade grade) { return static_cast<std::int32_t>(grade); }
  static Grade from(std::int32_t number) { return static_cast<Grade>(number); }
};

struct Email {
  std::string text{};
};
template <> struct cupel::strong_type_traits<Email> {
  using underlying_type = std::string;
  static const std::string& wrap(const Email& email) { return email.text; }
  static Email from(std::string text) { return {std::move(text)}; }
};

struct Phone {
  std::string text{};
};
template <> struct cupel::strong_type_traits<Phone> {
  using type = std::string;
};

struct [[cupel::table("people")]] Person {
  [[cupel::primary_key]] std::int32_t id{};
  Name name{};
  std::optional<Grade> grade{};
  Email email{};
  std::vector<Phone> phones{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Definitions and their parts as C++ source, in the words of a migration: what the compiler makes of the text equals
// what it was written from. Every field of migration/fields.hpp is written where it differs from its default, so a new
// fact needs no change here unless its type is new.
//
//   initializer(column)   {.name = "id", .type = integer, .identity = by_default}

#include <cstdint>
#include <cupel/migration/fields.hpp>
#include <cupel/schema/compare/constraint.hpp>
#include <cupel/schema/compare/index.hpp>
#include <initializer_list>
#include <string>
#include <type_traits>
#include <vector>

#include "tools/codegen/write/literal.hpp"

namespace cupel::codegen {

// ---- values ----

std::string initializer(const schema::type&);
std::string initializer(const schema::identity_option&);
std::string initializer(const schema::computed_option&);
std::string initializer(const schema::index_key&);
std::string initializer(schema::referential_action);
std::string initializer(schema::index_method);
inline std::string initializer(const char* text) {
  return text == nullptr ? "nullptr" : string_literal(text);
}
inline std::string initializer(bool is) {
  return is ? "true" : "false";
}
inline std::string initializer(std::int32_t number) {
  return std::to_string(number);
}
inline std::string initializer(const schema::column&);
inline std::string initializer(const schema::unique&);
inline std::string initializer(const schema::check&);
inline std::string initializer(const schema::foreign_key&);

/// The word before the braces, where one stands in a list.
template <class T> constexpr const char* list_word = "";
template <> inline constexpr const char* list_word<schema::column> = "column";
template <> inline constexpr const char* list_word<schema::unique> = "unique";
template <> inline constexpr const char* list_word<schema::check> = "check";
template <> inline constexpr const char* list_word<schema::foreign_key> = "foreign_key";

template <class T> std::string initializer(const std::initializer_list<T>& items) {
  std::string result;
  for (const T& each : items) ((result += result.empty() ? "" : ", ") += list_word<T>) += initializer(each);
  return '{' + result + '}';
}

// ---- what is left out ----

template <class T> bool is_default(const T& value) {
  return value == T{};
}
inline bool is_default(const char* const& text) {
  return text == nullptr;
}
inline bool is_default(const schema::computed_option& computed) {
  return computed.expression == nullptr;
}
template <class T> bool is_default(const std::initializer_list<T>& items) {
  return items.size() == 0;
}

/// The fields that are not left out: `.name = "id"` and so on. `skip(name)` leaves out more.
template <class T, class Skip> std::vector<std::string> given_fields(const T& value, Skip&& skip) {
  std::vector<std::string> result;
  migration::for_each_field<T>([&](const char* name, auto member) {
    if (is_default(value.*member) || skip(std::string_view(name))) return;
    result.push_back('.' + std::string(name) + " = " + initializer(value.*member));
  });
  return result;
}

template <class T> std::string definition_initializer(const T& value) {
  std::string result;
  for (const auto& each : given_fields(value, [](std::string_view) { return false; }))
    (result += result.empty() ? "" : ", ") += each;
  return '{' + result + '}';
}
inline std::string initializer(const schema::column& what) {
  return definition_initializer(what);
}
inline std::string initializer(const schema::unique& what) {
  return definition_initializer(what);
}
inline std::string initializer(const schema::check& what) {
  return definition_initializer(what);
}
inline std::string initializer(const schema::foreign_key& what) {
  return definition_initializer(what);
}
inline std::string initializer(const schema::enumeration& what) {
  return definition_initializer(what);
}
inline std::string initializer(const schema::index& what) {
  return definition_initializer(what);
}

}  // namespace cupel::codegen

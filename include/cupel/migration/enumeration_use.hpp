// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the values that an alter_enum adds are used later in the same revision. PostgreSQL adds a value in place, and
// takes it no sooner than the transaction has ended ("unsafe use of new value", manual, ALTER TYPE); where it is used
// before, the type has to be made anew.
#include <cupel/migration/fields.hpp>
#include <cupel/migration/visit.hpp>
#include <cupel/schema/catalog.hpp>
#include <type_traits>

namespace cupel::migration {

/// Each value of `before` stands in `after`, and in that order.
template <class Names> constexpr bool only_adds(const schema::names& before, const Names& after) {
  const char* const* next = before.begin();
  for (const char* value : after)
    if (next != before.end() && __builtin_strcmp(*next, value) == 0) ++next;
  return next == before.end();
}

namespace detail {

/// 'value' as SQL quotes it, anywhere in the text.
constexpr bool has_constant(const char* sql, const char* value) {
  for (const char* at = sql; at != nullptr && *at != '\0'; ++at) {
    if (*at != '\'') continue;
    const char* text = at + 1;
    const char* expected = value;
    while (*expected != '\0' && *text == *expected) {
      if (*expected == '\'' && *++text != '\'') break;  // doubled
      ++text, ++expected;
    }
    if (*expected == '\0' && *text == '\'') return true;
  }
  return false;
}

/// What a dollar sign may quote is not looked into.
constexpr bool has_dollar(const char* sql) {
  for (const char* at = sql; at != nullptr && *at != '\0'; ++at)
    if (*at == '$') return true;
  return false;
}

template <class T> constexpr bool mentions_constant(const T& field, const char* value) {
  if constexpr (std::is_same_v<T, const char*>) {
    return has_constant(field, value) || has_dollar(field);
  } else if constexpr (requires { fields_of<T>::each([](auto...) {}); }) {
    bool found = false;
    for_each_field<T>([&](const char*, auto member) { found = found || mentions_constant(field.*member, value); });
    return found;
  } else if constexpr (requires { field.given, field.value; }) {  // change<T>
    return mentions_constant(field.value, value);
  } else if constexpr (requires { field.begin(); }) {
    for (const auto& each : field)
      if (mentions_constant(each, value)) return true;
    return false;
  } else {
    return false;
  }
}

}  // namespace detail

/// The operation may need the value: its SQL has it as a constant, or it is SQL or C++ of the author's.
constexpr bool may_use(const schema::definition& what, const char* value) {
  if (what.what == kind::execute || what.what == kind::data) return true;
  return visit(what, [value](const auto& it) { return detail::mentions_constant(it, value); });
}

/// Of an alter_enum: values are only added, and none of the operations behind it may need one of them.
template <class Names>
constexpr bool adds_in_place(const schema::names& before, const Names& after, const operations& later) {
  if (!only_adds(before, after)) return false;
  for (const char* value : after) {
    if (contains(before, value)) continue;
    for (const operation& op : later)
      if (may_use(op.what, value)) return false;
  }
  return true;
}

}  // namespace cupel::migration

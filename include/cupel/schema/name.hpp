// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names and other short texts as `const char*`: compared by content, never by address (the address of a literal is
// unspecified, and Clang refuses to compare it in a constant expression). nullptr means "not given".
#include <cstddef>
#include <cstdint>

namespace cupel::schema {

/// Same text, or both not given.
constexpr bool same_name(const char* left, const char* right) {
  if (left == nullptr || right == nullptr) return left == nullptr && right == nullptr;
  return __builtin_strcmp(left, right) == 0;
}

constexpr bool is_given(const char* text) {
  return text != nullptr && *text != '\0';
}

/// The length of the schema in front of a table's name: 5 of "audit.events"; 0 where the name says none.
constexpr std::size_t schema_length(const char* table) {
  const char* const dot = __builtin_strchr(table, '.');
  return dot == nullptr ? 0 : static_cast<std::size_t>(dot - table);
}

/// A table's name without its schema: "events" of "audit.events".
constexpr const char* own_name(const char* table) {
  const char* const dot = __builtin_strchr(table, '.');
  return dot == nullptr ? table : dot + 1;
}

/// Does the table stand in that schema?
constexpr bool stands_in(const char* table, const char* schema) {
  const std::size_t length = schema_length(table);
  return length > 0 && __builtin_strlen(schema) == length && __builtin_strncmp(table, schema, length) == 0;
}

/// Do the two tables stand in one schema, or both in none?
constexpr bool same_schema(const char* left, const char* right) {
  const std::size_t length = schema_length(left);
  return length == schema_length(right) && __builtin_strncmp(left, right, length) == 0;
}

/// The schema that is in every database of PostgreSQL, so that nothing creates or drops it.
inline constexpr const char* standing_schema = "public";

/// A hash of the length and four characters, the last three among them, for names differ at their end: the built-in
/// strlen costs a constant evaluator one step, a loop over the text costs several for each character, and a local
/// variable more than an operator: hence one expression. 0 for an empty text, and for that alone. Always followed by a
/// comparison.
constexpr std::uint32_t sampled_hash(const char* name) {
  const std::uint32_t length = static_cast<std::uint32_t>(__builtin_strlen(name));
  if (length > 2)
    return ((((length * 177 + static_cast<unsigned char>(name[length / 2])) * 177
              + static_cast<unsigned char>(name[length - 3]))
                 * 177
             + static_cast<unsigned char>(name[length - 2]))
                * 177
            + static_cast<unsigned char>(name[length - 1]))
           | 0x80000000u;
  if (length == 0) return 0;
  return (static_cast<unsigned char>(name[0]) * 177u + static_cast<unsigned char>(name[length - 1])) | 0x80000000u;
}

/// The sampled_hash() of `name` with the schema of `table` in front, which need not stand anywhere as one text.
constexpr std::uint32_t sampled_hash_beside(const char* table, const char* name) {
  const std::size_t dot = schema_length(table);
  const std::size_t length = dot + 1 + __builtin_strlen(name);
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i <= dot ? table[i] : name[i - dot - 1]); };
  if (length < 3) return (at(0) * 177u + at(length - 1)) | 0x80000000u;
  std::uint32_t hash = static_cast<std::uint32_t>(length) * 177 + at(length / 2);
  hash = hash * 177 + at(length - 3);
  hash = hash * 177 + at(length - 2);
  return (hash * 177 + at(length - 1)) | 0x80000000u;
}

}  // namespace cupel::schema

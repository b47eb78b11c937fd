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

/// A hash of length and four characters: the built-in strlen costs the constant evaluator one step, a loop over the
/// text costs one per character. Never 0 for a text that is not empty. Always followed by a comparison.
constexpr std::uint32_t sampled_hash(const char* name) {
  const std::size_t length = __builtin_strlen(name);
  if (length == 0) return 0;
  std::uint32_t hash = static_cast<std::uint32_t>(length) * 0x9E3779B1u;
  hash = (hash ^ static_cast<unsigned char>(name[length - 1])) * 0x85EBCA6Bu;
  hash = (hash ^ static_cast<unsigned char>(name[length > 1 ? length - 2 : 0])) * 0xC2B2AE35u;
  hash = (hash ^ static_cast<unsigned char>(name[length / 2])) * 0x27D4EB2Fu;
  hash = (hash ^ static_cast<unsigned char>(name[0])) * 0x165667B1u;
  return (hash ^ (hash >> 15)) | 0x80000000u;
}

}  // namespace cupel::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <string>

/// A table's comment,
/// in two lines.
struct [[cupel::table("comments"), cupel::check("a <> '@#;'")]] Comments {
  /// The key.
  [[cupel::primary_key]] std::int64_t id{};
  /** A block. */
  std::string block{};
  std::string trailing{};  ///< after it
  std::string trailing_block{};  /**< after it, too */
  // no documentation
  std::string plain{};
  /// Behind an annotation with { } ; # @ in its string.
  [[cupel::check("block <> '{};#@'", name("ck@b"))]] std::string odd{};
  [[cupel::check("x <> ';'")]] std::string without{};
  /// Behind two lists.
  [[cupel::length(3)]] [[cupel::check("two <> ';'")]] std::string two{};
};

/// An enum's.
enum class [[cupel::stored_as(text)]] Way {
  /// Up.
  up,
  down,  ///< Down.
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: an enum that is a type of the database's own.
#include <cupel/model.hpp>

enum class [[cupel::stored_as(native)]] LetterState { draft, sent [[cupel::value("SENT")]] };

struct [[cupel::table("letters")]] Letter {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  LetterState state{LetterState::draft};
  std::optional<LetterState> before{};
};

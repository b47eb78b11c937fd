// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
enum class [[cupel::stored_as(native), cupel::length(3)]] Long { a, b [[cupel::value("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]] };
enum class [[cupel::renamed_from("mood")]] Text { a };
enum class [[cupel::stored_as(native), cupel::name("")]] Nameless { a };
enum class [[cupel::stored_as(native), cupel::name("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]] LongName { a };
enum class [[cupel::stored_as(native)]] Renamed {
  a,
  b [[cupel::renamed_from("a")]],
  c [[cupel::renamed_from("c")]],
  d [[cupel::renamed_from("old")]],
  e [[cupel::renamed_from("old")]],
};
enum class [[cupel::stored_as(integer)]] Number { a [[cupel::renamed_from("b")]] };

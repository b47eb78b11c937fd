// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
enum class [[cupel::stored_as(text), cupel::length(3)]] Short { a, bcde, c [[cupel::value("한국어말")]] };
enum class [[cupel::stored_as(text)]] Same { a, b [[cupel::value("a")]], c = 0 };
enum class [[cupel::stored_as(integer), cupel::length(3)]] Number { a [[cupel::value("A")]] };
enum class [[cupel::name("mood")]] Named { a };
enum class [[cupel::stored_as(text)]] None {};

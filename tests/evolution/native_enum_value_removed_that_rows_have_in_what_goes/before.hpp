// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

enum class [[cupel::stored_as(native), cupel::name("mood")]] Mood { happy, calm, sad };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Mood today{Mood::happy};
  [[cupel::index]] Mood yesterday{Mood::sad};
};

struct [[cupel::table("diaries")]] Diary {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Mood mood{};
};

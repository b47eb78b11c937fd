// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(text), cupel::length(9)]] Status { open, closed };

struct [[cupel::table("states")]] State {
  [[cupel::primary_key]] Status status{};
};

struct [[cupel::table("tasks")]] Task {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(State::status)]] Status status{};
};

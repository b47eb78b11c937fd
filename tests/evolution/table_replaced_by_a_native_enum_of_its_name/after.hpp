// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(native), cupel::name("status")]] Status { open, closed };

struct [[cupel::table("tasks")]] Task {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::optional<Status> status{};
};

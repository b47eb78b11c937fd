// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("status")]] Status {
  [[cupel::primary_key, cupel::length(9)]] std::string name{};
};

struct [[cupel::table("tasks")]] Task {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Status::name), cupel::length(9)]] std::optional<std::string> status{};
};

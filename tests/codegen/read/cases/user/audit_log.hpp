// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/timestamp.hpp>
#include <optional>
#include <string>

/// What was done, and by whom.
struct [[cupel::table("audit_logs"), cupel::index(user_id, desc(created_at))]] AuditLog {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id, on_delete(set_null))]] std::optional<std::int32_t> user_id{};
  [[cupel::length(50)]] std::string action{};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
};

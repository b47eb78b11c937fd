// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/many.hpp>
#include <cupel/types/timestamp.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(text), cupel::length(20)]] Role {
  admin [[cupel::value("ADMIN")]],
  operator_ [[cupel::value("OPERATOR")]],
  viewer [[cupel::value("VIEWER")]]
};

struct [[cupel::table("users"), cupel::index(role, is_active, name("idx_user_role_active"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};  // {} and nullopt: no default
  [[cupel::unique, cupel::index, cupel::length(100)]] std::string username{};
  [[cupel::index]] Role role{Role::viewer};  // a value: the server default
  [[cupel::index]] bool is_active{true};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
  /// When the user last signed in.
  std::optional<cupel::local_timestamp> last_login{};  // nullable
  cupel::many<struct AuditLog> audit_logs{};           // a relation, not a column; its inverse is inferred
};

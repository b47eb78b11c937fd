// SPDX-License-Identifier: Apache-2.0
#pragma once
// A person who works with the instrument.
#include <cupel/model.hpp>

/// What a user may do.
enum class [[cupel::stored_as(text), cupel::length(20)]] Role {
  admin [[cupel::value("ADMIN")]],
  operator_ [[cupel::value("OPERATOR")]],
  viewer [[cupel::value("VIEWER")]],
};

/// People who work with the instrument.
struct [[cupel::table("users"), cupel::index(role, is_active, name("idx_user_role_active")),
         cupel::index(username, name("idx_user_username"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::index, cupel::length(100)]] std::string username{};
  [[cupel::unique, cupel::index, cupel::length(255)]] std::string email{};
  [[cupel::length(255)]] std::string password_hash{};
  [[cupel::length(200)]] std::optional<std::string> full_name{};
  [[cupel::index]] Role role{Role::viewer};
  [[cupel::index]] bool is_active{true};
  [[cupel::created_at]] cupel::local_timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::local_timestamp> updated_at{};
  /// When the user last signed in.
  std::optional<cupel::local_timestamp> last_login{};
  [[cupel::length(100)]] std::optional<std::string> department{};
  /// Since the last successful one.
  std::int32_t failed_login_count{0};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};

  cupel::many<struct AuditLog> audit_logs{};
};

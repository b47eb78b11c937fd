// SPDX-License-Identifier: Apache-2.0
#pragma once
// Something that was done, by whom, and whether it worked.
#include <cupel/model.hpp>

/// What was done, by whom, and whether it worked.
struct [[cupel::table("audit_logs"), cupel::index(user_id, created_at, name("idx_audit_user_created")),
         cupel::index(action, created_at, name("idx_audit_action_created")),
         cupel::index(target_type, target_id, name("idx_audit_target"))]] AuditLog {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  /// NULL: the system itself.
  [[cupel::references(User::id), cupel::index]] std::optional<std::int32_t> user_id{};
  /// STD_REGISTER, TEST_COMPARE and so on.
  [[cupel::index, cupel::length(50)]] std::string action{};
  /// The table of the row that it was done to.
  [[cupel::index, cupel::length(50)]] std::optional<std::string> target_type{};
  [[cupel::index]] std::optional<std::int32_t> target_id{};
  [[cupel::index]] bool success{true};
  std::optional<std::string> error_message{};
  [[cupel::type("json")]] std::optional<cupel::json> metadata_json{};
  [[cupel::created_at, cupel::index]] cupel::local_timestamp created_at{};
  [[cupel::length(45)]] std::optional<std::string> ip_address{};
  [[cupel::length(255)]] std::optional<std::string> user_agent{};

  cupel::one<struct User> user{};
};

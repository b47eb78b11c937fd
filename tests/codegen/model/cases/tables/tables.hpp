#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users"), cupel::strict, cupel::comment("people"), cupel::renamed_from("people"), cupel::dropped("phone"),
         cupel::index(role, is_active, name("idx_user_role_active")),
         cupel::index(desc(created_at), where("is_active"), include(email)),
         cupel::index(expression("lower(email)"), unique),
         cupel::index(tags, method(gin), opclass("jsonb_path_ops")),
         cupel::unique(role, mean_L), cupel::unique(email, role, name("uq_by_hand")),
         cupel::check("\"mean_L\" >= 0 AND age < 200"), cupel::check("age > 0", name("ck_adult")), cupel::check("1 = 1")]] User {
  [[cupel::primary_key(name("users_pkey")), cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::index]] std::string username{};
  [[cupel::unique]] std::string email{};
  [[cupel::index]] std::string role{};
  [[cupel::index(desc, nulls_last, collate("C"), name("ix_note"))]] std::optional<std::string> note{};
  [[cupel::index(where("age > 18")), cupel::index(where("age > 65"))]] std::int32_t age{};
  bool is_active{true};
  cupel::timestamp created_at{};
  [[cupel::check("tags IS NOT NULL"), cupel::check("tags <> '[]'")]] cupel::json tags{};
  double mean_L{};
  [[cupel::column("full name"), cupel::renamed_from("name")]] std::string full_name{};
};

struct [[cupel::table("memberships"), cupel::primary_key(user_id, team, name("pk_members")), cupel::without_rowid,
         cupel::foreign_key(user_id, team, references(Membership::user_id, Membership::team), on_delete(cascade))]] Membership {
  [[cupel::references(User::id, on_delete(restrict), on_update(cascade), name("fk_by_hand"))]] std::int32_t user_id{};
  std::string team{};
  [[cupel::references(User::id, on_delete(set_null))]] std::optional<std::int32_t> invited_by{};
};

struct [[cupel::table("spatial_ref_sys"), cupel::external]] Reference {
  [[cupel::primary_key]] std::int32_t srid{};
};

struct [[cupel::view("active_users")]] ActiveUser {
  std::string username{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users"), cupel::index(age, where("age > 17"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::check("age>0 AND (age < 150)")]] std::int32_t age{};
  [[cupel::default_sql("NOW( )")]] cupel::timestamp seen{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string title{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index(method(gin), opclass("jsonb_path_ops"))]] cupel::json data{};
  [[cupel::index(method(gin))]] std::vector<std::string> tags{};
};

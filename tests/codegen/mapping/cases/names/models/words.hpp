// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

/// Members with the names of what generated code has itself, and SQL names that only quotes make possible.
struct [[cupel::table("order by"), cupel::index(select, name("ix \"odd\""))]] Words {
  [[cupel::primary_key]] std::int32_t model{};
  std::int32_t position{};
  std::int32_t name{};
  std::int32_t all{};
  std::int32_t key{};
  std::int32_t columns{};
  std::int32_t read{};
  std::int32_t object{};
  std::int32_t version{};
  [[cupel::column("select \"x\"")]] std::int32_t select{};
  [[cupel::column("Zähler")]] std::int32_t count{};
};

struct [[cupel::table("by"), cupel::schema("order")]] Twin {
  [[cupel::primary_key]] std::int32_t id{};
};

namespace a_company_with_a_long_name::a_department_with_a_longer_name_than_that {

struct [[cupel::table(
    "a_table_whose_name_goes_on_for_as_long_as_a_database_allows")]] AStructWithANameThatNoLineCanHold {
  [[cupel::primary_key]] std::int32_t a_member_with_a_name_that_fills_most_of_a_line_by_itself{};
  std::int32_t another_member_with_a_name_that_fills_most_of_a_line_by_itself{};
};

}  // namespace a_company_with_a_long_name::a_department_with_a_longer_name_than_that

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>

namespace hr::staff {
struct [[cupel::table("employees")]] Employee {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(Department::id)]] std::int32_t department_id{};
  [[cupel::references(::hr::staff::Employee::id)]] std::int32_t boss_id{};
};
}  // namespace hr::staff

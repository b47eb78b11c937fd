// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <optional>
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>

namespace hr {
struct [[cupel::table("departments")]] Department {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(staff::Employee::id)]] std::optional<std::int32_t> head_id{};
  cupel::many<struct Employed> none_yet{};
};
struct [[cupel::table("employed")]] Employed {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(Department::id)]] std::int32_t department_id{};
};
}  // namespace hr

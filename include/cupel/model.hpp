// SPDX-License-Identifier: Apache-2.0
// What a header with models includes: the attributes and the types of members. Light.
//
//   #include <cupel/model.hpp>
//   struct [[cupel::table("users")]] User { [[cupel::primary_key, cupel::generated]] std::int32_t id{}; … };
#pragma once

#include <cstdint>
#include <cupel/annotations.hpp>
#include <cupel/types/bytes.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/json.hpp>
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>
#include <cupel/types/strong.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <cupel/types/uuid.hpp>
#include <cupel/types/vector.hpp>
#include <optional>
#include <string>
#include <vector>

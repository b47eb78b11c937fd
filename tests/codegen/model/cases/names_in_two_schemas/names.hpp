#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("events"), cupel::schema("audit")]] Event {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index]] std::int64_t at{};
};

struct [[cupel::table("events"), cupel::schema("log")]] LogEvent {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index]] std::int64_t at{};
};

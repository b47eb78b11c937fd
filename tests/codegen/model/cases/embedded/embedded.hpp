#pragma once
#include <cupel/model.hpp>

struct [[cupel::embedded, cupel::index(desc(created_at))]] Entity {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::created_at]] cupel::timestamp created_at{};
};

struct [[cupel::embedded]] Address {
  std::string street{};
  [[cupel::index, cupel::column("town")]] std::string city{};
};

namespace shop {
struct [[cupel::table("customers"), cupel::index(home.city, work.city)]] Customer : Entity {
  [[cupel::embedded("home_")]] Address home{};
  [[cupel::embedded("work_")]] Address work{};
};
}  // namespace shop

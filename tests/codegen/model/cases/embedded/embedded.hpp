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

struct Key {
  [[cupel::primary_key]] std::int32_t house{};
  [[cupel::primary_key]] std::int32_t room{};
};
struct Stock {
  [[cupel::check("pieces >= 0 AND 'pieces' <> ''")]] std::int32_t pieces{};
  [[cupel::column("order"), cupel::renamed_from("sequence")]] std::int32_t rank{};
  [[cupel::computed("pieces * \"order\" + abs(PIECES)")]] std::int32_t sum{};
  [[cupel::index(where("pieces > 5"))]] std::int32_t price{};
};
/// A key in an embedded struct; expressions in one with a prefix name its own columns.
struct [[cupel::table("stores")]] Store {
  [[cupel::embedded("at_")]] Key at{};
  [[cupel::embedded("Main_")]] Stock stock{};
  [[cupel::embedded]] Stock rest{};
};
struct [[cupel::table("doors"), cupel::foreign_key(house, room, references(Store::at.house, Store::at.room))]] Door {
  [[cupel::primary_key]] std::int32_t id{};
  std::int32_t house{};
  std::int32_t room{};
};

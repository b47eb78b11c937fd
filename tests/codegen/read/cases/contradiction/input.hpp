// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/decimal.hpp>
#include <cupel/types/timestamp.hpp>
#include <optional>
#include <string>
struct Part {
  int x{};
};
struct [[cupel::table("things"), cupel::dropped("a")]] Thing {
  [[cupel::primary_key, cupel::generated]] std::string id{};
  [[cupel::transient, cupel::column("x")]] int a_transient{};
  [[cupel::created_at]] int created{};
  [[cupel::updated_at]] std::string updated{};
  [[cupel::created_at]] std::chrono::sys_seconds coarse{};
  [[cupel::version]] std::string version{};
  [[cupel::version]] std::optional<int> maybe_version{};
  [[cupel::version]] int third_version{};
  [[cupel::soft_delete]] cupel::timestamp deleted{};
  [[cupel::length(3)]] int length{};
  [[cupel::character(3)]] double character{};
  [[cupel::length(3), cupel::type("citext")]] std::string both{};
  [[cupel::numeric(3)]] bool numeric{};
  [[cupel::numeric(9, 3)]] cupel::decimal<10, 2> other{};
  [[cupel::collate("C")]] int collate{};
  [[cupel::generated]] std::optional<int> maybe{};
  [[cupel::generated]] int five{5};
  [[cupel::computed("1")]] int one{1};
  [[cupel::computed("1"), cupel::default_sql("1")]] int computed{};
  [[cupel::application_default]] int nothing{};
  [[cupel::application_default, cupel::default_sql("1")]] int twice{1};
  [[cupel::embedded]] int embedded{};
  [[cupel::embedded, cupel::index]] Part part{};
  int a{};
};
struct [[cupel::table("both"), cupel::view("both_view")]] Both {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("value"), cupel::embedded]] Value {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::view("seen"), cupel::check("a > 0")]] Seen {
  int a{};
};

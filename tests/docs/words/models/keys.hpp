// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: tables, their names, keys and constraints.
#include <cupel/model.hpp>

/// Rooms that can be booked.
struct [[cupel::table("rooms"), cupel::unique(building, number),
         cupel::check("seats > 0", name("ck_rooms_some_seats"))]] Room {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  std::string building{};
  [[cupel::column("room_number")]] std::int16_t number{};
  [[cupel::check("seats < 1000")]] std::int32_t seats{};
  /// As it stands on the door.
  [[cupel::unique, cupel::length(40)]] std::optional<std::string> label{};
  [[cupel::transient]] bool selected{};
};

struct [[cupel::table("bookings"), cupel::primary_key(room_id, day), cupel::comment("Who has which room."),
         cupel::strict, cupel::without_rowid]] Booking {
  [[cupel::references(Room::id, on_delete(cascade))]] std::int64_t room_id{};
  cupel::date day{};
  [[cupel::comment("A person's name.")]] std::string who{};
};

struct [[cupel::table("keys"),
         cupel::foreign_key(room_id, day, references(Booking::room_id, Booking::day), on_delete(set_null),
                            on_update(cascade), name("fk_keys_booking"))]] Key {
  [[cupel::primary_key]] cupel::uuid id{};
  std::optional<std::int64_t> room_id{};
  std::optional<cupel::date> day{};
};

#pragma once
#include <cupel/migration.hpp>

namespace migrations::words::rev_20251218 {
using namespace cupel::migration;

// clang-format off
inline constexpr operation upgrade[] = {
  create_schema{.name = "audit"},
  create_enum{.name = "letter_state", .values = {"draft", "SENT"}},
  create_table{.name = "letters",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "state", .type = enumeration("letter_state"), .default_sql = "'draft'"},
      column{.name = "before", .type = enumeration("letter_state"), .nullable = true},
    },
    .primary_key = {"id"}},
  create_table{.name = "events",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "kind", .type = text},
      column{.name = "title", .type = text},
      column{.name = "at", .type = timestamptz},
      column{.name = "pinned", .type = boolean, .default_sql = "false"},
    },
    .primary_key = {"id"}},
  create_table{.name = "rooms",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "building", .type = text},
      column{.name = "room_number", .type = smallint},
      column{.name = "seats", .type = integer},
      column{.name = "label", .type = varchar(40), .nullable = true, .comment = "As it stands on the door."},
    },
    .primary_key = {"id"},
    .uniques = {
      unique{.name = "uq_rooms_label", .columns = {"label"}},
      unique{.name = "uq_rooms_building_room_number", .columns = {"building", "room_number"}},
    },
    .checks = {
      check{.name = "ck_rooms_seats", .expression = "seats < 1000"},
      check{.name = "ck_rooms_some_seats", .expression = "seats > 0"},
    },
    .comment = "Rooms that can be booked."},
  create_table{.name = "bookings",
    .columns = {
      column{.name = "room_id", .type = bigint},
      column{.name = "day", .type = date},
      column{.name = "who", .type = text, .comment = "A person's name."},
    },
    .primary_key = {"room_id", "day"},
    .foreign_keys = {
      foreign_key{.name = "fk_bookings_room_id", .columns = {"room_id"}, .references = "rooms",
        .referenced_columns = {"id"}, .on_delete = cascade},
    },
    .comment = "Who has which room.",
    .strict = true,
    .without_rowid = true},
  create_table{.name = "keys",
    .columns = {
      column{.name = "id", .type = uuid},
      column{.name = "room_id", .type = bigint, .nullable = true},
      column{.name = "day", .type = date, .nullable = true},
    },
    .primary_key = {"id"},
    .foreign_keys = {
      foreign_key{.name = "fk_keys_booking", .columns = {"room_id", "day"}, .references = "bookings",
        .referenced_columns = {"room_id", "day"}, .on_delete = set_null, .on_update = cascade},
    }},
  create_table{.name = "shops",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "created_at", .type = timestamptz, .default_sql = "now()"},
      column{.name = "street", .type = text},
      column{.name = "city", .type = text},
      column{.name = "store_street", .type = text},
      column{.name = "store_city", .type = text},
      column{.name = "size", .type = varchar(10), .default_sql = "'small'"},
      column{.name = "grade", .type = integer},
    },
    .primary_key = {"id"},
    .checks = {
      check{.name = "ck_shops_size", .expression = "size IN ('small', 'LARGE')"},
    }},
  create_table{.name = "audit.entries",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "room_id", .type = bigint},
      column{.name = "at", .type = timestamptz},
    },
    .primary_key = {"id"},
    .foreign_keys = {
      foreign_key{.name = "fk_entries_room_id", .columns = {"room_id"}, .references = "rooms",
        .referenced_columns = {"id"}},
    }},
  create_table{.name = "goods",
    .columns = {
      column{.name = "id", .type = integer, .identity = by_default},
      column{.name = "name", .type = text},
      column{.name = "currency", .type = character(3), .default_sql = "'EUR'"},
      column{.name = "price", .type = numeric(10, 2)},
      column{.name = "pieces", .type = integer, .default_sql = "1"},
      column{.name = "shoes", .type = integer, .computed = {"pieces * 2"}},
      column{.name = "code", .type = text, .collate = "C"},
      column{.name = "note", .type = text, .default_sql = "'none'"},
      column{.name = "weight", .type = double_precision},
      column{.name = "length", .type = numeric(8, 3)},
      column{.name = "sold", .type = boolean, .default_sql = "false"},
      column{.name = "details", .type = jsonb, .nullable = true},
      column{.name = "picture", .type = bytes},
    },
    .primary_key = {"id"}},
  create_table{.name = "papers",
    .columns = {
      column{.name = "id", .type = integer, .identity = by_default},
      column{.name = "created_at", .type = timestamptz, .default_sql = "now()"},
      column{.name = "updated_at", .type = timestamptz, .nullable = true},
      column{.name = "revision", .type = integer},
      column{.name = "deleted_at", .type = timestamptz, .nullable = true},
      column{.name = "opens", .type = time_of_day},
      column{.name = "seen", .type = timestamp},
    },
    .primary_key = {"id"}},
  create_index{.name = "ix_events_kind_at", .table = "events", .on = {"kind", {"at", desc}}},
  create_index{.name = "ix_events_title", .table = "events", .on = {expression("lower(title)")}},
  create_index{.name = "ix_events_pinned", .table = "events", .on = {{"kind", asc, nullptr, {}, "C"}}, .unique = true,
    .where = "pinned"},
  create_index{.name = "ix_events_kind", .table = "events", .on = {"kind"}},
  create_index{.name = "ix_events_title_5696915b", .table = "events", .on = {"title"}, .unique = true},
  create_index{.name = "ix_events_at", .table = "events", .on = {{"at", desc}}, .where = "pinned"},
  create_index{.name = "ix_shops_created_at", .table = "shops", .on = {"created_at"}},
  create_index{.name = "ix_shops_city", .table = "shops", .on = {"city"}},
  create_index{.name = "ix_shops_store_city", .table = "shops", .on = {"store_city"}},
  create_index{.name = "ix_entries_room_id_at", .table = "audit.entries", .on = {"room_id", "at"}},
};
// No `downgrade`: it is derived from the replayed state, in reverse order. Write one to override it; then it is
// proved.
inline constexpr revision self{.id = "20251218", .parent = {}, .message = "All words",
                               .created = "2025-12-18T10:45:00Z", .upgrade = upgrade};
// clang-format on

}  // namespace migrations::words::rev_20251218

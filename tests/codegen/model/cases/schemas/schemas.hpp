#pragma once
#include <cupel/model.hpp>

/// Two tables of one name, in two schemas.
struct [[cupel::table("events"), cupel::schema("audit"), cupel::unique(code, at), cupel::check("code > 0"),
         cupel::renamed_from("events_of_old")]] Event {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t code{};
  [[cupel::index]] std::int64_t at{};
  cupel::many<struct Line> lines{};
};

struct [[cupel::table("events"), cupel::schema("log")]] LogEvent {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Event::id)]] std::int32_t event_id{};
  cupel::one<Event> event{};
};

/// A foreign key across schemas, from the default one.
struct [[cupel::table("lines")]] Line {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Event::id), cupel::index]] std::int32_t event_id{};
};

struct [[cupel::embedded, cupel::schema("audit")]] Audited {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
};
struct [[cupel::table("notes")]] Note : Audited {
  std::string text{};
};

struct [[cupel::table("settings"), cupel::schema("public")]] Setting {
  [[cupel::primary_key]] std::int32_t id{};
};

/// It is somebody else's, and so is its schema.
struct [[cupel::table("theirs"), cupel::schema("billing"), cupel::external]] Theirs {
  [[cupel::primary_key]] std::int32_t id{};
};
struct [[cupel::view("their_counts"), cupel::schema("statistics"), cupel::external]] TheirCounts {
  std::int32_t n{};
};
/// A revision of ours makes it, and needs its schema.
struct [[cupel::view("counts"), cupel::schema("report")]] Counts {
  std::int32_t n{};
};

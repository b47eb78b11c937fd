// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: indexes.
#include <cupel/model.hpp>

struct [[cupel::table("events"), cupel::index(kind, desc(at)),
         cupel::index(expression("lower(title)"), name("ix_events_title")),
         cupel::index(asc(kind, collate("C")), unique, where("pinned"), name("ix_events_pinned"))]] Event {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::index]] std::string kind{};
  [[cupel::unique, cupel::index]] std::string title{};
  [[cupel::index(desc, where("pinned"))]] cupel::timestamp at{};
  bool pinned{false};
};

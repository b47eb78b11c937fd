// SPDX-License-Identifier: Apache-2.0
#pragma once
// For docs/annotations.md: what PostgreSQL alone has.
#include <cupel/model.hpp>

struct [[cupel::table("documents"), cupel::index(tags, method(gin)), cupel::index(owner, include(title)),
         cupel::index(title, opclass("text_pattern_ops"), name("ix_documents_prefix")),
         cupel::index(desc(seen, nulls_last))]] PgDocument {
  [[cupel::primary_key, cupel::generated(always, start(1000), increment(10))]] std::int64_t id{};
  std::string title{};
  std::vector<std::string> tags{};
  [[cupel::type("inet")]] std::string owner{};
  [[cupel::index(nulls_first)]] std::optional<cupel::date> due{};
  std::optional<cupel::timestamp> seen{};
  std::optional<cupel::interval> took{};
  std::vector<std::int32_t> pages{};
};

struct [[cupel::table("pages")]] PgPage {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::references(PgDocument::id, on_update(restrict), name("fk_pages_document"))]] std::int64_t document{};
  cupel::vector<3> embedding{};
};

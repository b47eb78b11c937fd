// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("r"), cupel::unique(unique, nulls_not_distinct), cupel::index(asc(unique), id, unique())]] R {
  [[cupel::primary_key]] std::int64_t id{};
  std::string unique{};
  std::string nulls_not_distinct{};
};

// Only an index has options without parentheses beside its columns.
struct [[cupel::table("t"), cupel::primary_key(unique, id), cupel::unique(unique, b), cupel::index(b, include(unique)),
         cupel::foreign_key(unique, b, references(R::unique, R::nulls_not_distinct))]] T {
  std::int64_t id{};
  std::string unique{};
  std::string b{};
};

struct [[cupel::table("u"), cupel::index(b, unique, nulls_not_distinct),
         cupel::index(desc(nulls_last), asc(nulls_first, nulls_last))]] U {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::index(unique, desc)]] std::string b{};
  std::int32_t nulls_last{};
  std::int32_t nulls_first{};
};

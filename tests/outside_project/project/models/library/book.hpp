// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <cupel/types/one.hpp>
#include <optional>
#include <string>

struct [[cupel::table("books")]] Book {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Author::id), cupel::index]] std::int32_t author_id{};
  std::string title{};
  std::optional<std::int32_t> year{};

  cupel::one<struct Author> author{};
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/migration.hpp>

namespace migrations::library::rev_a1b2c3d4e5f6 {
using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    create_table{.name = "authors",
                 .columns =
                     {
                         column{.name = "id", .type = integer, .identity = by_default},
                         column{.name = "name", .type = varchar(100)},
                     },
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq_authors_name", .columns = {"name"}}}},
    create_table{.name = "books",
                 .columns =
                     {
                         column{.name = "id", .type = integer, .identity = by_default},
                         column{.name = "author_id", .type = integer},
                         column{.name = "title", .type = text},
                         column{.name = "year", .type = integer, .nullable = true},
                     },
                 .primary_key = {"id"},
                 .foreign_keys = {foreign_key{.name = "fk_books_author_id",
                                              .columns = {"author_id"},
                                              .references = "authors",
                                              .referenced_columns = {"id"}}}},
    create_index{.name = "ix_books_author_id", .table = "books", .on = {"author_id"}},
};
inline constexpr revision self{
    .id = "a1b2c3d4e5f6", .parent = {}, .message = "books", .created = "2025-01-01T09:00:00Z", .upgrade = upgrade};
}  // namespace migrations::library::rev_a1b2c3d4e5f6

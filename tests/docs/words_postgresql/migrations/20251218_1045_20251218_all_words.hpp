#pragma once
#include <cupel/migration.hpp>

namespace migrations::words_postgresql::rev_20251218 {
using namespace cupel::migration;

// clang-format off
inline constexpr operation upgrade[] = {
  create_table{.name = "documents",
    .columns = {
      column{.name = "id", .type = bigint, .identity = starting(always, 1000, 10)},
      column{.name = "title", .type = text},
      column{.name = "tags", .type = array_of(text)},
      column{.name = "owner", .type = custom("inet")},
      column{.name = "due", .type = date, .nullable = true},
      column{.name = "seen", .type = timestamptz, .nullable = true},
      column{.name = "took", .type = interval, .nullable = true},
      column{.name = "pages", .type = array_of(integer)},
    },
    .primary_key = {"id"}},
  create_table{.name = "pages",
    .columns = {
      column{.name = "id", .type = bigint, .identity = by_default},
      column{.name = "document", .type = bigint},
      column{.name = "embedding", .type = vector(3)},
    },
    .primary_key = {"id"},
    .foreign_keys = {
      foreign_key{.name = "fk_pages_document", .columns = {"document"}, .references = "documents",
        .referenced_columns = {"id"}, .on_update = restrict},
    }},
  create_index{.name = "ix_documents_tags", .table = "documents", .on = {"tags"}, .method = gin},
  create_index{.name = "ix_documents_owner", .table = "documents", .on = {"owner"}, .include = {"title"}},
  create_index{.name = "ix_documents_prefix", .table = "documents", .on = {{"title", asc, "text_pattern_ops"}}},
  create_index{.name = "ix_documents_seen", .table = "documents", .on = {{"seen", desc, nullptr, nulls_last}}},
  create_index{.name = "ix_documents_due", .table = "documents", .on = {{"due", asc, nullptr, nulls_first}}},
};
// No `downgrade`: it is derived from the replayed state, in reverse order. Write one to override it; then it is
// proved.
inline constexpr revision self{.id = "20251218", .parent = {}, .message = "All words",
                               .created = "2025-12-18T10:45:00Z", .upgrade = upgrade};
// clang-format on

}  // namespace migrations::words_postgresql::rev_20251218

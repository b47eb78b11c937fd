// SPDX-License-Identifier: Apache-2.0
// Every word that a migration may use, after the C headers whose names stand in the global namespace (time, index, data
// …): with `using namespace cupel::migration` none of them is ambiguous. That it compiles is the test.
// clang-format off: the order is what is tested
#include <math.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <string>
#include <vector>
#include <cupel/annotations.hpp>
#include <cupel/migration.hpp>
// clang-format on

namespace migrations::words::rev_1 {
using namespace cupel::migration;

void fill(step&) {}

inline constexpr operation upgrade[] = {
    create_schema{.name = "s"},
    drop_schema{.name = "s"},
    create_enum{.name = "mood", .values = {"good", "bad"}},
    create_table{
        .name = "a",
        .columns =
            {
                column{.name = "c01", .type = boolean},
                column{.name = "c02", .type = smallint, .identity = by_default},
                column{.name = "c03", .type = integer, .identity = always},
                column{.name = "c04", .type = bigint, .identity = starting(always, 10, 5)},
                column{.name = "c05", .type = real},
                column{.name = "c06", .type = double_precision},
                column{.name = "c07", .type = numeric(10, 2)},
                column{.name = "c08", .type = text, .collate = "C"},
                column{.name = "c09", .type = varchar(20)},
                column{.name = "c10", .type = character(2)},
                column{.name = "c11", .type = bytes},
                column{.name = "c12", .type = date},
                column{.name = "c13", .type = time_of_day},
                column{.name = "c14", .type = timestamp, .default_sql = "now()"},
                column{.name = "c15", .type = timestamptz},
                column{.name = "c16", .type = interval},
                column{.name = "c17", .type = uuid},
                column{.name = "c18", .type = json},
                column{.name = "c19", .type = jsonb},
                column{.name = "c20", .type = vector(3)},
                column{.name = "c21", .type = custom("ltree")},
                column{.name = "c21b", .type = enumeration("mood")},
                column{.name = "c22", .type = array_of(text), .nullable = true, .comment = "words"},
                column{.name = "c23", .type = integer, .computed = {"c02 + 1"}},
            },
        .primary_key = {"c01"},
        .uniques = {unique{.name = "u", .columns = {"c02"}}},
        .checks = {check{.name = "k", .expression = "c02 > 0"}},
        .foreign_keys = {foreign_key{.name = "f",
                                     .columns = {"c03"},
                                     .references = "b",
                                     .referenced_columns = {"id"},
                                     .on_delete = cascade,
                                     .on_update = restrict}},
    },
    create_index{.name = "i1", .table = "a", .on = {"c01", {"c02", desc}, {"c03", asc, "int4_ops", nulls_first}}},
    create_index{
        .name = "i2", .table = "a", .on = {expression("lower(c08)", desc, nullptr, nulls_last)}, .method = btree},
    create_index{.name = "i3", .table = "a", .on = {"c08"}, .method = hash, .where = "c01", .include = {"c02"}},
    create_index{.name = "i4", .table = "a", .on = {"c19"}, .method = gin},
    create_index{.name = "i5", .table = "a", .on = {"c19"}, .method = gist},
    create_index{.name = "i6", .table = "a", .on = {"c19"}, .method = spgist},
    create_index{.name = "i7", .table = "a", .on = {"c19"}, .method = brin},
    create_index{.name = "i8", .table = "a", .on = {"c20"}, .method = hnsw},
    create_index{.name = "i9", .table = "a", .on = {"c20"}, .method = ivfflat},
    add_column{.table = "a", .name = "d", .type = text},
    add_primary_key{.table = "a", .columns = {"d"}},
    add_unique{.table = "a", .name = "u2", .columns = {"d"}},
    add_check{.table = "a", .name = "k2", .expression = "d <> ''"},
    add_foreign_key{.table = "a", .name = "f2", .columns = {"d"}, .references = "b", .on_delete = set_null},
    add_foreign_key{.table = "a", .name = "f3", .columns = {"d"}, .references = "b", .on_delete = set_default},
    add_foreign_key{.table = "a", .name = "f4", .columns = {"d"}, .references = "b", .on_delete = no_action},
    alter_table{.name = "a", .comment = "text"},
    rename_table{.name = "a", .to = "b"},
    drop_table{.name = "a"},
    alter_column{.table = "a", .name = "d", .type = integer, .using_expression = "d::integer"},
    rename_column{.table = "a", .name = "d", .to = "e"},
    drop_column{.table = "a", .name = "d"},
    drop_primary_key{.table = "a"},
    drop_unique{.table = "a", .name = "u"},
    drop_check{.table = "a", .name = "k"},
    drop_foreign_key{.table = "a", .name = "f"},
    rename_constraint{.table = "a", .name = "f", .to = "g"},
    rename_index{.table = "a", .name = "i1", .to = "i"},
    drop_index{.table = "a", .name = "i1"},
    rename_enum_value{.name = "mood", .from = "bad", .to = "sad"},
    rename_value{.table = "a", .name = "c11", .from = "x", .to = "y"},
    alter_enum{.name = "mood", .values = {"good", "so_so", "sad"}},
    rename_enum{.name = "mood", .to = "temper"},
    drop_enum{.name = "temper"},
    execute{.up = both("SELECT 1"), .down = {.postgresql = "SELECT 1", .sqlite = "SELECT 2"}, .effect = none},
    data{.name = "fill", .version = 1, .up = fill, .down = nothing},
};
inline constexpr operation downgrade[] = {drop_table{.name = "a"}};
inline constexpr revision self{.id = "1",
                               .parent = {},
                               .message = "every word",
                               .created = "2025-12-18T10:45:00Z",
                               .upgrade = upgrade,
                               .downgrade = downgrade,
                               .irreversible = false};
}  // namespace migrations::words::rev_1

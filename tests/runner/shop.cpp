// SPDX-License-Identifier: Apache-2.0
#include "runner/shop.hpp"

#include <cupel/migration.hpp>
#include <cupel/runner/step.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace shop {

std::vector<std::string> step_script;

namespace {

using namespace cupel::migration;

void greet(step& work) {
  work.query("SELECT \"id\", \"name\" FROM \"items\"", [&](cupel::driver::row const& row) {
    work.execute("UPDATE \"items\" SET \"label\" = $2 || $1 WHERE \"id\" = $3", std::string{row.text(1)}, "item ",
                 row.integer(0));
  });
}

constexpr operation up_items[] = {
    create_table{.name = "items",
                 .columns =
                     {
                         column{.name = "id", .type = integer, .identity = by_default},
                         column{.name = "name", .type = varchar(100)},
                         column{.name = "price", .type = integer, .default_sql = "0"},
                     },
                 .primary_key = {"id"}},
    create_index{.name = "ix_items_name", .table = "items", .on = {"name"}},
};
constexpr operation up_orders[] = {
    create_table{
        .name = "orders",
        .columns =
            {
                column{.name = "id", .type = integer, .identity = by_default},
                column{.name = "item_id", .type = integer},
            },
        .primary_key = {"id"},
        .foreign_keys = {foreign_key{
            .name = "fk_orders_item_id", .columns = {"item_id"}, .references = "items", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_orders_item_id", .table = "orders", .on = {"item_id"}},
};
constexpr operation up_label[] = {
    add_column{.table = "items", .name = "label", .type = varchar(120), .nullable = true},
    data{.name = "greet", .up = greet, .down = nothing},
};
constexpr operation up_index[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
};
constexpr operation up_other_index[] = {
    create_index{.name = "ix_items_label", .table = "items", .on = {"label"}},
};
constexpr operation up_items_with_text[] = {
    create_table{.name = "items",
                 .columns =
                     {
                         column{.name = "id", .type = integer, .identity = by_default},
                         column{.name = "name", .type = text},
                         column{.name = "price", .type = integer, .default_sql = "0"},
                     },
                 .primary_key = {"id"}},
    create_index{.name = "ix_items_name", .table = "items", .on = {"name"}},
};
constexpr operation up_broken[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    execute{.up = both("INSERT INTO nowhere VALUES (1)"), .down = both("SELECT 1"), .effect = none},
};
constexpr operation up_orphans[] = {
    execute{.up = both("DELETE FROM items"), .down = both("SELECT 1"), .effect = none},
};

void fail(step& work) {
  work.execute("DELETE FROM items");
  throw std::runtime_error{"the lamp is broken"};
}
void fail_with_a_number(step& work) {
  work.execute("DELETE FROM items");
  throw 42;  // NOLINT(hicpp-exception-baseclass): a library of the step's may
}
void follow_script(step& work) {
  for (std::string const& line : step_script) {
    if (line == "throw") throw std::runtime_error{"the lamp is broken"};
    work.connection().execute(line);
  }
}

constexpr operation up_throws[] = {
    data{.name = "fail", .up = fail, .down = nothing},
};
constexpr operation up_throws_a_number[] = {
    data{.name = "fail", .up = fail_with_a_number, .down = nothing},
};
constexpr operation up_scripted[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    data{.name = "script", .up = follow_script, .down = nothing},
};
constexpr operation up_commits_by_sql[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    execute{.up = both("COMMIT"), .down = both("SELECT 1"), .effect = none},
};
constexpr operation up_begins_anew_by_sql[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    execute{.up = both("COMMIT; BEGIN"), .down = both("SELECT 1"), .effect = none},
};
// Longer than any test waits.
constexpr operation up_slow[] = {
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    execute{.up = {.postgresql = "SELECT pg_sleep(600)",
                   .sqlite = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"},
            .down = both("SELECT 1"),
            .effect = none},
};
constexpr operation up_required[] = {
    add_unique{.table = "items", .name = "uq_items_name", .columns = {"name"}},
    alter_column{.table = "items", .name = "label", .nullable = false},
    alter_column{.table = "items", .name = "price", .type = bigint},
};
constexpr operation up_renamed[] = {
    add_check{.table = "items", .name = "ck_items_name", .expression = "name <> ''"},
    alter_column{.table = "items", .name = "label", .nullable = false},
    rename_table{.name = "items", .to = "goods"},
};
// The check stands aside while the type of its column changes.
constexpr operation up_aside[] = {
    add_check{.table = "items", .name = "ck_items_price", .expression = "price >= 0"},
    alter_column{.table = "items", .name = "price", .type = bigint},
    alter_column{.table = "items", .name = "label", .type = text},
};
constexpr operation up_without_name[] = {
    drop_index{.table = "items", .name = "ix_items_name"},
    drop_column{.table = "items", .name = "name"},
};
constexpr operation up_clock[] = {
    add_column{.table = "items", .name = "seen", .type = timestamp, .default_sql = "now()"},
};

constexpr operation up_extension[] = {
    add_column{.table = "items", .name = "embedding", .type = vector(3), .nullable = true},
};
constexpr operation up_named[] = {
    create_enum{.name = "mood", .values = {"good", "bad"}},
};
constexpr operation up_lines[] = {
    data{.name = "greet\nDROP TABLE shelves;", .up = greet, .down = nothing},
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
};

constexpr revision items{.id = "a1f0", .message = "items", .created = "2025-12-01T10:00:00Z", .upgrade = up_items};
constexpr revision orders{
    .id = "a2b7", .parent = "a1f0", .message = "orders", .created = "2025-12-02T10:00:00Z", .upgrade = up_orders};
constexpr revision label{
    .id = "b3", .parent = "a2b7", .message = "labels of items", .created = "2025-12-03T10:00:00Z", .upgrade = up_label};
constexpr revision price_index{
    .id = "c4", .parent = "b3", .message = "search by price", .created = "2025-12-04T10:00:00Z", .upgrade = up_index};

constexpr revision items_edited{
    .id = "a1f0", .message = "items", .created = "2025-12-01T10:00:00Z", .upgrade = up_items_with_text};
constexpr revision index_edited{.id = "c4",
                                .parent = "b3",
                                .message = "search by label",
                                .created = "2025-12-04T10:00:00Z",
                                .upgrade = up_other_index};
constexpr revision broken{
    .id = "c4", .parent = "b3", .message = "broken", .created = "2025-12-04T10:00:00Z", .upgrade = up_broken};
constexpr revision orphans{
    .id = "c4", .parent = "b3", .message = "orphans", .created = "2025-12-04T10:00:00Z", .upgrade = up_orphans};
constexpr revision one_way{.id = "c4",
                           .parent = "b3",
                           .message = "search by price",
                           .created = "2025-12-04T10:00:00Z",
                           .upgrade = up_index,
                           .irreversible = true};

constexpr revision throws{
    .id = "b3", .parent = "a2b7", .message = "throws", .created = "2025-12-03T10:00:00Z", .upgrade = up_throws};
constexpr revision throws_a_number{.id = "b3",
                                   .parent = "a2b7",
                                   .message = "throws a number",
                                   .created = "2025-12-03T10:00:00Z",
                                   .upgrade = up_throws_a_number};
constexpr revision scripted{
    .id = "b3", .parent = "a2b7", .message = "scripted", .created = "2025-12-03T10:00:00Z", .upgrade = up_scripted};
constexpr revision commits_by_sql{.id = "b3",
                                  .parent = "a2b7",
                                  .message = "commits by SQL",
                                  .created = "2025-12-03T10:00:00Z",
                                  .upgrade = up_commits_by_sql};
constexpr revision begins_anew_by_sql{.id = "b3",
                                      .parent = "a2b7",
                                      .message = "begins anew by SQL",
                                      .created = "2025-12-03T10:00:00Z",
                                      .upgrade = up_begins_anew_by_sql};
constexpr revision slow{
    .id = "c4", .parent = "b3", .message = "slow", .created = "2025-12-04T10:00:00Z", .upgrade = up_slow};
constexpr revision required{
    .id = "c4", .parent = "b3", .message = "required", .created = "2025-12-04T10:00:00Z", .upgrade = up_required};
constexpr revision aside{
    .id = "c4", .parent = "b3", .message = "aside", .created = "2025-12-04T10:00:00Z", .upgrade = up_aside};
constexpr revision without_name{.id = "c4",
                                .parent = "b3",
                                .message = "without name",
                                .created = "2025-12-04T10:00:00Z",
                                .upgrade = up_without_name};
constexpr revision clock{
    .id = "c4", .parent = "b3", .message = "clock", .created = "2025-12-04T10:00:00Z", .upgrade = up_clock};

constexpr revision named{
    .id = "c4", .parent = "b3", .message = "named", .created = "2025-12-04T10:00:00Z", .upgrade = up_named};
constexpr revision extension{
    .id = "c4", .parent = "b3", .message = "extension", .created = "2025-12-04T10:00:00Z", .upgrade = up_extension};
constexpr revision renamed{
    .id = "c4", .parent = "b3", .message = "renamed", .created = "2025-12-04T10:00:00Z", .upgrade = up_renamed};
constexpr revision lines{.id = "c4",
                         .parent = "b3",
                         .message = "a\nDROP TABLE shelves;",
                         .created = "2025-12-04T10:00:00Z",
                         .upgrade = up_lines};

// Out of order, as includes sorted by name may be.
constexpr revision const* full_list[] = {&price_index, &items, &label, &orders};
constexpr revision const* older_list[] = {&items, &orders, &label};
constexpr revision const* edited_list[] = {&items, &orders, &label, &index_edited};
constexpr revision const* edited_base_list[] = {&items_edited, &orders, &label, &price_index};
constexpr revision const* broken_list[] = {&items, &orders, &label, &broken};
constexpr revision const* orphans_list[] = {&items, &orders, &label, &orphans};
constexpr revision const* throws_list[] = {&items, &orders, &throws};
constexpr revision const* throws_a_number_list[] = {&items, &orders, &throws_a_number};
constexpr revision const* scripted_list[] = {&items, &orders, &scripted};
constexpr revision const* commits_by_sql_list[] = {&items, &orders, &commits_by_sql};
constexpr revision const* begins_anew_by_sql_list[] = {&items, &orders, &begins_anew_by_sql};
constexpr revision const* slow_list[] = {&items, &orders, &label, &slow};
constexpr revision const* required_list[] = {&items, &orders, &label, &required};
constexpr revision const* aside_list[] = {&items, &orders, &label, &aside};
constexpr revision const* without_name_list[] = {&items, &orders, &label, &without_name};
constexpr revision const* clock_list[] = {&items, &orders, &label, &clock};
constexpr revision const* named_list[] = {&items, &orders, &label, &named};
constexpr revision const* extension_list[] = {&items, &orders, &label, &extension};
constexpr revision const* renamed_list[] = {&items, &orders, &label, &renamed};
constexpr revision const* lines_list[] = {&items, &orders, &label, &lines};
constexpr revision const* one_way_list[] = {&items, &orders, &label, &one_way};

// In another order than the revisions, as git may merge them.
constexpr written_revision places[] = {
    {"c4", {490, 20}, {{401, 5}}, {}},
    {"a1f0", {190, 20}, {{101, 5}, {102, 5}}, {}},
    {"b3", {390, 20}, {{301, 5}, {302, 5}}, {}},
    {"a2b7", {290, 20}, {{201, 5}, {202, 5}}, {}},
};
constexpr written_revision places_of_required[] = {
    {"a1f0", {190, 20}, {{101, 5}, {102, 5}}, {}},
    {"c4", {490, 20}, {{401, 5}, {402, 5}, {403, 5}}, {}},
};

constexpr operation models[] = {
    create_table{.name = "items",
                 .columns =
                     {
                         column{.name = "id", .type = integer, .identity = by_default},
                         column{.name = "name", .type = varchar(100)},
                         column{.name = "price", .type = integer, .default_sql = "0"},
                         column{.name = "label", .type = varchar(120), .nullable = true},
                     },
                 .primary_key = {"id"}},
    create_table{
        .name = "orders",
        .columns =
            {
                column{.name = "id", .type = integer, .identity = by_default},
                column{.name = "item_id", .type = integer},
            },
        .primary_key = {"id"},
        .foreign_keys = {foreign_key{
            .name = "fk_orders_item_id", .columns = {"item_id"}, .references = "items", .referenced_columns = {"id"}}}},
    create_index{.name = "ix_items_name", .table = "items", .on = {"name"}},
    create_index{.name = "ix_items_price", .table = "items", .on = {"price"}},
    create_index{.name = "ix_orders_item_id", .table = "orders", .on = {"item_id"}},
};

cupel::registry make(span_of<revision const*> revisions) {
  cupel::registry result;
  result.system = "shop";
  result.revisions = revisions;
  result.models = models;
  result.databases = {.postgresql = true, .sqlite = true};
  result.program_version = "1.2.3";
  return result;
}
cupel::registry located(cupel::registry system, span_of<written_revision> written) {
  system.written = written;
  return system;
}
cupel::registry without_version(cupel::registry system) {
  system.program_version = nullptr;
  return system;
}
cupel::registry in_schema(cupel::registry system, char const* name) {
  system.version_schema = name;
  return system;
}

}  // namespace

cupel::registry const& registry(std::string_view variant) {
  static std::map<std::string, cupel::registry, std::less<>> const all{
      {"full", make(full_list)},
      {"older", make(older_list)},
      {"edited", make(edited_list)},
      {"edited_base", make(edited_base_list)},
      {"broken", make(broken_list)},
      {"orphans", make(orphans_list)},
      {"one_way", make(one_way_list)},
      {"empty", make({})},
      {"throws", make(throws_list)},
      {"throws_a_number", make(throws_a_number_list)},
      {"scripted", make(scripted_list)},
      {"commits_by_sql", make(commits_by_sql_list)},
      {"begins_anew_by_sql", make(begins_anew_by_sql_list)},
      {"slow", make(slow_list)},
      {"aside", make(aside_list)},
      {"without_name", make(without_name_list)},
      {"clock", make(clock_list)},
      {"apart", in_schema(make(full_list), "ops")},
      {"required", make(required_list)},
      {"located", located(make(full_list), places)},
      {"located_required", located(make(required_list), places_of_required)},
      {"miscounted", located(make(full_list), places_of_required)},
      {"named", make(named_list)},
      {"extension", make(extension_list)},
      {"renamed", make(renamed_list)},
      {"lines", make(lines_list)},
      {"unversioned", without_version(make(full_list))},
  };
  auto const found = all.find(variant);
  if (found == all.end()) throw std::invalid_argument{"no such variant of the shop"};
  return found->second;
}

}  // namespace shop

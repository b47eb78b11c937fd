// SPDX-License-Identifier: Apache-2.0
// What is written as a migration, compiled and read back, means the same: equal checksums, and the places of the
// source.

#include <gtest/gtest.h>

#include <cupel/migration/checksum_text.hpp>
#include <cupel/schema/place_text.hpp>
#include <sstream>

#include "codegen/golden.hpp"
#include "support/process.hpp"
#include "support/temporary.hpp"
#include "tools/codegen/history/history.hpp"
#include "tools/codegen/write/migration_source.hpp"

namespace {

using namespace cupel::codegen;
namespace migration = cupel::migration;
namespace schema = cupel::schema;
namespace changes = cupel::migration::changes;
namespace types = cupel::schema::types;

history read_back(const std::string& folder) {
  read_options options;
  options.root = folder;
  options.include_dirs = {CUPEL_INCLUDE};
  std::ostringstream said;
  auto result = read_history({.folder = folder, .reading = options}, said);
  EXPECT_TRUE(result.ok) << said.str();
  return result;
}

// Every kind of operation and every field of each, with texts that are hard to write.
class everything {
 public:
  migration::revision make() {
    table();
    add(schema::index{.name = "ix_all",
                      .table = "t",
                      .on = {"a",
                             {"b", schema::sort_order::desc, "text_pattern_ops", schema::nulls_order::last, "C"},
                             schema::expression("lower(\"c\")"),
                             {"d", {}, nullptr, schema::nulls_order::first}},
                      .unique = true,
                      .method = schema::index_method::gist,
                      .where = "a > 0",
                      .include = {"e", "f"}});
    schema::column column;
    column.table = "t";
    column.name = "added";
    column.type = types::array_of(types::numeric(10, 2));
    column.nullable = true;
    column.collate = "C";
    add(column);
    column.name = "computed";
    column.type = types::custom("ltree");
    column.computed = {"a || 'b'", false};
    add(column);
    column = {};
    column.table = "t";
    column.name = "counted";
    column.type = types::bigint;
    column.identity = schema::starting(schema::always, 100, -1);
    add(column);
    add(schema::primary_key{.table = "t", .name = "pk", .columns = {"a", "b"}});
    add(schema::unique{.table = "t", .name = "uq", .columns = {"a"}});
    add(schema::check{.table = "t", .name = "ck", .expression = "a <> 'it''s \"q\"'"});
    add(schema::foreign_key{.table = "t",
                            .name = "fk",
                            .columns = {"a"},
                            .references = "u",
                            .referenced_columns = {"b"},
                            .on_delete = schema::referential_action::set_null,
                            .on_update = schema::referential_action::cascade});
    alterations();
    add(changes::rename_table{.name = "t", .to = "u"});
    add(changes::drop_table{.name = "t"});
    add(changes::rename_column{.table = "t", .name = "a", .to = "b"});
    add(changes::drop_column{.table = "t", .name = "a"});
    add(changes::drop_primary_key{.table = "t"});
    add(changes::drop_unique{.table = "t", .name = "uq"});
    add(changes::drop_check{.table = "t", .name = "ck"});
    add(changes::drop_foreign_key{.table = "t", .name = "fk"});
    add(changes::rename_constraint{.table = "t", .name = "a", .to = "b"});
    add(changes::rename_index{.table = "t", .name = "a", .to = "b"});
    add(changes::drop_index{.table = "t", .name = "a"});
    add(schema::named_schema{.name = "s"});
    add(changes::drop_schema{.name = "s"});
    add(schema::enumeration{.name = "mood", .values = {"good", "it's \"bad\""}});
    add(changes::rename_enum{.name = "mood", .to = "temper"});
    add(changes::alter_enum{.name = "temper",
                            .values = {"bad", "a rather long value of the enum", "another value of it",
                                       "and one more, so that the list is wrapped"}});
    add(changes::drop_enum{.name = "temper"});
    add(changes::rename_enum_value{.name = "temper", .from = "bad", .to = "it's"});
    add(changes::rename_value{.table = "t", .name = "a", .from = "bad", .to = "it's"});
    column = {};
    column.table = "t";
    column.name = "moods";
    column.type = types::array_of(types::enumeration("mood"));
    add(column);
    changes::execute execute;
    execute.up = {"UPDATE t\nSET a = 'x\\y \"z\"'", "-- nothing"};
    execute.down = {nullptr, "UPDATE t SET a = NULL"};
    execute.effect = migration::none;
    add(execute);

    migration::revision result;
    result.id = "every_1";
    result.parent = "none";
    result.message = "say \"hi\" \\ 안녕 ?\?= \x01";
    result.created = "2025-12-18T10:45:00Z";
    result.upgrade = memory_.list(items_);
    items_ = {&memory_.make(changes::drop_table{.name = "t"})};
    result.downgrade = memory_.list(items_);
    result.irreversible = true;
    return result;
  }

 private:
  // Copies what the lists hold, while they stand: to the end of the call's full expression.
  void add(auto what) {
    memory_.own(what);
    items_.push_back(&memory_.make(what));
  }
  template <class T> void list(std::initializer_list<T>& into, T item) {
    memory_.own(item);
    memory_.fill(into, {item});
  }

  void table() {
    schema::column id;
    id.name = "id";
    id.type = types::integer;
    id.identity = schema::by_default;
    id.comment = "two\nlines and a tab\t, \"quotes\", a \\ backslash, ?\?/ and 한국어";
    schema::column long_one;
    long_one.name = "with_a_rather_long_name_of_a_column";
    long_one.type = types::varchar(255);
    long_one.default_sql = "'a rather long text that is the default of the column, so that the fields are wrapped'";
    schema::table t;
    t.name = "things";
    memory_.fill(t.columns, {id, long_one});
    memory_.fill(t.primary_key, {"id"});
    t.primary_key_name = "pk_by_hand";
    list(t.uniques, schema::unique{.name = "uq", .columns = {"id"}});
    list(t.checks, schema::check{.name = "ck", .expression = "id > 0"});
    list(t.foreign_keys, schema::foreign_key{.name = "fk",
                                             .columns = {"id"},
                                             .references = "others",
                                             .referenced_columns = {"id"},
                                             .on_delete = schema::referential_action::set_default,
                                             .on_update = schema::referential_action::restrict});
    t.comment = "a table";
    t.strict = true;
    t.without_rowid = true;
    add(t);
  }

  void alterations() {
    changes::alter_table table;
    table.name = "t";
    table.comment = migration::none;
    table.strict = true;
    table.without_rowid = false;
    add(table);
    changes::alter_column given;
    given.table = "t";
    given.name = "a";
    given.type = types::text;
    given.collate = "C";
    given.nullable = false;
    given.default_sql = "0";
    given.identity = schema::by_default;
    given.computed = schema::computed_option{"a + 1", true};
    given.comment = "new";
    given.using_expression = "a::text";
    add(given);
    changes::alter_column gone;
    gone.table = "t";
    gone.name = "b";
    gone.collate = migration::none;
    gone.default_sql = migration::none;
    gone.identity = migration::none;
    gone.computed = migration::none;
    gone.comment = migration::none;
    add(gone);
  }

  migration::arena memory_;
  std::vector<const schema::definition*> items_;
};

TEST(round_trip, of_every_operation_keeps_the_checksum) {
  everything all;
  const auto written = all.make();
  const cupel::test::temporary_folder folder;
  const auto source = migration_source("test", written);
  cupel::test::compare_with_golden(std::string(CUPEL_EXPECTED) + "/everything.txt", source);
  cupel::test::write_file(folder.path() / "every.hpp", source);
  const auto past = read_back(folder.path().string());
  ASSERT_EQ(past.revisions.size(), 1U);
  const auto& read = *past.revisions.front().what;
  EXPECT_STREQ(read.id, written.id);
  EXPECT_STREQ(read.parent, written.parent);
  EXPECT_STREQ(read.message, written.message);
  EXPECT_STREQ(read.created, written.created);
  EXPECT_EQ(past.revisions.front().name_space, "migrations::test::rev_every_1");
  ASSERT_EQ(read.upgrade.count, written.upgrade.count);
  EXPECT_EQ(migration::checksum_text(migration::checksum(read)),
            migration::checksum_text(migration::checksum(written)));
  EXPECT_EQ(migration_source("test", read), source);
}

TEST(round_trip, compiles_on_both_compilers_without_a_warning_and_has_the_checksum_there) {
  everything all;
  const auto written = all.make();
  const cupel::test::temporary_folder folder;
  cupel::test::write_file(folder.path() / "every.hpp", migration_source("test", written));
  cupel::test::write_file(folder.path() / "main.cpp",
                          "#include \"every.hpp\"\n#include <cupel/migration/checksum_text.hpp>\n"
                          "static_assert(cupel::migration::checksum(migrations::test::rev_every_1::self) == "
                              + std::to_string(migration::checksum(written)) + "U);\n");
  for (const std::string compiler : {CUPEL_CXX, "clang++-19"}) {
    const auto result = cupel::test::run_process(
        {.argv = {compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow",
                  "-Werror", "-I", CUPEL_INCLUDE, (folder.path() / "main.cpp").string()}});
    EXPECT_EQ(result.exit_code, 0) << compiler << '\n' << result.err;
  }
}

TEST(round_trip, knows_the_place_of_every_operation_and_column) {
  const cupel::test::temporary_folder folder;
  cupel::test::write_file(
      folder.path() / "a.hpp",
      "#pragma once\n#include <cupel/migration.hpp>\nnamespace m {\nusing namespace cupel::migration;\n"
      "inline constexpr const char* kName = \"named\";\ninline constexpr auto short_text = varchar(7);\n"
      "inline constexpr operation upgrade[] = {\n"
      "  create_table{.name = kName,\n    .columns = {\n      column{.name = \"id\", .type = integer},\n"
      "      column{.name = \"text\", .type = short_text}}},\n"
      "  drop_table{.name = \"x\"},\n};\n"
      "inline constexpr revision self{.id = \"a\", .upgrade = upgrade};\n}\n");
  const auto past = read_back(folder.path().string());
  ASSERT_EQ(past.revisions.size(), 1U);
  const auto& revision = *past.revisions.front().what;
  const auto place_of = [&](const schema::place& at) {
    const auto where = past.origins.of(at);
    return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
  };
  EXPECT_EQ(place_of(revision.at), "a.hpp:14:27");
  ASSERT_EQ(revision.upgrade.count, 2U);
  const auto& table = static_cast<const schema::table&>(revision.upgrade.first[0].what);
  EXPECT_STREQ(table.name, "named");
  EXPECT_EQ(place_of(table.at), "a.hpp:8:3");
  ASSERT_EQ(table.columns.size(), 2U);
  EXPECT_EQ(place_of(table.columns.begin()[1].at), "a.hpp:11:7");
  EXPECT_EQ(table.columns.begin()[1].type, types::varchar(7));
  EXPECT_EQ(place_of(revision.upgrade.first[1].what.at), "a.hpp:12:3");
  EXPECT_EQ(schema::place_text(table.at), "a.hpp:8:3");
}

TEST(round_trip, reads_data_steps_and_seals_without_running_anything) {
  const cupel::test::temporary_folder folder;
  cupel::test::write_file(
      folder.path() / "a.hpp",
      "#pragma once\n#include <cupel/migration.hpp>\nnamespace m::rev_a {\nusing namespace "
      "cupel::migration;\nvoid fill(step&);\ninline constexpr operation upgrade[] = {\n"
      "  data{.name = \"fill\", .version = 3, .up = fill, .down = nothing},\n"
      "  execute{.up = both(\"ANALYZE\"), .down = nothing, .effect = none},\n};\n"
      "inline constexpr revision self{.id = \"a\", .upgrade = upgrade, .irreversible = true};\n}\n");
  cupel::test::write_file(folder.path() / "sealed.hpp",
                          "#pragma once\n#include <cupel/migration/registry.hpp>\nnamespace m {\ninline constexpr "
                          "cupel::migration::sealed_revision sealed[] = {\n  {\"a\", 0xfedcba9876543210},\n};\n}\n");
  const auto past = read_back(folder.path().string());
  ASSERT_EQ(past.revisions.size(), 1U);
  EXPECT_TRUE(past.revisions[0].what->irreversible);
  const auto& data = static_cast<const changes::data&>(past.revisions[0].what->upgrade.first[0].what);
  EXPECT_EQ(data.version, 3);
  EXPECT_TRUE(data.up.given);
  EXPECT_TRUE(data.down.does_nothing);
  EXPECT_EQ(past.functions.at(&data).first, "m::rev_a::fill");
  const auto& sql = static_cast<const changes::execute&>(past.revisions[0].what->upgrade.first[1].what);
  EXPECT_STREQ(sql.down.sqlite, "");
  EXPECT_FALSE(changes::is_one_way(sql));
  ASSERT_EQ(past.sealed.size(), 1U);
  EXPECT_STREQ(past.sealed[0].what.id, "a");
  EXPECT_EQ(past.sealed[0].what.checksum.value, 0xfedcba9876543210U);
  EXPECT_EQ(past.sealed[0].what.checksum.at.line, 5U);
  EXPECT_EQ(past.sealed[0].where.line, 5U);
}

}  // namespace

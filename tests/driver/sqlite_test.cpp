// SPDX-License-Identifier: Apache-2.0
// What SQLite alone has: files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cupel/driver/sqlite/connection.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary.hpp"

namespace {

using cupel::connection_failure;
using cupel::driver::open;
using cupel::driver::parse_url;

struct refusal {
  connection_failure kind;
  std::string text;
};

refusal refused(const std::string& url, const cupel::driver::open_options& options = {}) {
  try {
    const auto db = open(parse_url(url), options);
    db->execute("create table t (id integer)");
  } catch (const cupel::connection_error& problem) {
    return {problem.kind(), problem.what()};
  }
  ADD_FAILURE() << "it opened: " << url;
  return {};
}

TEST(a_file_of_sqlite, is_made_where_it_is_missing) {
  const auto file = cupel::test::sqlite_file("색");
  open(parse_url("sqlite:" + file.string()))->execute("create table t (id integer)");
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST(a_file_of_sqlite, is_not_made_where_it_was_not_asked_for) {
  const auto file = cupel::test::sqlite_file();
  EXPECT_EQ(refused("sqlite:" + file.string(), {.create = false}).kind, connection_failure::missing_database);
  EXPECT_EQ(refused("sqlite:///" + file.string() + "?mode=rw").kind, connection_failure::missing_database);
  EXPECT_EQ(refused("sqlite:///" + file.string() + "?mode=ro").kind, connection_failure::missing_database);
  EXPECT_EQ(refused("sqlite:" + file.string(), {.read_only = true}).kind, connection_failure::missing_database);
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(a_file_of_sqlite, is_no_directory) {
  const cupel::test::temporary_folder folder;
  const refusal found = refused("sqlite:" + folder.path().string());
  EXPECT_EQ(found.kind, connection_failure::is_a_directory);
  EXPECT_NE(found.text.find(folder.path().string()), std::string::npos);
}

TEST(a_file_of_sqlite, in_a_folder_that_is_missing_is_unreachable) {
  const cupel::test::temporary_folder folder;
  const refusal found = refused("sqlite:" + (folder.path() / "none" / "x.db").string());
  EXPECT_EQ(found.kind, connection_failure::unreachable);
  const auto missing = (folder.path() / "none").string();
  EXPECT_EQ(found.text, "cannot open '" + missing + "/x.db': there is no folder '" + missing + "'");
}

TEST(a_file_of_sqlite, in_a_folder_that_takes_no_file_is_unreachable) {
  const refusal found = refused("sqlite:/proc/x.db");  // not even an administrator makes one there
  EXPECT_EQ(found.kind, connection_failure::unreachable);
  EXPECT_EQ(found.text, "cannot open '/proc/x.db': no file can be made in its folder");
}

TEST(a_file_of_sqlite, is_a_database_and_stays_as_it_was_where_it_is_not) {
  const auto file = cupel::test::sqlite_file();
  for (const std::string& content : {std::string{"hello"}, std::string(5000, 'x')}) {
    cupel::test::write_file(file, content);
    const refusal found = refused("sqlite:" + file.string());
    EXPECT_EQ(found.kind, connection_failure::not_a_database);
    EXPECT_NE(found.text.find(file.string()), std::string::npos) << found.text;
    EXPECT_EQ(cupel::test::read_file(file), content);
  }
}

TEST(a_file_of_sqlite, that_may_only_be_read_refuses_the_write) {
  const auto file = cupel::test::sqlite_file();
  open(parse_url("sqlite:" + file.string()))->execute("create table first (id integer)");
  EXPECT_EQ(refused("sqlite:///" + file.string() + "?mode=ro").kind, connection_failure::read_only);
}

TEST(a_file_of_sqlite, locked_by_another_opens_and_waits_only_when_it_is_used) {
  const auto url = cupel::test::sqlite_url();
  const auto holder = open(parse_url(url));
  holder->execute("create table t (id integer); begin exclusive");
  const auto other = open(parse_url(url), {.busy_timeout = std::chrono::milliseconds{20}});
  EXPECT_THROW(other->execute("insert into t values (1)"), cupel::lock_timeout);
  EXPECT_THROW((void)other->prepare_cached("select * from t").run(), cupel::lock_timeout);
  holder->rollback();
  EXPECT_NO_THROW(other->execute("insert into t values (1)"));
}

TEST(a_database_of_sqlite, enforces_foreign_keys_unless_told_otherwise) {
  constexpr const char* sql =
      "create table p (id integer primary key); create table c (p integer references p); insert into c values (1)";
  EXPECT_THROW(open(parse_url("sqlite::memory:"))->execute(sql), cupel::foreign_key_violation);
  EXPECT_NO_THROW(open(parse_url("sqlite::memory:"), {.foreign_keys = false})->execute(sql));
}

TEST(a_database_of_sqlite, takes_no_name_in_quotes_for_a_text) {
  const auto db = open(parse_url("sqlite::memory:"));
  db->execute("create table t (id integer); insert into t values (1)");
  for (const char* const sql : {"select \"phone\" from t", "create index i on t (\"phone\")",
                                "create table u (id integer check (\"phone\" > 0))", "update t set id = \"phone\""})
    EXPECT_THAT([&] { db->execute(sql); },
                testing::ThrowsMessage<cupel::sql_error>(testing::HasSubstr("no such column: phone")))
        << sql;
}

TEST(a_database_of_sqlite, knows_the_last_id_and_gives_its_handle) {
  const auto db = open(parse_url("sqlite::memory:"));
  db->execute("create table t (id integer primary key); insert into t values (41); insert into t default values");
  EXPECT_EQ(db->last_insert_id(), 42);
  auto& here = dynamic_cast<cupel::driver::sqlite::connection&>(*db);
  EXPECT_EQ(sqlite3_last_insert_rowid(here.handle()), 42);
}

TEST(a_database_of_sqlite, has_neither_arrays_nor_vectors) {
  const auto db = open(parse_url("sqlite::memory:"));
  auto& select = db->prepare_cached("select ?1");
  EXPECT_THROW((void)select.bind().begin_array(0, 1), cupel::conversion_error);
  const std::array<float, 2> vector{};
  EXPECT_THROW(select.bind().vector(0, vector), cupel::conversion_error);
}

TEST(a_database_of_sqlite, has_no_boolean_but_0_and_1) {
  const auto db = open(parse_url("sqlite::memory:"));
  auto cursor = db->prepare_cached("select 2").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_THROW((void)cursor.row().boolean(0), cupel::conversion_error);
}

TEST(a_database_of_sqlite, gives_the_same_text_again_and_again) {
  for (const std::string& encoding : {std::string{"UTF-16"}, std::string{"UTF-8"}}) {
    const auto here = open(parse_url("sqlite::memory:"));
    here->execute("pragma encoding = '" + encoding + "'; create table t (v text); insert into t values ('색'), ('')");
    auto cursor = here->prepare_cached("select v, '측정', 'a' || v from t order by v desc").run();
    for (const std::string& value : {std::string{"색"}, std::string{}}) {
      ASSERT_TRUE(cursor.next());
      for (int again = 0; again < 3; ++again) {
        EXPECT_EQ(cursor.row().text(0), value) << encoding;
        EXPECT_EQ(cursor.row().text(1), "측정") << encoding << ": a constant, which SQLite makes once for all rows";
        EXPECT_EQ(cursor.row().text(2), "a" + value) << encoding;
      }
    }
  }
}

TEST(a_script_of_sqlite, names_the_statement_of_it_that_failed) {
  const auto db = open(parse_url("sqlite::memory:"));
  try {
    db->execute("create table t (id integer);\ninsert into t values (1), (2, 3);\ncreate table u (id integer)");
    FAIL() << "it was executed";
  } catch (const cupel::sql_error& problem) {
    EXPECT_EQ(problem.sql().find("create table t"), std::string::npos);
    EXPECT_NE(problem.sql().find("(2, 3)"), std::string::npos);
  }
}

}  // namespace

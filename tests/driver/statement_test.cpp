// SPDX-License-Identifier: Apache-2.0
// Statements, cursors and the cache, on both databases.
#include <gtest/gtest.h>

#include <cupel/driver/codec.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/both_databases.hpp"

namespace {

class a_statement : public cupel::test::both_databases {
 protected:
  void SetUp() override {
    db->execute(
        "create table t (id integer primary key, name text); insert into t values (1, 'a'), (2, 'b'), (3, 'c')");
  }
};

CUPEL_ON_BOTH_DATABASES(a_statement);

TEST_P(a_statement, gives_its_rows_in_their_order) {
  std::vector<std::string> names;
  auto cursor = db->prepare_cached("select id, name from t order by id desc").run();
  while (cursor.next()) {
    EXPECT_EQ(cursor.row().size(), 2);
    EXPECT_EQ(cursor.row().name(1), "name");
    names.emplace_back(cursor.row().text(1));
  }
  EXPECT_EQ(names, (std::vector<std::string>{"c", "b", "a"}));
  EXPECT_FALSE(cursor.next()) << "after the last there is none, however often one asks";
  EXPECT_EQ(cursor.affected(), 0);
}

TEST_P(a_statement, counts_the_rows_that_it_changed) {
  EXPECT_EQ(db->prepare_cached("update t set name = 'x' where id > 1").run().affected(), 2);
  EXPECT_EQ(db->prepare_cached("update t set name = 'x' where id > 9").run().affected(), 0);
  EXPECT_EQ(db->prepare_cached("create table u (id integer)").run().affected(), 0) << "not the count of the one before";
  EXPECT_EQ(db->prepare_cached("insert into u select id from t").run().affected(), 3);
  EXPECT_EQ(db->prepare_cached("select * from t").run().affected(), 0);
  auto deleted = db->prepare_cached("delete from t where id < 3 returning id").run();
  int rows = 0;
  while (deleted.next()) ++rows;
  EXPECT_EQ(rows, 2);
  EXPECT_EQ(deleted.affected(), 2);
}

TEST_P(a_statement, has_done_its_work_when_run_returns) {
  (void)db->prepare_cached("insert into t values (4, 'd') returning id").run();
  EXPECT_EQ(number("select count(*) from t"), 4);
}

TEST_P(a_statement, wants_every_parameter_at_each_run) {
  auto& find = db->prepare_cached(
      either("select name from t where id = ?1 or id = ?2", "select name from t where id = $1 or id = $2"));
  EXPECT_EQ(find.bind().size(), 2);
  find.bind().integer(0, 1);
  EXPECT_THROW(find.run(), cupel::usage_error);
  find.bind().integer(1, 2);
  EXPECT_NO_THROW(find.run());
  find.bind().integer(0, 1);
  EXPECT_THROW(find.run(), cupel::usage_error) << "the second of the last run does not serve again";
  EXPECT_THROW(find.bind().integer(2, 1), cupel::usage_error);
  EXPECT_THROW(find.bind().integer(-1, 1), cupel::usage_error);
  EXPECT_THROW(find.bind().text(7, "x"), cupel::usage_error);
}

TEST_P(a_statement, has_no_column_beyond_its_last) {
  auto cursor = db->prepare_cached("select id from t").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_THROW((void)cursor.row().integer(1), cupel::usage_error);
  EXPECT_THROW((void)cursor.row().text(-1), cupel::usage_error);
}

TEST_P(a_statement, is_prepared_once_for_equal_texts) {
  const std::string one = "select id from t";
  const std::string same = "select id from t";
  EXPECT_EQ(&db->prepare_cached(one), &db->prepare_cached(same));
  EXPECT_NE(&db->prepare_cached(one), &db->prepare_cached("select name from t"));
  EXPECT_EQ(db->prepare_cached(one).sql(), one);
}

TEST_P(a_statement, can_run_inside_itself) {
  std::string found;
  auto outer = db->prepare_cached("select id from t order by id").run();
  while (outer.next()) {
    auto inner = db->prepare_cached("select id from t order by id").run();
    while (inner.next()) {
      found += std::to_string(outer.row().integer(0)) + std::to_string(inner.row().integer(0)) + ' ';
    }
  }
  EXPECT_EQ(found, "11 12 13 21 22 23 31 32 33 ");
}

TEST_P(a_statement, whose_cursor_lives_does_not_run_again) {
  auto& all = db->prepare_cached("select id from t");
  auto cursor = all.run();
  EXPECT_TRUE(all.busy());
  EXPECT_THROW((void)all.run(), cupel::usage_error);
  EXPECT_TRUE(cursor.next()) << "the refused run disturbs nothing";
  {
    const auto moved = std::move(cursor);
    EXPECT_TRUE(all.busy());
  }
  EXPECT_FALSE(all.busy());
}

TEST_P(a_statement, survives_the_cache_being_full) {
  db = connect({.statement_cache = 2});
  auto cursor = db->prepare_cached("select id from t order by id").run();
  for (int i = 0; i < 20; ++i) EXPECT_EQ(number("select " + std::to_string(i)), i);
  int rows = 0;
  while (cursor.next()) ++rows;
  EXPECT_EQ(rows, 3);
  EXPECT_EQ(number("select 3"), 3) << "a forgotten one is prepared anew";
}

TEST_P(a_statement, follows_a_change_of_the_schema) {
  EXPECT_EQ(number("select * from t where id = 3"), 3);
  db->execute("alter table t add column more integer");
  auto cursor = db->prepare_cached("select * from t where id = 3").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.row().size(), 3);
  EXPECT_TRUE(cursor.row().is_null(2));
}

TEST_P(a_statement, tells_null_in_the_call_that_reads) {
  auto cursor = db->prepare_cached("select name, null, id from t where id = 3").run();
  ASSERT_TRUE(cursor.next());
  std::string_view text = "untouched";
  EXPECT_FALSE(cursor.row().get(1, text));
  EXPECT_EQ(text, "untouched");
  EXPECT_TRUE(cursor.row().get(0, text));
  EXPECT_EQ(text, "c");
  try {
    (void)cursor.row().text(1);
    ADD_FAILURE() << "a NULL was read as a text";
  } catch (const cupel::conversion_error& problem) {
    EXPECT_NE(std::string_view{problem.what()}.find("holds NULL"), std::string_view::npos) << problem.what();
  }
  std::int8_t narrow = 0;
  EXPECT_TRUE(cursor.row().get_narrow(2, narrow));
  EXPECT_EQ(narrow, 3);
  EXPECT_ANY_THROW((void)cursor.row().get(3, text)) << "there is no such column";
}

TEST_P(a_statement, knows_how_many_rows_are_ahead_on_postgresql) {
  const bool known = db->dialect() == cupel::driver::database::postgresql;
  auto& all = db->prepare_cached("select id from t");
  {
    auto cursor = all.run();
    EXPECT_EQ(cursor.rows_ahead(), known ? 3 : 0);
    ASSERT_TRUE(cursor.next());
    EXPECT_EQ(cursor.rows_ahead(), known ? 2 : 0);
    while (cursor.next()) {}
    EXPECT_EQ(cursor.rows_ahead(), 0);
  }
  EXPECT_EQ(all.run(cupel::driver::fetch::stream).rows_ahead(), 0) << "a stream does not know";
}

TEST_P(a_statement, that_is_none_or_several_is_not_prepared) {
  EXPECT_THROW((void)db->prepare_cached("select 1; select 2"), cupel::error);
  EXPECT_THROW(db->prepare_cached("").run(), cupel::usage_error);
  EXPECT_THROW(db->prepare_cached(" -- nothing").run(), cupel::usage_error);
  EXPECT_EQ(number("select 5; -- a comment after it"), 5);
  EXPECT_NO_THROW(db->execute(""));
  EXPECT_NO_THROW(db->execute("; -- nothing"));
}

TEST_P(a_statement, that_streams_gives_the_same_rows) {
  std::string names;
  auto& select = db->prepare_cached(either("select name from t where id > ?1", "select name from t where id > $1"));
  select.bind().integer(0, 1);
  {
    auto cursor = select.run(cupel::driver::fetch::stream);
    while (cursor.next()) names += cursor.row().text(0);
  }
  EXPECT_EQ(names, "bc");
  select.bind().integer(0, 0);
  EXPECT_TRUE(select.run(cupel::driver::fetch::stream).next()) << "left after its first row";
  EXPECT_EQ(number("select count(*) from t"), 3) << "the connection is free again";
  EXPECT_FALSE(db->prepare_cached("select name from t where id > 9").run(cupel::driver::fetch::stream).next());
}

TEST_P(a_statement, that_streams_keeps_the_connection_to_itself) {
  auto& before = db->prepare_cached("select 1");
  {
    auto stream = db->prepare_cached("select name from t order by id").run(cupel::driver::fetch::stream);
    EXPECT_TRUE(stream.next());
    EXPECT_THROW(db->execute("select 1"), cupel::usage_error);
    EXPECT_THROW((void)db->prepare_cached("select 2"), cupel::usage_error);
    EXPECT_THROW((void)before.run(), cupel::usage_error);
    EXPECT_THROW(db->begin({}), cupel::usage_error);
    int rows = 1;
    while (stream.next()) ++rows;
    EXPECT_EQ(rows, 3) << "what was refused has not hurt it";
    EXPECT_NO_THROW((void)before.run()) << "its rows are all there";
  }
  EXPECT_NO_THROW(db->execute("select 1"));
  auto whole = db->prepare_cached("select name from t").run();
  EXPECT_TRUE(whole.next());
  EXPECT_EQ(number("select count(*) from t"), 3) << "a cursor of the whole result hinders nobody";
}

TEST_P(a_statement, belongs_to_a_connection_that_tells_where_it_goes) {
  EXPECT_EQ(db->dialect(), GetParam());
  EXPECT_EQ(db->server_version().find(either("SQLite 3.", "PostgreSQL ")), 0U) << db->server_version();
  EXPECT_GT(db->server_version_number(), on_sqlite() ? 3037000 : 120000);
  EXPECT_EQ(db->location_text(), cupel::driver::parse_url(url).redacted());
  EXPECT_EQ(db->backend_pid() == 0, on_sqlite());
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/driver/transaction.hpp>
#include <optional>
#include <stdexcept>
#include <utility>

#include "driver/both_databases.hpp"

namespace {

using cupel::driver::transaction;

class a_transaction : public cupel::test::both_databases {
 protected:
  void SetUp() override { db->execute("create table t (id integer primary key)"); }
  void insert(int id) { db->execute("insert into t values (" + std::to_string(id) + ")"); }
  [[nodiscard]] std::int64_t count() const { return number("select count(*) from t"); }
  [[nodiscard]] std::int64_t count_elsewhere() const {
    const auto other = connect();
    auto cursor = other->prepare_cached("select count(*) from t").run();
    return cursor.next() ? cursor.row().integer(0) : -1;
  }
  /// At its first of several rows.
  [[nodiscard]] cupel::driver::cursor stream() const {
    auto cursor = db->prepare_cached("select id from t order by id").run(cupel::driver::fetch::stream);
    EXPECT_TRUE(cursor.next());
    return cursor;
  }
};

CUPEL_ON_BOTH_DATABASES(a_transaction);

TEST_P(a_transaction, keeps_what_is_committed) {
  {
    transaction work{*db};
    EXPECT_TRUE(db->in_transaction());
    insert(1);
    work.commit();
    EXPECT_FALSE(db->in_transaction());
    EXPECT_THROW(work.commit(), cupel::usage_error);
    EXPECT_THROW(work.rollback(), cupel::usage_error);
  }
  EXPECT_EQ(count(), 1);
}

TEST_P(a_transaction, is_undone_by_an_exception) {
  try {
    const transaction work{*db};
    insert(1);
    throw std::runtime_error{"no"};
  } catch (const std::runtime_error&) {}
  EXPECT_FALSE(db->in_transaction());
  EXPECT_EQ(count(), 0);
}

TEST_P(a_transaction, nested_is_undone_alone) {
  transaction outer{*db};
  insert(1);
  {
    transaction inner{*db};
    insert(2);
    {
      const transaction innermost{*db};
      insert(3);
    }
    inner.commit();
  }
  {
    const transaction inner{*db};
    insert(4);
  }
  outer.commit();
  EXPECT_EQ(count(), 2);
  EXPECT_EQ(number("select max(id) from t"), 2);
}

TEST_P(a_transaction, nested_is_undone_with_its_outer_one) {
  {
    const transaction outer{*db};
    transaction inner{*db};
    insert(1);
    inner.commit();
  }
  EXPECT_EQ(count(), 0);
}

TEST_P(a_transaction, goes_on_after_a_failure_in_a_nested_one) {
  transaction outer{*db};
  insert(1);
  try {
    transaction inner{*db};
    insert(1);
    inner.commit();
    FAIL() << "the same key twice";
  } catch (const cupel::unique_violation&) {}
  insert(2);
  outer.commit();
  EXPECT_EQ(count(), 2);
}

TEST_P(a_transaction, does_not_end_before_those_inside_it) {
  transaction outer{*db};
  transaction inner{*db};
  EXPECT_THROW(outer.commit(), cupel::usage_error);
  inner.commit();
  outer.commit();
}

TEST_P(a_transaction, never_reports_a_commit_that_was_none) {
  transaction work{*db};
  insert(1);
  EXPECT_THROW(insert(1), cupel::unique_violation);
  if (on_sqlite()) {
    work.commit();
    EXPECT_EQ(count(), 1) << "SQLite undoes the statement alone";
  } else {
    EXPECT_THROW(work.commit(), cupel::sql_error);
    EXPECT_FALSE(db->in_transaction());
    EXPECT_EQ(count(), 0);
  }
}

TEST_P(a_transaction, that_only_reads_refuses_a_write_and_the_next_one_may) {
  {
    const transaction reading{*db, {.read_only = true}};
    EXPECT_EQ(count(), 0);
    EXPECT_THROW(insert(1), cupel::connection_error);
  }
  insert(1);
  EXPECT_EQ(count(), 1);
}

TEST_P(a_transaction, has_options_only_at_the_outermost) {
  const transaction outer{*db, {.level = cupel::driver::isolation::serializable}};
  EXPECT_THROW((transaction{*db, {.read_only = true}}), cupel::usage_error);
  EXPECT_TRUE(db->in_transaction());
}

TEST_P(a_transaction, begun_by_hand_is_not_begun_twice) {
  EXPECT_THROW(db->commit(), cupel::usage_error);
  EXPECT_THROW(db->rollback(), cupel::usage_error);
  db->begin();
  EXPECT_THROW(db->begin(), cupel::usage_error);
  insert(1);
  db->commit();
  EXPECT_EQ(count(), 1);
}

TEST_P(a_transaction, is_not_seen_by_others_before_its_end) {
  const auto other = connect();
  transaction work{*db};
  insert(1);
  auto cursor = other->prepare_cached("select count(*) from t").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.row().integer(0), 0);
}

TEST_P(a_transaction, is_known_by_its_number_from_another_in_its_place) {
  using enum cupel::driver::transaction_fate;
  db->begin();
  const auto first = db->transaction_number();
  insert(1);
  db->execute("SAVEPOINT a");
  db->execute("ROLLBACK TO SAVEPOINT a");
  EXPECT_EQ(db->fate_of(first), open);
  db->commit();
  EXPECT_EQ(db->fate_of(first), committed);
  db->begin();
  const auto second = db->transaction_number();
  EXPECT_EQ(db->fate_of(first), committed);
  db->rollback();
  EXPECT_EQ(db->fate_of(second), rolled_back);
  db->begin();
  EXPECT_EQ(db->fate_of(second), rolled_back);
  insert(2);
  EXPECT_THROW(insert(2), cupel::sql_error);
  db->rollback();
}

TEST_P(a_transaction, that_cannot_be_rolled_back_now_is_still_open) {
  for (const int id : {1, 2, 3}) insert(id);
  {
    transaction work{*db};
    insert(4);
    {
      const auto rows = stream();
      EXPECT_THROW(work.rollback(), cupel::usage_error);
      EXPECT_THROW(work.commit(), cupel::usage_error);
    }
    insert(5);
    work.rollback();
    EXPECT_FALSE(db->in_transaction());
  }
  {
    transaction work{*db};
    insert(6);
    {
      const auto rows = stream();
      EXPECT_THROW(work.rollback(), cupel::usage_error);
    }
    insert(7);
  }
  EXPECT_EQ(count(), 3) << "its destructor has undone it";
}

TEST_P(a_transaction, that_goes_before_a_stream_is_undone_with_its_end) {
  for (const int id : {1, 2, 3}) insert(id);
  {
    std::optional<transaction> work{*db};
    insert(4);
    auto rows = stream();
    work.reset();
    EXPECT_FALSE(db->in_transaction());
    EXPECT_THROW(insert(5), cupel::usage_error);
    EXPECT_THROW(db->begin(), cupel::usage_error);
    EXPECT_THROW(db->commit(), cupel::usage_error);
    while (rows.next()) {}
    EXPECT_THROW(insert(5), cupel::usage_error) << "it would be undone, too";
  }
  EXPECT_FALSE(db->in_transaction());
  EXPECT_EQ(count_elsewhere(), 3);
  insert(6);
  EXPECT_EQ(count_elsewhere(), 4);
}

TEST_P(a_transaction, that_only_reads_and_goes_before_a_stream_leaves_no_trace) {
  for (const int id : {1, 2, 3}) insert(id);
  {
    std::optional<transaction> work{std::in_place, *db, cupel::driver::transaction_options{.read_only = true}};
    const auto rows = stream();
    work.reset();
  }
  insert(4);
  EXPECT_EQ(count_elsewhere(), 4);
}

TEST_P(a_transaction, nested_that_goes_before_a_stream_is_undone_alone) {
  for (const int id : {1, 2, 3}) insert(id);
  transaction outer{*db};
  insert(4);
  {
    std::optional<transaction> inner{*db};
    insert(5);
    std::optional<transaction> innermost{*db};
    insert(6);
    const auto rows = stream();
    innermost.reset();
    inner.reset();
    EXPECT_TRUE(db->in_transaction());
  }
  insert(7);
  outer.commit();
  EXPECT_EQ(count_elsewhere(), 5);
  EXPECT_EQ(number("select count(*) from t where id in (5, 6)"), 0);
}

TEST_P(a_transaction, with_a_nested_one_that_goes_before_a_stream_is_undone_whole) {
  for (const int id : {1, 2, 3}) insert(id);
  {
    std::optional<transaction> outer{*db};
    insert(4);
    std::optional<transaction> inner{*db};
    insert(5);
    const auto rows = stream();
    inner.reset();
    outer.reset();
  }
  EXPECT_EQ(count_elsewhere(), 3);
}

TEST_P(a_transaction, whose_rollback_fails_is_undone_before_the_next_statement) {
  if (!on_sqlite()) return;  // a server takes every ROLLBACK
  db = connect({.statement_cache = 1});
  for (const int id : {1, 2, 3}) insert(id);
  {
    std::optional<transaction> work{*db};
    insert(4);
    auto rows = db->prepare_cached("select id from t").run();
    db->interrupt();
    work.reset();
    EXPECT_FALSE(db->in_transaction());
    EXPECT_THROW(insert(5), cupel::statement_interrupted) << "the rollback, once more";
  }
  auto& next = db->prepare_cached("insert into t values (6)");
  EXPECT_EQ(next.run().affected(), 1);
  EXPECT_FALSE(db->in_transaction());
  EXPECT_EQ(count_elsewhere(), 4);
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// What a database refuses, as its own exception, on both.
#include <gtest/gtest.h>

#include <chrono>
#include <cupel/driver/error.hpp>
#include <cupel/driver/sqlite/connection.hpp>
#include <string>
#include <thread>

#include "driver/both_databases.hpp"

namespace {

class a_statement_that_is_refused : public cupel::test::both_databases {
 protected:
  void SetUp() override {
    db->execute(
        "create table parent (id integer primary key, name text unique);"
        "create table child (id integer primary key, parent_id integer not null references parent (id),"
        "  amount integer check (amount > 0));"
        "insert into parent values (1, 'one')");
  }
};

CUPEL_ON_BOTH_DATABASES(a_statement_that_is_refused);

TEST_P(a_statement_that_is_refused, throws_the_kind_of_its_violation) {
  EXPECT_THROW(db->execute("insert into parent values (1, 'two')"), cupel::unique_violation);
  EXPECT_THROW(db->execute("insert into parent values (2, 'one')"), cupel::unique_violation);
  EXPECT_THROW(db->execute("insert into child values (1, 9, 1)"), cupel::foreign_key_violation);
  EXPECT_THROW(db->execute("insert into child values (1, 1, 0)"), cupel::check_violation);
  EXPECT_THROW(db->execute("insert into child values (1, null, 1)"), cupel::not_null_violation);
  EXPECT_THROW(db->prepare_cached("insert into parent values (1, 'two')").run(), cupel::unique_violation);
  EXPECT_EQ(number("select count(*) from parent"), 1);
}

TEST_P(a_statement_that_is_refused, by_restrict_is_a_foreign_key_violation_and_by_a_trigger_of_ones_own_is_none) {
  db->execute(
      "create table strict_child (parent_id integer not null references parent (id) on delete restrict on update "
      "restrict); insert into strict_child values (1)");
  EXPECT_THROW(db->execute("delete from parent"), cupel::foreign_key_violation);
  EXPECT_THROW(db->execute("update parent set id = 5"), cupel::foreign_key_violation);
  if (on_sqlite()) {
    db->execute("create trigger own before insert on parent begin select raise(abort, 'not today'); end");
    try {
      db->execute("insert into parent values (2, 'two')");
      FAIL() << "it was inserted";
    } catch (const cupel::foreign_key_violation& problem) {
      FAIL() << problem.what();
    } catch (const cupel::integrity_violation& problem) {
      EXPECT_EQ(problem.code(), "1811");
    }
  } else {  // what RESTRICT has since PostgreSQL 18
    EXPECT_THROW(db->execute("do $$ begin raise 'restricted' using errcode = '23001'; end $$"),
                 cupel::foreign_key_violation);
  }
}

TEST_P(a_statement_that_is_refused, tells_its_code_and_its_sql) {
  try {
    db->execute("insert into parent values (1, 'two')");
    FAIL() << "it was executed";
  } catch (const cupel::sql_error& problem) {
    EXPECT_EQ(problem.code(), either("1555", "23505"));
    EXPECT_EQ(problem.sql(), "insert into parent values (1, 'two')");
    EXPECT_NE(std::string{problem.what()}.find(problem.code()), std::string::npos);
    EXPECT_EQ(problem.details().constraint, either("", "parent_pkey"));
  }
  try {
    (void)db->prepare_cached("select nonsense from parent");
    FAIL() << "it was prepared";
  } catch (const cupel::sql_error& problem) {
    EXPECT_EQ(problem.position(), 8U);
    EXPECT_NE(std::string{problem.what()}.find("nonsense"), std::string::npos);
  }
}

TEST_P(a_statement_that_is_refused, can_be_run_again) {
  auto& insert = db->prepare_cached(either("insert into parent values (?1, ?2)", "insert into parent values ($1, $2)"));
  insert.bind().integer(0, 1);
  insert.bind().text(1, "x");
  EXPECT_THROW(insert.run(), cupel::unique_violation);
  EXPECT_FALSE(insert.busy());
  EXPECT_THROW(insert.run(), cupel::usage_error) << "what was bound may be gone";
  insert.bind().integer(0, 2);
  insert.bind().text(1, "x");
  EXPECT_EQ(insert.run().affected(), 1);
}

TEST_P(a_statement_that_is_refused, by_a_lock_throws_lock_timeout) {
  const auto other = connect({.busy_timeout = std::chrono::milliseconds{50}});
  db->begin();
  db->execute("update parent set name = 'changed'");
  if (!on_sqlite()) other->execute("set lock_timeout = '50ms'");
  EXPECT_THROW(other->execute("update parent set name = 'other'"), cupel::lock_timeout);
  db->rollback();
  EXPECT_NO_THROW(other->execute("update parent set name = 'other'"));
}

TEST_P(a_statement_that_is_refused, for_two_that_wait_for_each_other_says_to_run_again) {
  if (on_sqlite()) {
    db->execute("pragma journal_mode = wal");
    const auto other = connect();
    db->begin({.deferred = true});
    (void)number("select count(*) from parent");
    other->execute("update parent set name = 'other'");
    EXPECT_THROW(db->execute("update parent set name = 'mine'"), cupel::serialization_failure);
  } else {
    const auto other = connect();
    for (auto* each : {db.get(), other.get()}) {
      each->begin({.level = cupel::driver::isolation::repeatable_read});
      each->execute("select count(*) from parent");
    }
    other->execute("update parent set name = 'other'");
    other->commit();
    EXPECT_THROW(db->execute("update parent set name = 'mine'"), cupel::serialization_failure);
  }
}

TEST_P(a_statement_that_is_refused, for_a_connection_that_only_reads_throws_read_only) {
  const auto reader = connect({.read_only = true});
  try {
    reader->execute("insert into parent values (2, 'two')");
    FAIL() << "it was written";
  } catch (const cupel::connection_error& problem) {
    EXPECT_EQ(problem.kind(), cupel::connection_failure::read_only);
  }
  EXPECT_EQ(number("select count(*) from parent"), 1);
}

TEST_P(a_statement_that_is_refused, in_a_transaction_that_only_reads_says_that_it_is_the_transaction) {
  for (const bool in_memory : {false, true}) {
    if (in_memory && !on_sqlite()) continue;
    if (in_memory) {
      db = cupel::driver::open(cupel::driver::parse_url("sqlite::memory:"));
      SetUp();
    }
    db->begin({.read_only = true});
    try {
      db->execute("insert into parent values (2, 'two')");
      FAIL() << "it was written";
    } catch (const cupel::connection_error& problem) {
      EXPECT_EQ(problem.kind(), cupel::connection_failure::read_only);
      EXPECT_EQ(std::string{problem.what()},
                either("cannot write in a read-only transaction", "cannot execute INSERT in a read-only transaction"));
    }
    db->rollback();
  }
}

TEST_P(a_statement_that_is_refused, because_it_was_interrupted_says_so) {
  const std::string slow = either(
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n", "select pg_sleep(600)");
  std::thread other{[this] {
    // Until it runs there is nothing to interrupt.
    for (int i = 0; i < 40; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds{25});
      db->interrupt();
    }
  }};
  EXPECT_THROW(db->execute(slow), cupel::statement_interrupted);
  other.join();
  EXPECT_TRUE(db->usable());
}

TEST_P(a_statement_that_is_refused, because_it_ran_longer_than_the_transaction_allows_says_so) {
  using std::chrono::milliseconds;
  EXPECT_THROW(db->limit_statements(milliseconds{50}), cupel::usage_error) << "no transaction is open";
  const std::string counted =
      "with recursive n(i) as (select 1 union all select i + 1 from n limit 4000000) "
      "select count(*) from n";
  const std::string slow = either(counted, "select pg_sleep(0.3)");
  db->begin();
  db->limit_statements(milliseconds{50});
  db->execute("insert into parent values (3, 'three')");
  EXPECT_THROW(db->execute(slow), cupel::statement_interrupted);
  if (db->in_transaction()) db->rollback();
  db->begin();
  db->execute(slow);
  db->limit_statements(milliseconds{50});
  db->limit_statements(milliseconds{0});
  db->execute(slow);
  db->commit();
  EXPECT_EQ(number("select count(*) from parent"), 1);
}

TEST_P(a_statement_that_is_refused, because_it_ran_longer_than_the_transaction_allows_is_no_commit) {
  if (!on_sqlite()) return;  // PostgreSQL undoes a COMMIT that it ends
  // The steps of a statement add up from run to run, and every thousand the time is looked at.
  auto* const file = dynamic_cast<cupel::driver::sqlite::connection&>(*db).handle();
  const auto slowly = [](void*) {
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
    return 0;
  };
  sqlite3_commit_hook(file, slowly, nullptr);
  for (int i = 0; i < 1500; ++i) {
    db->begin();
    db->execute("update parent set id = id");
    db->limit_statements(std::chrono::milliseconds{1});
    ASSERT_NO_THROW(db->commit()) << i;
  }
}

TEST_P(a_statement_that_is_refused, because_it_ran_too_long_is_it_with_its_triggers) {
  if (!on_sqlite()) return;  // PostgreSQL counts by itself
  db->execute(
      "create table times (n); create trigger again after insert on times when new.n > 0 begin "
      "insert into times values (new.n - 1); "
      "select count(*) from (with recursive n(i) as (select 1 union all select i + 1 from n limit 20000) "
      "select i from n); end; pragma recursive_triggers = on");
  db->begin();
  db->limit_statements(std::chrono::milliseconds{50});
  EXPECT_THROW(db->execute("insert into times values (900)"), cupel::statement_interrupted);
  EXPECT_FALSE(db->in_transaction()) << "SQLite has undone it";
  db->execute("with recursive n(i) as (select 1 union all select i + 1 from n limit 4000000) select count(*) from n");
  EXPECT_EQ(number("select count(*) from times"), 0);
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// Transactions with the verbs of the ORM.
#include <optional>
#include <stdexcept>
#include <utility>

#include "orm/fixture/world.hpp"

using cupel::table;

class transaction : public cupel::test::orm_test {
 protected:
  std::int64_t users() { return db.from(table<User>).count(); }
  static User named(const std::string& name) { return {.username = name, .email = name, .password_hash = "x"}; }
};
CUPEL_ON_BOTH_DATABASES(transaction);

TEST_P(transaction, keeps_its_work_and_gives_what_its_function_gives) {
  const int id = db.transaction([](cupel::transaction_scope& tx) { return tx.insert(named("kim")).id; });
  EXPECT_EQ(db.get<User>(id).username, "kim");
}

TEST_P(transaction, is_undone_by_an_exception) {
  EXPECT_THROW(db.transaction([](auto& tx) {
    tx.insert(named("kim"));
    throw std::runtime_error{"no"};
  }),
               std::runtime_error);
  EXPECT_EQ(users(), 0);
  EXPECT_FALSE(db.connection().in_transaction());
}

TEST_P(transaction, is_undone_by_a_refused_statement) {
  EXPECT_THROW(db.transaction([](auto& tx) {
    tx.insert(named("kim"));
    tx.insert(named("kim"));
  }),
               cupel::unique_violation);
  EXPECT_EQ(users(), 0);
}

TEST_P(transaction, that_is_not_committed_is_undone) {
  {
    auto tx = db.begin();
    tx.insert(named("kim"));
  }
  EXPECT_EQ(users(), 0);
  {
    auto tx = db.begin();
    tx.insert(named("kim"));
    tx.commit();
  }
  EXPECT_EQ(users(), 1);
}

TEST_P(transaction, that_has_ended_does_nothing_more) {
  auto tx = db.begin();
  tx.insert(named("kim"));
  auto inner = tx.begin();
  inner.rollback();
  EXPECT_THROW(inner.insert(named("lee")), cupel::usage_error);
  tx.commit();
  EXPECT_THROW(tx.insert(named("lee")), cupel::usage_error);
  EXPECT_THROW(static_cast<void>(tx.begin()), cupel::usage_error);
  EXPECT_THROW(tx.commit(), cupel::usage_error);
  EXPECT_EQ(users(), 1);
}

TEST_P(transaction, inside_another_is_undone_alone) {
  db.transaction([&](cupel::transaction_scope& outer) {
    outer.insert(named("kept"));
    EXPECT_THROW(outer.transaction([](cupel::transaction_scope& inner) {
      inner.insert(named("lost"));
      inner.insert(named("kept"));  // breaks the unique constraint
    }),
                 cupel::unique_violation);
    outer.transaction([](cupel::transaction_scope& inner) { inner.insert(named("also kept")); });
  });
  EXPECT_EQ(users(), 2);
}

TEST_P(transaction, of_another_connection_is_not_seen_before_its_end) {
  auto other = connect();
  auto tx = db.begin();
  tx.insert(named("kim"));
  EXPECT_EQ(other.from(table<User>).count(), 0);
  tx.commit();
  EXPECT_EQ(other.from(table<User>).count(), 1);
}

TEST_P(transaction, survives_the_move_of_its_database_beforehand) {
  cupel::database moved = std::move(db);
  moved.insert(named("kim"));
  EXPECT_THROW(static_cast<void>(db.from(table<User>)),
               cupel::usage_error);  // NOLINT(bugprone-use-after-move): that is the test
  db = std::move(moved);
  EXPECT_EQ(users(), 1);
}

TEST_P(transaction, is_not_rolled_back_inside_each_and_goes_on) {
  for (const char* name : {"kim", "lee"}) db.insert(named(name));
  {
    auto tx = db.begin();
    tx.insert(named("max"));
    EXPECT_THROW(tx.from(table<User>).each([&](const User&) { tx.rollback(); }), cupel::usage_error);
    tx.insert(named("ida"));
    tx.rollback();
  }
  db.insert(named("kept"));
  EXPECT_EQ(connect().from(table<User>).count(), 3);
}

TEST_P(transaction, that_goes_inside_each_is_undone_behind_it) {
  for (const char* name : {"kim", "lee"}) db.insert(named(name));
  std::optional<cupel::transaction_scope> tx{std::in_place, db.connection()};
  tx->insert(named("max"));
  int seen = 0;
  db.from(table<User>).each([&](const User&) {
    tx.reset();
    ++seen;
  });
  EXPECT_EQ(seen, 3);
  EXPECT_FALSE(db.connection().in_transaction());
  db.insert(named("kept"));
  EXPECT_EQ(connect().from(table<User>).count(), 3);
}

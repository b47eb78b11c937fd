// SPDX-License-Identifier: Apache-2.0
// .with(…): relations of many rows in as many statements as there are relations.
#include <gmock/gmock.h>

#include "orm/fixture/world.hpp"

using cupel::table;
using testing::ThrowsMessage;

class relation : public cupel::test::orm_test {
 protected:
  static constexpr auto& users = table<User>;
  static constexpr auto& logs = table<AuditLog>;
  static constexpr auto& papers = table<Document>;

  Document paper(const std::string& title, std::optional<DocumentId> parent = std::nullopt) {
    Document each;
    each.title = title;
    each.parent_id = parent;
    return db.insert(std::move(each));
  }
};
CUPEL_ON_BOTH_DATABASES(relation);

TEST_P(relation, that_was_not_loaded_names_what_to_write) {
  User kim = user("kim");
  EXPECT_THAT([&] { static_cast<void>(kim.audit_logs.size()); },
              ThrowsMessage<cupel::relation_not_loaded>("relation 'User::audit_logs' is not loaded; add "
                                                        ".with(cupel::table<User>.audit_logs) to the query"));
  log(kim, "login");
  const auto found = db.from(logs).one();
  EXPECT_THAT([&] { static_cast<void>(found.user->username); },
              ThrowsMessage<cupel::relation_not_loaded>("relation 'AuditLog::user' is not loaded; add "
                                                        ".with(cupel::table<AuditLog>.user) to the query"));
}

TEST_P(relation, of_an_object_that_nobody_has_read_names_what_to_write) {
  const User nobody;
  EXPECT_THAT([&] { static_cast<void>(nobody.audit_logs.size()); },
              ThrowsMessage<cupel::relation_not_loaded>(
                  "relation 'User::audit_logs' is not loaded: no query has read its object; read it with "
                  ".with(cupel::table<User>.audit_logs)"));
  const AuditLog nothing;
  EXPECT_THAT([&] { static_cast<void>(nothing.user->username); },
              ThrowsMessage<cupel::relation_not_loaded>(testing::HasSubstr("'AuditLog::user' or 'Event::user'")));
}

TEST_P(relation, to_many_gives_each_its_own_in_the_order_of_their_keys) {
  const User kim = user("kim");
  const User lee = user("lee");
  user("idle");
  log(lee, "l1");
  log(kim, "k1");
  log(kim, "k2");
  const auto all = db.from(users).order_by(users.id).with(users.audit_logs).all();
  ASSERT_EQ(all.size(), 3U);
  ASSERT_EQ(all[0].audit_logs.size(), 2U);
  EXPECT_EQ(all[0].audit_logs[0].action, "k1");
  EXPECT_EQ(all[0].audit_logs[1].action, "k2");
  ASSERT_EQ(all[1].audit_logs.size(), 1U);
  EXPECT_EQ(all[1].audit_logs[0].action, "l1");
  EXPECT_TRUE(all[2].audit_logs.loaded());
  EXPECT_TRUE(all[2].audit_logs.empty());
}

TEST_P(relation, to_one_is_shared_and_empty_where_the_key_is_null) {
  const User kim = user("kim");
  log(kim, "a");
  log(kim, "b");
  db.insert(AuditLog{.action = "nobody"});
  const auto all = db.from(logs).order_by(logs.id).with(logs.user).all();
  EXPECT_EQ(all[0].user->username, "kim");
  EXPECT_EQ(all[0].user.get(), all[1].user.get());
  EXPECT_FALSE(all[2].user);
  EXPECT_THROW(static_cast<void>(all[2].user->username), cupel::relation_is_null);
}

TEST_P(relation, takes_one_statement_however_many_rows_there_are) {
  for (const int count : {1, 10, 200}) {
    db.transaction([&](cupel::transaction_scope&) {
      for (int i = 0; i < count; ++i) log(user(std::to_string(count) + "-" + std::to_string(i)), "x");
    });
    counted().statements = 0;
    const auto all = db.from(users).with(users.audit_logs).all();
    EXPECT_EQ(counted().statements, 2) << count;
    for (const User& each : all) EXPECT_EQ(each.audit_logs.size(), 1U);
    counted().statements = 0;
    static_cast<void>(db.from(users).with(users.audit_logs.with(logs.user.with(users.audit_logs))).all());
    EXPECT_EQ(counted().statements, 4) << count;
  }
}

TEST_P(relation, of_no_rows_takes_no_statement) {
  counted().statements = 0;
  EXPECT_TRUE(db.from(users).with(users.audit_logs).all().empty());
  EXPECT_EQ(counted().statements, 1);
}

TEST_P(relation, is_loaded_with_relations_of_its_target) {
  const User kim = user("kim");
  log(kim, "a");
  const auto found = db.from(users).with(users.audit_logs.with(logs.user)).first();
  EXPECT_EQ(found->audit_logs[0].user->username, "kim");
  EXPECT_THROW(static_cast<void>(found->audit_logs[0].user->audit_logs.size()), cupel::relation_not_loaded);
  EXPECT_EQ(db.from(users).with(users.audit_logs).one().audit_logs.size(), 1U);
}

TEST_P(relation, of_a_table_with_itself_works_by_strong_keys_and_leaves_deleted_rows_out) {
  const Document root = paper("root");
  const Document leaf = paper("leaf", root.id);
  const Document gone = paper("gone", root.id);
  db.remove(gone);
  const auto all = db.from(papers).order_by(papers.id).with(papers.children, papers.parent).all();
  ASSERT_EQ(all.size(), 2U);
  ASSERT_EQ(all[0].children.size(), 1U);
  EXPECT_EQ(all[0].children[0].title, "leaf");
  EXPECT_FALSE(all[0].parent);
  EXPECT_EQ(all[1].parent->title, "root");
  EXPECT_THAT(
      [&] { static_cast<void>(all[0].parent->title); },
      ThrowsMessage<cupel::relation_is_null>("relation 'Document::parent' is null: there is no row at its other "
                                             "end"))
      << "the key is null";
  const auto with_deleted = db.from(papers).with_deleted().where(papers.id == root.id).with(papers.children).one();
  EXPECT_EQ(with_deleted.children.size(), 2U);
  EXPECT_EQ(db.from(papers).where(papers.home.city == "").count(), 2);
}

TEST_P(relation, to_one_that_is_marked_as_deleted_says_that_it_may_be) {
  const Document root = paper("root");
  paper("leaf", root.id);
  db.remove(root);
  const auto leaf = db.from(papers).where(papers.title == "leaf").with(papers.parent).one();
  EXPECT_FALSE(leaf.parent);
  EXPECT_THAT(
      [&] { static_cast<void>(leaf.parent->title); },
      ThrowsMessage<cupel::relation_is_null>("relation 'Document::parent' is null: there is no row at its other end, "
                                             "or one that is marked as deleted; .with_deleted() loads that, too"));
  const auto all = db.from(papers).with_deleted().where(papers.title == "leaf").with(papers.parent).one();
  EXPECT_EQ(all.parent->title, "root");
}

TEST_P(relation, of_more_keys_than_a_statement_of_sqlite_has_parameters_takes_one_statement) {
  constexpr int count = 40'000;
  // Of documents that are not there, but for the first: what counts is the number of keys.
  std::vector<Document> owners(count);
  for (int i = 0; i < count; ++i) owners[static_cast<std::size_t>(i)].id = DocumentId{i + 1};
  const Document child = paper("child", paper("parent").id);
  std::vector<Document*> pointers;
  for (Document& each : owners) pointers.push_back(&each);
  counted().statements = 0;
  cupel::orm::load<std::remove_cvref_t<decltype(papers.children)>, false>(db.connection(), pointers);
  EXPECT_EQ(counted().statements, 1);
  EXPECT_EQ(owners[0].children[0].title, child.title);
  EXPECT_TRUE(owners[count - 1].children.empty());
}

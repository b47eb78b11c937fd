// SPDX-License-Identifier: Apache-2.0
// insert, find, get, update and remove of single objects.
#include <gmock/gmock.h>

#include <limits>

#include "orm/fixture/world.hpp"

using cupel::table;
using testing::HasSubstr;
using testing::ThrowsMessage;

class object : public cupel::test::orm_test {};
CUPEL_ON_BOTH_DATABASES(object);

TEST_P(object, that_is_inserted_gets_its_id_and_its_times) {
  User kim{.username = "kim", .email = "kim@example.org", .password_hash = "x"};
  User& same = db.insert(kim);
  EXPECT_EQ(&same, &kim);
  EXPECT_EQ(kim.id, 1);
  EXPECT_GT(kim.created_at, cupel::local_timestamp{std::chrono::days{20'000}});
  EXPECT_TRUE(kim.updated_at.has_value());
  EXPECT_EQ(user("lee").id, 2);
}

TEST_P(object, that_is_inserted_is_found_as_it_was) {
  User kim{.username = "kim",
           .email = "kim@example.org",
           .password_hash = "x",
           .full_name = "김민준",
           .role = Role::operator_,
           .is_active = false,
           .last_login = cupel::local_timestamp{std::chrono::microseconds{1'700'000'000'123'456}},
           .failed_login_count = 3,
           .metadata_json = cupel::json{R"({"a": "é"})"}};
  db.insert(kim);
  const auto found = db.find<User>(kim.id);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->username, "kim");
  EXPECT_EQ(found->full_name, "김민준");
  EXPECT_EQ(found->role, Role::operator_);
  EXPECT_FALSE(found->is_active);
  EXPECT_EQ(found->created_at, kim.created_at);
  EXPECT_EQ(found->updated_at, kim.updated_at);
  EXPECT_EQ(found->last_login, kim.last_login);
  EXPECT_EQ(found->department, std::nullopt);
  EXPECT_EQ(found->failed_login_count, 3);
  EXPECT_EQ(found->metadata_json, kim.metadata_json);
}

TEST_P(object, of_every_type_comes_back_as_it_was) {
  using namespace std::chrono;
  Everything all{.id = cupel::uuid::parse("123e4567-e89b-42d3-a456-426614174000"),
                 .flag = true,
                 .small = std::numeric_limits<std::int16_t>::min(),
                 .medium = std::numeric_limits<std::int32_t>::max(),
                 .large = std::numeric_limits<std::int64_t>::min(),
                 .single = 0.1F,
                 .real = 0.1,
                 .text = "quote ' \" \\ $1 한글 \xF0\x9F\x98\x80",
                 .blob = {std::byte{0}, std::byte{255}, std::byte{39}},
                 .at = cupel::timestamp{microseconds{1'766'054'700'000'001}},
                 .local_at = cupel::local_timestamp{microseconds{-1}},
                 .day = cupel::date{year{2024} / February / 29},
                 .hour = cupel::time_of_day{hours{23} + microseconds{1}},
                 .span = {.months = -1, .days = 2, .microseconds = 3},
                 .document = {R"({"a": [1, "한글"]})"},
                 .price = cupel::decimal<12, 3>::parse("-123456789.125"),
                 .level = Level::high};
  const auto same = [](const Everything& a, const Everything& b) {
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.flag, b.flag);
    EXPECT_EQ(a.small, b.small);
    EXPECT_EQ(a.medium, b.medium);
    EXPECT_EQ(a.large, b.large);
    EXPECT_EQ(a.single, b.single);
    EXPECT_EQ(a.real, b.real);
    EXPECT_EQ(a.text, b.text);
    EXPECT_EQ(a.blob, b.blob);
    EXPECT_EQ(a.at, b.at);
    EXPECT_EQ(a.local_at, b.local_at);
    EXPECT_EQ(a.day, b.day);
    EXPECT_EQ(a.hour, b.hour);
    EXPECT_EQ(a.span, b.span);
    EXPECT_EQ(a.document, b.document);
    EXPECT_EQ(a.price, b.price);
    EXPECT_EQ(a.level, b.level);
    EXPECT_EQ(a.maybe_real, b.maybe_real);
    EXPECT_EQ(a.maybe_blob, b.maybe_blob);
    EXPECT_EQ(a.maybe_id, b.maybe_id);
    EXPECT_EQ(a.maybe_day, b.maybe_day);
    EXPECT_EQ(a.maybe_price, b.maybe_price);
    EXPECT_EQ(a.maybe_level, b.maybe_level);
  };
  db.insert(all);
  same(db.get<Everything>(all.id), all);
  all.maybe_real = -0.5;
  all.maybe_blob = cupel::bytes{};
  all.maybe_id = all.id;
  all.maybe_day = cupel::date{year{1} / January / 1};
  all.maybe_price = cupel::decimal<12, 3>::parse("0.001");
  all.maybe_level = Level::low;
  all.text = "";
  db.update(all);
  same(db.get<Everything>(all.id), all);
}

TEST_P(object, that_is_not_there_is_nothing_or_not_found) {
  EXPECT_EQ(db.find<User>(7), std::nullopt);
  EXPECT_THAT([&] { static_cast<void>(db.get<User>(7)); },
              ThrowsMessage<cupel::not_found>("there is no row of 'users' with the key 7"));
}

TEST_P(object, is_found_by_a_key_of_several_columns) {
  Setting theme{.section = "ui", .name = "theme", .value = "dark"};
  db.insert(theme);
  db.insert(Setting{.section = "ui", .name = "font", .value = "mono"});
  EXPECT_EQ(db.get<Setting>("ui", "theme").value, "dark");
  theme.value = "light";
  db.update(theme);
  EXPECT_EQ(db.get<Setting>("ui", "theme").value, "light");
  EXPECT_EQ(db.get<Setting>("ui", "font").value, "mono");
  EXPECT_TRUE(db.remove(theme));
  EXPECT_THAT([&] { static_cast<void>(db.get<Setting>("ui", "theme")); },
              ThrowsMessage<cupel::not_found>("there is no row of 'settings' with the key 'ui', 'theme'"));
}

TEST_P(object, that_is_updated_has_a_new_updated_at_and_keeps_its_created_at) {
  User kim = user("kim");
  db.execute("UPDATE users SET updated_at = NULL");
  const auto created = kim.created_at;
  kim.created_at = {};
  kim.updated_at = {};
  kim.email = "new@example.org";
  db.update(kim);
  EXPECT_TRUE(kim.updated_at.has_value());
  const User now = db.get<User>(kim.id);
  EXPECT_EQ(now.email, "new@example.org");
  EXPECT_EQ(now.created_at, created);
  EXPECT_EQ(now.updated_at, kim.updated_at);
}

TEST_P(object, that_is_gone_cannot_be_updated_and_is_not_removed_twice) {
  User kim = user("kim");
  EXPECT_TRUE(db.remove(kim));
  EXPECT_FALSE(db.remove(kim));
  EXPECT_THAT([&] { db.update(kim); }, ThrowsMessage<cupel::not_found>("there is no row of 'users' with the key 1"));
}

TEST_P(object, is_inserted_with_a_computed_column_a_base_a_value_and_a_strong_key) {
  Document paper;
  paper.title = "제목";
  paper.home = {.city = "서울", .zip = "04524"};
  db.insert(paper);
  EXPECT_EQ(paper.id, DocumentId{1});
  EXPECT_EQ(paper.title_length, 2);
  EXPECT_GT(paper.created_at, cupel::timestamp{std::chrono::days{20'000}});
  paper.title = "longer";
  db.update(paper);
  EXPECT_EQ(paper.title_length, 6);
  const Document found = db.get<Document>(DocumentId{1});
  EXPECT_EQ(found.home.city, "서울");
  EXPECT_EQ(found.home.zip, "04524");
  EXPECT_EQ(found.title_length, 6);
  EXPECT_EQ(found.updated_at, paper.updated_at);
}

TEST_P(object, that_somebody_else_changed_is_stale) {
  Document mine;
  mine.title = "mine";
  db.insert(mine);
  Document other = db.get<Document>(mine.id);
  db.update(other);
  EXPECT_EQ(other.version, 1);
  EXPECT_THAT([&] { db.update(mine); }, ThrowsMessage<cupel::stale_row>(
                                            "the row of 'documents' with the key 1 was changed or deleted since it was "
                                            "read; read it again"));
  EXPECT_EQ(mine.version, 0);
  EXPECT_THROW(db.remove(mine), cupel::stale_row);
  db.update(other);
  EXPECT_EQ(db.get<Document>(mine.id).version, 2);
}

TEST_P(object, that_is_softly_deleted_is_left_out_until_it_is_asked_for) {
  Document paper;
  paper.title = "paper";
  db.insert(paper);
  EXPECT_TRUE(db.remove(paper));
  EXPECT_EQ(db.find<Document>(paper.id), std::nullopt);
  EXPECT_EQ(db.from(table<Document>).count(), 0);
  EXPECT_FALSE(db.from(table<Document>).where(table<Document>.title == "paper").exists());
  Document marked = db.from(table<Document>).with_deleted().one();
  EXPECT_TRUE(marked.deleted_at.has_value());
  EXPECT_FALSE(db.remove(marked)) << "nobody changed it since it was read";
  EXPECT_EQ(db.from(table<Document>).with_deleted().one().version, marked.version);
  EXPECT_THROW(db.remove(paper), cupel::stale_row) << "it says that it is not deleted";
  Document stale = marked;
  marked.deleted_at.reset();
  db.update(marked);
  EXPECT_TRUE(db.find<Document>(paper.id).has_value());
  EXPECT_THROW(db.remove(stale), cupel::stale_row) << "somebody brought it back";
  db.execute("DELETE FROM documents");
  EXPECT_THROW(db.remove(marked), cupel::stale_row) << "it is gone";
}

TEST_P(object, whose_text_is_longer_than_its_column_breaks_its_check) {
  Document letter;
  letter.home.zip = "12345678901";
  EXPECT_THROW(db.insert(letter), cupel::check_violation);
  letter.home.zip = "1234567890";
  db.insert(letter);
  letter.home.zip = "12345678901";
  EXPECT_THROW(db.update(letter), cupel::check_violation);
}

TEST_P(object, range_is_inserted_whole_or_not_at_all) {
  std::vector<Setting> some{{"a", "1", "x"}, {"a", "2", "y"}};
  db.insert(some);
  EXPECT_EQ(db.from(table<Setting>).count(), 2);
  std::vector<Setting> clash{{"b", "1", "x"}, {"a", "2", "y"}};
  EXPECT_THROW(db.insert(clash), cupel::unique_violation);
  EXPECT_EQ(db.from(table<Setting>).count(), 2);
  std::vector<User> people(3);
  for (int i = 0; i < 3; ++i)
    people[static_cast<std::size_t>(i)].username = people[static_cast<std::size_t>(i)].email = std::to_string(i);
  db.insert(people);
  EXPECT_EQ(people[2].id, people[0].id + 2);
}

TEST_P(object, that_breaks_a_constraint_throws_what_it_broke) {
  const User kim = user("kim");
  const auto text_of = [](auto work) -> std::string {
    try {
      work();
    } catch (const cupel::unique_violation& e) {
      return std::string{"unique "} + (on_sqlite() ? e.what() : e.details().constraint.c_str());
    } catch (const cupel::check_violation& e) {
      return std::string{"check "} + e.what();
    } catch (const cupel::foreign_key_violation& e) {
      return std::string{"foreign "} + e.what();
    }
    return "nothing";
  };
  const auto email = text_of([&] { db.insert(User{.username = "other", .email = kim.email, .password_hash = "x"}); });
  EXPECT_THAT(email, HasSubstr(on_sqlite() ? "unique UNIQUE constraint failed: users.email" : "unique uq_users_email"));
  EXPECT_THAT(
      text_of([&] { db.insert(User{.username = "b", .email = "b", .password_hash = "x", .failed_login_count = -1}); }),
      HasSubstr("ck_users_failed"));
  EXPECT_THAT(text_of([&] { db.insert(AuditLog{.user_id = 99, .action = "x"}); }), HasSubstr("foreign"));
  EXPECT_EQ(db.from(table<User>).count(), 1);
}

TEST_P(object, with_values_that_look_like_sql_stores_them_as_they_are) {
  const std::string evil = "'; DROP TABLE users; --\" ?1 $1 %s \\";
  User kim{.username = evil, .email = evil, .password_hash = evil, .full_name = evil};
  db.insert(kim);
  EXPECT_EQ(db.get<User>(kim.id).full_name, evil);
  EXPECT_EQ(db.from(table<User>).where(table<User>.username == evil).one().id, kim.id);
  EXPECT_EQ(db.from(table<User>).where(table<User>.username.in(std::vector{evil})).count(), 1);
  EXPECT_EQ(db.query<std::string>("SELECT email FROM users WHERE full_name = $1", evil), std::vector{evil});
}

TEST_P(object, with_a_text_that_is_no_enumerator_is_refused) {
  user("kim");
  db.execute("UPDATE users SET role = 'KING'");
  EXPECT_THAT([&] { static_cast<void>(db.find<User>(1)); },
              ThrowsMessage<cupel::conversion_error>("column 'role' holds 'KING', which is no Role; it knows 'ADMIN', "
                                                     "'OPERATOR', 'VIEWER'"));
  EXPECT_THROW(db.insert(User{.username = "x", .email = "x", .password_hash = "x", .role = static_cast<Role>(9)}),
               cupel::conversion_error);
}

TEST_P(object, is_read_and_written_by_statements_that_are_prepared_once) {
  for (int i = 0; i < 3; ++i) user(std::to_string(i));
  auto& statement = counted().prepare_cached(cupel::mapping<User>::sql(GetParam()).insert);
  user("again");
  EXPECT_EQ(&counted().prepare_cached(cupel::mapping<User>::sql(GetParam()).insert), &statement);
}

// SPDX-License-Identifier: Apache-2.0
// Tables in schemas: "audit"."events" on PostgreSQL, "audit.events" on SQLite, and nothing else is different.
#include <gmock/gmock.h>

#include "orm/fixture/event.gen.hpp"
#include "orm/fixture/world.hpp"

using cupel::table;
using testing::HasSubstr;
using testing::ThrowsMessage;

class table_in_a_schema : public cupel::test::orm_test {
 protected:
  static constexpr auto& events = table<Event>;
  static constexpr auto& entries = table<LogEvent>;
  [[nodiscard]] static std::string quoted(const std::string& schema) {
    return on_sqlite() ? '"' + schema + ".events\"" : '"' + schema + "\".\"events\"";
  }
};
CUPEL_ON_BOTH_DATABASES(table_in_a_schema);

TEST_P(table_in_a_schema, takes_rows_and_gives_them_back) {
  const User kim = user("kim");
  Event made = db.insert(Event{.user_id = kim.id, .what = "login"});
  EXPECT_THAT(counted().last_sql, HasSubstr("INSERT INTO " + quoted("audit") + " ("));
  EXPECT_EQ(db.find<Event>(made.id)->what, "login");
  EXPECT_THAT(counted().last_sql, HasSubstr("\nFROM " + quoted("audit") + "\n"));
  made.what = "logout";
  db.update(made);
  EXPECT_THAT(counted().last_sql, HasSubstr("UPDATE " + quoted("audit") + "\n"));
  EXPECT_EQ(db.from(events).where(events.what == "logout").count(), 1);
  EXPECT_THAT(counted().last_sql, HasSubstr("SELECT count(*) FROM " + quoted("audit") + "\n"));
  db.remove(made);
  EXPECT_THAT(counted().last_sql, HasSubstr("DELETE FROM " + quoted("audit") + "\n"));
  EXPECT_EQ(db.from(events).count(), 0);
}

TEST_P(table_in_a_schema, is_not_the_one_of_the_same_name_in_another) {
  const User kim = user("kim");
  const Event first = db.insert(Event{.user_id = kim.id, .what = "a"});
  db.insert(Event{.user_id = kim.id, .what = "b"});
  db.insert(LogEvent{.event_id = first.id});
  EXPECT_EQ(db.from(events).count(), 2);
  EXPECT_EQ(db.from(entries).count(), 1);
  EXPECT_THAT(counted().last_sql, HasSubstr(quoted("log")));
}

TEST_P(table_in_a_schema, is_related_to_tables_of_other_schemas) {
  const User kim = user("kim");
  const Event first = db.insert(Event{.user_id = kim.id, .what = "a"});
  const Event second = db.insert(Event{.user_id = kim.id, .what = "b"});
  db.insert(LogEvent{.event_id = second.id});
  db.insert(LogEvent{.event_id = first.id});
  db.insert(LogEvent{.event_id = second.id});
  const auto all = db.from(events).order_by(events.id).with(events.user).with(events.logged).all();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].user->username, "kim");
  EXPECT_EQ(all[0].logged.size(), 1U);
  EXPECT_EQ(all[1].logged.size(), 2U);
  EXPECT_EQ(db.from(entries).order_by(entries.id).with(entries.event).first()->event->what, "b");
}

TEST_P(table_in_a_schema, is_called_by_both_its_names_in_messages) {
  EXPECT_THAT([&] { static_cast<void>(db.get<Event>(7)); },
              ThrowsMessage<cupel::not_found>("there is no row of 'audit.events' with the key 7"));
}

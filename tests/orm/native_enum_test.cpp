// SPDX-License-Identifier: Apache-2.0
// Values of a native enum go to both databases and come back: stored, found, compared, listed, updated.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "orm/fixture/ticket.gen.hpp"
#include "orm/fixture/world.hpp"

namespace {

using cupel::test::orm_test;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr auto tickets = cupel::table<Ticket>;

class native_enum : public orm_test {
 protected:
  native_enum() {
    for (const auto state : {TicketState::open, TicketState::closed, TicketState::lost})
      db.insert(Ticket{.state = state, .before = std::nullopt});
  }
  template <class Query> static std::vector<int> ids(Query&& query) {
    std::vector<int> result;
    for (const Ticket& each : std::forward<Query>(query).order_by(tickets.id).all()) result.push_back(each.id);
    return result;
  }
};

TEST_P(native_enum, is_stored_read_back_and_updated) {
  auto ticket = db.insert(Ticket{.state = TicketState::lost, .before = TicketState::closed});
  EXPECT_EQ(ticket.copy, TicketState::lost) << "what the database fills is read back";
  auto found = db.get<Ticket>(ticket.id);
  EXPECT_EQ(found.state, TicketState::lost);
  EXPECT_EQ(found.before, TicketState::closed);
  found.state = TicketState::open;
  found.before.reset();
  db.update(found);
  EXPECT_EQ(found.copy, TicketState::open);
  const auto again = db.get<Ticket>(ticket.id);
  EXPECT_EQ(again.state, TicketState::open);
  EXPECT_FALSE(again.before.has_value());
}

TEST_P(native_enum, is_compared_by_equality_and_in_lists) {
  db.insert(Ticket{.state = TicketState::open, .before = TicketState::open});
  EXPECT_THAT(ids(db.from(tickets).where(tickets.state == TicketState::lost)), ElementsAre(3));
  EXPECT_THAT(ids(db.from(tickets).where(tickets.state != TicketState::open)), ElementsAre(2, 3));
  const std::vector<TicketState> some{TicketState::open, TicketState::lost};
  EXPECT_THAT(ids(db.from(tickets).where(tickets.state.in(some))), ElementsAre(1, 3, 4));
  EXPECT_THAT(ids(db.from(tickets).where(tickets.before == std::optional{TicketState::open})), ElementsAre(4));
  EXPECT_THAT(ids(db.from(tickets).where(tickets.before.is_null())), ElementsAre(1, 2, 3));
  EXPECT_THAT(ids(db.from(tickets).where(tickets.state == tickets.before)), ElementsAre(4));
  EXPECT_EQ(db.from(tickets).where(tickets.state.in(std::vector<TicketState>{})).count(), 0);
}

TEST_P(native_enum, is_stored_as_its_text) {
  std::string text;
  for (auto rows = db.connection().prepare_cached("SELECT CAST(state AS text) FROM tickets ORDER BY id").run();
       rows.next();)
    text += std::string(rows.row().text(0)) + ';';
  EXPECT_EQ(text, "OPEN;CLOSED;it's LOST;");
}

TEST_P(native_enum, of_no_enumerator_is_refused_both_ways) {
  EXPECT_THROW(db.insert(Ticket{.state = static_cast<TicketState>(7)}), cupel::conversion_error);
  if (on_sqlite()) {
    EXPECT_THROW(db.connection().execute("UPDATE tickets SET state = 'NEW'"), cupel::error);
    return;
  }
  db.connection().execute("ALTER TYPE ticket_state ADD VALUE 'NEW'");
  db.connection().execute("UPDATE tickets SET state = 'NEW' WHERE id = 1");
  try {
    static_cast<void>(db.get<Ticket>(1));
    FAIL() << "a value that the program does not know was read";
  } catch (const cupel::conversion_error& e) {
    EXPECT_THAT(e.what(), HasSubstr("holds 'NEW', which is no TicketState; it knows 'OPEN', 'CLOSED', 'it's LOST'"));
  }
}

// A program stays connected while another migrates the database.
TEST_P(native_enum, is_read_and_written_on_after_its_type_was_made_anew) {
  auto ticket = db.get<Ticket>(1);
  db.update(ticket);
  static_cast<void>(db.from(tickets).where(tickets.state == TicketState::open).count());
  if (!on_sqlite())
    db.connection().execute(
        "BEGIN; ALTER TABLE tickets DROP COLUMN copy; ALTER TYPE ticket_state RENAME TO old_state;"
        "CREATE TYPE ticket_state AS ENUM ('it''s LOST', 'CLOSED', 'OPEN');"
        "ALTER TABLE tickets ALTER COLUMN state DROP DEFAULT;"
        "ALTER TABLE tickets ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state;"
        "ALTER TABLE tickets ALTER COLUMN before TYPE ticket_state USING before::text::ticket_state;"
        "ALTER TABLE tickets ADD COLUMN copy ticket_state GENERATED ALWAYS AS (state) STORED;"
        "DROP TYPE old_state; COMMIT");
  db.connection().clear_statements();
  EXPECT_THAT(ids(db.from(tickets).where(tickets.state == TicketState::open)), ElementsAre(1));
  ticket.state = TicketState::lost;
  db.update(ticket);
  EXPECT_EQ(db.get<Ticket>(1).state, TicketState::lost);
}

INSTANTIATE_TEST_SUITE_P(, native_enum,
                         ::testing::Values(cupel::driver::database::sqlite, cupel::driver::database::postgresql),
                         [](const auto& of) {
                           return std::string(of.param == cupel::driver::database::sqlite ? "sqlite" : "postgresql");
                         });

}  // namespace

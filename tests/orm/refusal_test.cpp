// SPDX-License-Identifier: Apache-2.0
// What is refused before it is written: a value that does not fit, and a version that cannot count any further.
#include <gmock/gmock.h>

#include <limits>

#include "orm/fixture/stock.gen.hpp"
#include "orm/fixture/world.hpp"

using cupel::table;
using testing::StartsWith;
using testing::ThrowsMessage;

class refusal : public cupel::test::orm_test {
 protected:
  static constexpr cupel::timestamp noon{std::chrono::seconds{1'766'059'200}};

  static Stock bread() {
    return {.unit = Unit::piece, .name = "bread", .day = cupel::date{std::chrono::year{2025} / 12 / 18}, .at = noon};
  }
  /// Of which no database has a date.
  static Everything undated() {
    Everything each;
    each.id = cupel::uuid::random();
    each.document = {"{}"};
    each.day = cupel::date{std::chrono::year{2025} / 2 / 30};
    return each;
  }
};
CUPEL_ON_BOTH_DATABASES(refusal);

TEST_P(refusal, of_a_key_that_is_not_there_tells_enums_and_times) {
  EXPECT_THAT([&] { static_cast<void>(db.get<Stock>(Unit::piece, "no", bread().day, noon)); },
              ThrowsMessage<cupel::not_found>("there is no row of 'stock' with the key 'PIECE', 'no', 2025-12-18, "
                                              "2025-12-18T12:00:00.000000Z"));
  Stock gone = bread();
  EXPECT_THAT([&] { db.update(gone); },
              ThrowsMessage<cupel::stale_row>("the row of 'stock' with the key 'PIECE', 'bread', 2025-12-18, "
                                              "2025-12-18T12:00:00.000000Z was changed or deleted since it was read; "
                                              "read it again"));
}

TEST_P(refusal, of_a_change_that_the_version_cannot_count_leaves_the_row_as_it_was) {
  Stock stock = bread();
  stock.version = 254;
  db.insert(stock);
  db.update(stock);
  EXPECT_EQ(stock.version, 255);
  stock.amount = 7;
  const auto* const text =
      "column 'version' of 'stock' is at 255, the largest number of its member: no further change can be counted";
  EXPECT_THAT([&] { db.update(stock); }, ThrowsMessage<cupel::conversion_error>(text));
  EXPECT_THAT([&] { db.remove(stock); }, ThrowsMessage<cupel::conversion_error>(text)) << "a mark is a change";
  EXPECT_EQ(stock.version, 255);
  const Stock now = db.get<Stock>(stock.unit, stock.name, stock.day, stock.at);
  EXPECT_EQ(now.version, 255);
  EXPECT_EQ(now.amount, 0);
}

TEST_P(refusal, of_a_change_comes_at_the_end_of_what_int32_and_the_databases_count) {
  Document paper;
  paper.version = std::numeric_limits<std::int32_t>::max();
  db.insert(paper);
  EXPECT_THROW(db.update(paper), cupel::conversion_error);
  EXPECT_THROW(db.remove(paper), cupel::conversion_error);
  EXPECT_EQ(db.get<Document>(paper.id).version, paper.version);

  Ledger ledger{.line = "a", .version = std::numeric_limits<std::int64_t>::max()};
  db.insert(ledger);
  ledger.line = "b";
  EXPECT_THAT([&] { db.update(ledger); },
              ThrowsMessage<cupel::conversion_error>("column 'version' of 'ledger' is at 9223372036854775807, the "
                                                     "largest number of its member: no further change can be counted"));
  EXPECT_EQ(db.get<Ledger>(ledger.id).line, "a");
  EXPECT_TRUE(db.remove(ledger)) << "a row that goes counts nothing";
}

TEST_P(refusal, of_a_value_names_its_column) {
  Everything each = undated();
  EXPECT_THAT([&] { db.insert(each); }, ThrowsMessage<cupel::conversion_error>(
                                            StartsWith("column 'day' of 'everything': parameter 12 is a date")));
  each.day = cupel::date{std::chrono::year{2025} / 2 / 28};
  db.insert(each);
  each.day = undated().day;
  EXPECT_THAT([&] { db.update(each); }, ThrowsMessage<cupel::conversion_error>(
                                            StartsWith("column 'day' of 'everything': parameter 11 is a date")));
  each.day = db.get<Everything>(each.id).day;
  each.text = "again";
  db.update(each);
  EXPECT_EQ(db.get<Everything>(each.id).text, "again") << "the statement is as good as before";
}

TEST_P(refusal, of_a_value_names_its_column_where_no_parameter_is_told) {
  Stock stock = bread();
  stock.price = 12345.6;
  const auto* const digits = "column 'price' of 'stock': a number has too many digits for its decimal";
  EXPECT_THAT([&] { db.insert(stock); }, ThrowsMessage<cupel::conversion_error>(digits));
  stock.price = 1.5;
  db.insert(stock);
  stock.price = 12345.6;
  EXPECT_THAT([&] { db.update(stock); }, ThrowsMessage<cupel::conversion_error>(digits));
  stock.price = 1.5;
  stock.sold_by = static_cast<Unit>(9);
  EXPECT_THAT([&] { db.update(stock); }, ThrowsMessage<cupel::conversion_error>(
                                             "column 'sold_by' of 'stock': the number 9 is no enumerator of Unit"));
  stock.sold_by.reset();
  stock.unit = static_cast<Unit>(9);
  EXPECT_THAT([&] { db.update(stock); }, ThrowsMessage<cupel::conversion_error>(
                                             "column 'unit' of 'stock': the number 9 is no enumerator of Unit"));
}

TEST_P(refusal, of_one_in_a_range_tells_which) {
  std::vector<Everything> some{undated(), undated(), undated()};
  some[0].day = cupel::date{std::chrono::year{2025} / 1 / 1};
  EXPECT_THAT([&] { db.insert(some); },
              ThrowsMessage<cupel::conversion_error>(
                  StartsWith("object 2 of the range, counted from 1: column 'day' of 'everything': parameter 12")));
  EXPECT_EQ(db.from(table<Everything>).count(), 0);
}

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

// SPDX-License-Identifier: Apache-2.0
// Values that go from one type to another in a rebuild, each as PostgreSQL's cast would have it.
#include "sqlite_database.hpp"

using namespace cupel::migration;
using cupel::schema::type;
using cupel::test::sqlite_database;

namespace {

/// The value, as SQLite's quote() shows it, after a column of `from` became one of `to`; or the message of the failure.
std::string converted(const type& from, const type& to, const std::string& value) {
  const create_table table{.name = "t", .columns = {column{.name = "c", .type = from, .nullable = true}}};
  const operation first[] = {{table}};
  const alter_column change{.table = "t", .name = "c", .type = to};
  const operation second[] = {{change}};
  sqlite_database live{first};
  live.db.execute("INSERT INTO t VALUES (" + value + "), (NULL)");
  if (std::string failure = live.failure_of(second); !failure.empty()) return failure;
  EXPECT_EQ(live.rows("SELECT c FROM t WHERE c IS NULL"), "-");
  return live.rows("SELECT quote(c) FROM t WHERE c IS NOT NULL");
}
bool refused(const type& from, const type& to, const std::string& value, const char* why) {
  const std::string text = converted(from, to, value);
  if (text.find(why) == std::string::npos) ADD_FAILURE() << text;
  return true;
}

}  // namespace

TEST(sqlite_conversion, between_numbers) {
  EXPECT_EQ(converted(integer, bigint, "7"), "7");
  EXPECT_EQ(converted(integer, numeric(10, 2), "-7"), "-700");
  EXPECT_EQ(converted(integer, double_precision, "7"), "7.0");
  EXPECT_EQ(converted(numeric(10, 2), numeric(12, 4), "-1234"), "-123400");
  EXPECT_EQ(converted(numeric(10, 2), numeric(10, 1), "1235"), "124");
  EXPECT_EQ(converted(numeric(10, 2), numeric(10, 1), "-1235"), "-124");
  EXPECT_EQ(converted(numeric(10, 2), numeric(10, 1), "1234"), "123");
  EXPECT_EQ(converted(numeric(10, 2), integer, "149"), "1");
  EXPECT_EQ(converted(numeric(10, 2), double_precision, "1250"), "12.5");
  EXPECT_EQ(converted(numeric(18, 0), numeric(18, 0), "999999999999999999"), "999999999999999999");
  EXPECT_EQ(converted(double_precision, integer, "2.5"), "3");
  EXPECT_EQ(converted(double_precision, numeric(10, 2), "1.239"), "124");
  EXPECT_EQ(converted(boolean, integer, "1"), "1");
  EXPECT_EQ(converted(integer, boolean, "9"), "1");
}

TEST(sqlite_conversion, from_numbers_to_text) {
  EXPECT_EQ(converted(integer, text, "-7"), "'-7'");
  EXPECT_EQ(converted(boolean, varchar(5), "0"), "'false'");
  EXPECT_EQ(converted(numeric(10, 2), text, "-5"), "'-0.05'");
  EXPECT_EQ(converted(numeric(10, 2), numeric(), "1234"), "'12.34'");
  EXPECT_EQ(converted(double_precision, text, "1.5"), "'1.5'");
}

TEST(sqlite_conversion, from_text_to_numbers_stops_where_there_is_none) {
  EXPECT_EQ(converted(text, integer, "' 42 '"), "42");
  EXPECT_EQ(converted(text, double_precision, "'1.5'"), "1.5");
  EXPECT_EQ(converted(text, numeric(10, 2), "'12.34'"), "1234");
  EXPECT_EQ(converted(text, boolean, "'Yes'"), "1");
  EXPECT_EQ(converted(varchar(9), boolean, "'f'"), "0");
  EXPECT_TRUE(refused(text, integer, "'abc'", "t.c: a text is no integer"));
  EXPECT_TRUE(refused(text, integer, "'4.5'", "t.c: a text is no integer"));
  EXPECT_TRUE(refused(text, double_precision, "'x'", "t.c: a text is no number"));
  EXPECT_TRUE(refused(text, boolean, "'maybe'", "t.c: a text is no boolean"));
  EXPECT_TRUE(refused(text, numeric(18, 2), "'1'", "SQLite has no conversion from text to numeric(18, 2)"));
}

TEST(sqlite_conversion, between_moments) {
  EXPECT_EQ(converted(timestamp, timestamptz, "'2025-12-18T10:45:00.123456'"), "'2025-12-18T10:45:00.123456Z'");
  EXPECT_EQ(converted(timestamptz, timestamp, "'2025-12-18T10:45:00.123456Z'"), "'2025-12-18T10:45:00.123456'");
  EXPECT_EQ(converted(date, timestamptz, "'2025-12-18'"), "'2025-12-18T00:00:00.000000Z'");
  EXPECT_EQ(converted(timestamp, date, "'2025-12-18T10:45:00.000000'"), "'2025-12-18'");
  EXPECT_EQ(converted(timestamptz, time_of_day, "'2025-12-18T10:45:00.000000Z'"), "'10:45:00.000000'");
  EXPECT_EQ(converted(text, timestamp, "'2025-12-18 10:45:00'"), "'2025-12-18T10:45:00.000000'");
  EXPECT_EQ(converted(text, timestamp, "'2025-12-18T10:45:00.123456'"), "'2025-12-18T10:45:00.123456'");
  EXPECT_EQ(converted(text, date, "'2025-12-18'"), "'2025-12-18'");
  EXPECT_TRUE(refused(text, date, "'18.12.2025'", "t.c: a text is no date"));
  EXPECT_TRUE(refused(text, timestamp, "'soon'", "t.c: a text is no timestamp"));
  EXPECT_TRUE(refused(text, timestamp, "'2025-12-18 10:45:00.123456'", "more than three digits of a second"));
}

TEST(sqlite_conversion, among_texts_keeps_each_check) {
  EXPECT_EQ(converted(text, json, "'{\"a\": 1}'"), "'{\"a\": 1}'");
  EXPECT_EQ(converted(json, jsonb, "'[]'"), "'[]'");
  EXPECT_EQ(converted(text, uuid, "'123E4567-E89B-42D3-A456-426614174000'"), "'123e4567-e89b-42d3-a456-426614174000'");
  EXPECT_EQ(converted(text, bytes, "'ab'"), "X'6162'");
  EXPECT_TRUE(refused(text, json, "'no'", "json_valid"));
  EXPECT_TRUE(refused(text, uuid, "'no'", "length"));
  EXPECT_TRUE(refused(varchar(9), varchar(2), "'abc'", "length"));
  EXPECT_TRUE(refused(bytes, text, "x'00'", "SQLite has no conversion from bytes to text"));
  EXPECT_TRUE(refused(uuid, integer, "NULL", "SQLite has no conversion from uuid to integer"));
}

// SPDX-License-Identifier: Apache-2.0
// Values and statements that PostgreSQL alone has.
#include <gtest/gtest.h>

#include <cstdint>
#include <cupel/driver/codec.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <cupel/driver/transaction.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "support/postgresql_cluster.hpp"

namespace {

class on_postgresql : public ::testing::Test {
 protected:
  on_postgresql() : db{cupel::driver::open(cupel::driver::parse_url(cupel::test::postgresql_url()))} {}

  /// The value of an expression with one parameter, `$1`.
  template <class Out, class In> Out evaluate(const std::string& expression, const In& value) {
    auto& select = db->prepare_cached("select " + expression);
    cupel::driver::bind_value(select.bind(), 0, value);
    auto cursor = select.run();
    EXPECT_TRUE(cursor.next());
    Out result{};
    cupel::driver::read_value(cursor.row(), 0, result);
    return result;
  }

  template <class Out> Out evaluate(const std::string& expression) {
    auto cursor = db->prepare_cached("select " + expression).run();
    EXPECT_TRUE(cursor.next());
    Out result{};
    cupel::driver::read_value(cursor.row(), 0, result);
    return result;
  }

  std::unique_ptr<cupel::driver::connection> db;
};

template <class T> using list = std::vector<T>;

TEST_F(on_postgresql, arrays_come_back) {
  EXPECT_EQ((evaluate<list<int>>("$1::int4[]", list<int>{1, -2, 3})), (list<int>{1, -2, 3}));
  EXPECT_EQ((evaluate<list<int>>("$1::int4[]", list<int>{})), (list<int>{}));
  EXPECT_EQ((evaluate<list<std::string>>("$1::text[]", list<std::string>{"", "색", "a,\"b\""})),
            (list<std::string>{"", "색", "a,\"b\""}));
  EXPECT_EQ((evaluate<list<double>>("$1::float8[]", list<double>{0.1, -1e300})), (list<double>{0.1, -1e300}));
  EXPECT_EQ((evaluate<list<bool>>("$1::bool[]", list<bool>{true, false})), (list<bool>{true, false}));
  EXPECT_EQ((evaluate<list<std::int64_t>>("$1::int8[]", list<std::int64_t>{INT64_MIN, INT64_MAX})),
            (list<std::int64_t>{INT64_MIN, INT64_MAX}));
  const list<cupel::uuid> ids{cupel::uuid::random(), cupel::uuid{}};
  EXPECT_EQ((evaluate<list<cupel::uuid>>("$1::uuid[]", ids)), ids);
  using maybe = std::optional<int>;
  EXPECT_EQ((evaluate<list<maybe>>("$1::int2[]", list<maybe>{1, std::nullopt})), (list<maybe>{1, std::nullopt}));
  using money = cupel::decimal<6, 2>;
  const list<money> prices{money::parse("1.50"), money::parse("-2")};
  EXPECT_EQ((evaluate<list<money>>("$1::numeric[]", prices)), prices);
}

TEST_F(on_postgresql, arrays_are_what_the_server_sees) {
  EXPECT_EQ((evaluate<std::string>("array_to_string($1::text[], '|', 'null')",
                                   list<std::optional<std::string>>{"a", std::nullopt, "c"})),
            "a|null|c");
  EXPECT_EQ((evaluate<std::int64_t>("count(*) from generate_series(1, 9) i where i = any($1)", list<int>{2, 3, 99})),
            2);
}

TEST_F(on_postgresql, arrays_with_null_or_more_dimensions_are_refused) {
  EXPECT_THROW((void)evaluate<list<int>>("array[1, null]"), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<list<int>>("array[[1], [2]]"), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<list<std::string>>("array[1]"), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<list<int>>("7"), cupel::conversion_error);
}

TEST_F(on_postgresql, infinities_are_refused_where_no_member_can_hold_them) {
  for (const char* text : {"'infinity'", "'-infinity'"}) {
    const std::string value = text;
    EXPECT_THROW((void)evaluate<cupel::timestamp>(value + "::timestamptz"), cupel::conversion_error);
    EXPECT_THROW((void)evaluate<cupel::local_timestamp>(value + "::timestamp"), cupel::conversion_error);
    EXPECT_THROW((void)evaluate<cupel::date>(value + "::date"), cupel::conversion_error);
    EXPECT_THROW((void)(evaluate<cupel::decimal<9, 2>>(value + "::numeric")), cupel::conversion_error);
  }
  EXPECT_THROW((void)(evaluate<cupel::decimal<9, 2>>("'nan'::numeric")), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<cupel::timestamp>("'294276-12-31'::timestamptz"), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<cupel::date>("'100000-01-01'::date"), cupel::conversion_error);
  EXPECT_EQ(evaluate<cupel::date>("'32767-12-31'::date"), std::chrono::year{32767} / 12 / 31);
}

TEST_F(on_postgresql, times_are_what_the_server_sees) {
  using namespace std::chrono_literals;
  const cupel::timestamp when = std::chrono::sys_days{std::chrono::year{2025} / 12 / 18} + 10h + 45min + 1us;
  EXPECT_EQ((evaluate<std::string>("to_char($1::timestamptz at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')", when)),
            "2025-12-18 10:45:00.000001");
  EXPECT_EQ((evaluate<std::string>("$1::date::text", cupel::date{std::chrono::year{1} / 1 / 1})), "0001-01-01");
  EXPECT_EQ((evaluate<std::string>("$1::interval::text", cupel::interval{14, -3, 4'500'000})),
            "1 year 2 mons -3 days +00:00:04.5");
  EXPECT_EQ((evaluate<std::string>("$1::time::text", cupel::time_of_day{9h})), "09:00:00");
}

TEST_F(on_postgresql, numerics_are_what_the_server_sees) {
  for (const char* text : {"0.00", "0.01", "-0.01", "1.00", "9999.99", "10000.00", "10000.01", "-123456789.10",
                           "99990000.00", "100000000.00"}) {
    EXPECT_EQ((evaluate<std::string>("$1::numeric::text", cupel::decimal<15, 2>::parse(text))), text);
    EXPECT_EQ((evaluate<cupel::decimal<15, 2>>(std::string{text} + "::numeric")).to_string(), text);
  }
  EXPECT_EQ(evaluate<std::string>("12345678901234567890123456789.123000000000000000000001::numeric"),
            "12345678901234567890123456789.123000000000000000000001")
      << "wider ones are read as text";
  for (const std::string word : {"NaN", "Infinity", "-Infinity"})
    EXPECT_EQ(evaluate<std::string>("'" + word + "'::numeric"), word);
  EXPECT_EQ(evaluate<std::int64_t>("sum(i) from (values (9223372036854775806::int8), (1)) v (i)"), INT64_MAX);
  EXPECT_EQ(evaluate<double>("avg(i) from (values (1), (2)) v (i)"), 1.5);
  EXPECT_THROW((void)(evaluate<cupel::decimal<9, 2>>("1.005::numeric")), cupel::conversion_error);
  EXPECT_EQ((evaluate<std::string>("$1::numeric::text", std::int64_t{INT64_MIN})), "-9223372036854775808");
}

TEST_F(on_postgresql, parameters_take_the_type_that_the_server_infers) {
  db->execute(
      "create type mood as enum ('calm', 'angry'); create domain positive as int check (value > 0);"
      "create table t (m mood, p positive, v varchar(3), r real, i inet, a mood[], c \"char\")");
  auto& insert = db->prepare_cached("insert into t values ($1, $2, $3, $4, $5, $6, $7)");
  insert.bind().text(0, "angry");
  insert.bind().integer(1, 5);
  insert.bind().text(2, "abc");
  insert.bind().real(3, 0.5);
  insert.bind().text(4, "10.0.0.1/8");
  const list<std::string> moods{"calm", "angry"};
  cupel::driver::bind_value(insert.bind(), 5, moods);
  insert.bind().text(6, "x");
  insert.run();
  auto cursor = db->prepare_cached("select m, p, v, r, i::text, a, c from t").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.row().text(0), "angry");
  EXPECT_EQ(cursor.row().integer(1), 5);
  EXPECT_EQ(cursor.row().text(2), "abc");
  EXPECT_EQ(cursor.row().real(3), 0.5);
  EXPECT_EQ(cursor.row().text(4), "10.0.0.1/8");
  EXPECT_EQ(cursor.row().array(5).size(), 2);
  EXPECT_EQ(cursor.row().array(5).text(1), "angry");
  EXPECT_EQ(cursor.row().text(6), "x");
}

TEST_F(on_postgresql, an_integer_goes_into_every_type_of_number) {
  for (const std::string type : {"int2", "int4", "int8", "oid", "float4", "float8", "numeric"}) {
    EXPECT_EQ(evaluate<std::string>("$1::" + type + "::text", 7), "7") << type;
  }
}

TEST_F(on_postgresql, parameters_that_do_not_fit_are_refused_before_they_are_sent) {
  EXPECT_THROW((void)evaluate<int>("$1::int4", std::int64_t{1} << 40), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<int>("$1::int2", 40000), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<int>("$1::oid", -1), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<float>("$1::float4", 1e300), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<bool>("$1::bool", 1), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<int>("$1::int4", std::string{"1"}), cupel::conversion_error);
  EXPECT_THROW((void)evaluate<cupel::timestamp>("$1::timestamptz", cupel::local_timestamp{}), cupel::conversion_error);
  EXPECT_EQ(evaluate<int>("1"), 1) << "the connection goes on";
}

TEST_F(on_postgresql, a_type_without_a_known_form_says_to_cast) {
  try {
    (void)evaluate<std::string>("'10.0.0.1'::inet");
    FAIL() << "it was read";
  } catch (const cupel::conversion_error& problem) {
    EXPECT_NE(std::string{problem.what()}.find("cast it to text"), std::string::npos) << problem.what();
  }
}

TEST_F(on_postgresql, an_array_is_bound_in_its_order_and_wholly) {
  auto& select = db->prepare_cached("select $1::int4[]");
  auto& elements = select.bind().begin_array(0, 2);
  EXPECT_THROW(elements.integer(1, 1), cupel::usage_error);
  elements.integer(0, 1);
  EXPECT_THROW(select.bind().end_array(0), cupel::usage_error);
  elements.integer(1, 2);
  EXPECT_THROW(elements.integer(2, 3), cupel::usage_error);
  EXPECT_NO_THROW(select.bind().end_array(0));
  EXPECT_THROW((void)select.bind().begin_array(0, 1).null(3), cupel::usage_error);
}

TEST_F(on_postgresql, a_stream_goes_on_where_it_was) {
  db->execute("create type mood as enum ('calm', 'angry')");
  auto stream =
      db->prepare_cached("select i, 'calm'::mood from generate_series(1, 1000) i").run(cupel::driver::fetch::stream);
  std::int64_t sum = 0;
  for (int i = 0; i < 10 && stream.next(); ++i) sum += stream.row().integer(0);
  EXPECT_EQ(sum, 55);
  EXPECT_EQ(stream.row().text(1), "calm") << "an enum is known before the rows come";
  while (stream.next()) sum += stream.row().integer(0);
  EXPECT_EQ(sum, 500500);
  EXPECT_EQ(evaluate<int>("1"), 1);
}

TEST_F(on_postgresql, a_stream_counts_what_it_changed_at_its_end) {
  db->execute("create table t (id int); insert into t select generate_series(1, 5)");
  auto stream = db->prepare_cached("delete from t where id > 2 returning id").run(cupel::driver::fetch::stream);
  EXPECT_TRUE(stream.next());
  EXPECT_EQ(stream.affected(), 0) << "the server has not told it";
  while (stream.next()) {}
  EXPECT_EQ(stream.affected(), 3);
  EXPECT_EQ(db->prepare_cached("delete from t where id > 2 returning id").run(cupel::driver::fetch::stream).affected(),
            0)
      << "no row came";
}

TEST_F(on_postgresql, a_stream_that_fails_on_its_way_says_so) {
  auto stream = db->prepare_cached("select 1 / (5 - i) from generate_series(1, 9) i").run(cupel::driver::fetch::stream);
  EXPECT_THROW(while (stream.next()){}, cupel::sql_error);
  EXPECT_FALSE(stream.next());
  EXPECT_EQ(stream.affected(), 0);
  EXPECT_EQ(evaluate<int>("1"), 1);
}

TEST_F(on_postgresql, copy_is_refused_and_the_connection_goes_on) {
  db->execute("create table t (id int)");
  EXPECT_THROW(db->execute("copy t from stdin"), cupel::usage_error);
  EXPECT_THROW(db->execute("copy t to stdout"), cupel::usage_error);
  EXPECT_THROW((void)db->prepare_cached("copy t from stdin").run(), cupel::usage_error);
  EXPECT_THROW((void)db->prepare_cached("copy t to stdout").run(), cupel::usage_error);
  EXPECT_EQ(evaluate<int>("1"), 1);
}

TEST_F(on_postgresql, a_violation_tells_values_in_its_detail_alone) {
  db->execute("create table t (id int primary key, secret text check (secret <> 'x'))");
  try {
    db->execute("insert into t values (7, 'x')");
    FAIL() << "it was inserted";
  } catch (const cupel::check_violation& problem) {
    EXPECT_EQ(std::string{problem.what()}.find("Failing row"), std::string::npos) << problem.what();
    EXPECT_NE(problem.detail().find("Failing row contains (7, x)"), std::string::npos) << problem.detail();
  }
}

TEST_F(on_postgresql, an_enum_that_is_made_anew_is_bound_and_read_as_before) {
  db->execute("create type mood as enum ('a', 'b'); create table t (id int, m mood); insert into t values (1, 'a')");
  const auto insert = [&](std::string_view text) {
    auto& statement = db->prepare_cached("insert into t values (2, $1) returning m");
    statement.bind().text(0, text);
    auto rows = statement.run();
    rows.next();
    return std::string{rows.row().text(0)};
  };
  EXPECT_EQ(insert("a"), "a");
  db->execute(
      "alter type mood rename to old; create type mood as enum ('b', 'a', 'c');"
      "alter table t alter m type mood using m::text::mood; drop type old");
  EXPECT_EQ(insert("c"), "c");
}

TEST_F(on_postgresql, a_parameter_of_another_type_is_bound_anew_after_the_failure_that_told_of_it) {
  db->execute("create table t (id bigint)");
  const auto find = [&](std::int64_t id) {
    auto& statement = db->prepare_cached("select id from t where id = $1");
    statement.bind().integer(0, id);
    return statement.run().next();
  };
  EXPECT_FALSE(find(1));
  db->execute("alter table t alter id type integer; insert into t values (1)");
  EXPECT_THROW((void)find(1), cupel::sql_error);
  EXPECT_TRUE(find(1));
}

TEST_F(on_postgresql, discarded_statements_are_prepared_again) {
  EXPECT_EQ(evaluate<int>("$1::int4", 7), 7);
  db->execute("discard all");
  EXPECT_EQ(evaluate<int>("$1::int4", 8), 8);
}

TEST_F(on_postgresql, a_plan_broken_inside_a_transaction_works_in_the_next) {
  db->execute("create table t (id int)");
  EXPECT_NO_THROW((void)db->prepare_cached("select * from t").run());
  db->execute("alter table t add column more int");
  {
    const cupel::driver::transaction work{*db};
    EXPECT_THROW((void)db->prepare_cached("select * from t").run(), cupel::sql_error);
  }
  const cupel::driver::transaction work{*db};
  EXPECT_NO_THROW((void)db->prepare_cached("select * from t").run());
}

TEST_F(on_postgresql, forgotten_statements_are_freed_in_the_server) {
  db = cupel::driver::open(cupel::driver::parse_url(cupel::test::postgresql_url()), {.statement_cache = 3});
  for (int i = 0; i < 20; ++i) EXPECT_EQ(evaluate<int>(std::to_string(i)), i);
  EXPECT_LE(evaluate<std::int64_t>("count(*) from pg_prepared_statements"), 4);
}

}  // namespace

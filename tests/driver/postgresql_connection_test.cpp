// SPDX-License-Identifier: Apache-2.0
// Connecting to PostgreSQL, losing it, and sharing it with libpqxx.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <cupel/driver/postgresql/connection.hpp>
#include <cupel/driver/transaction.hpp>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "support/postgresql_cluster.hpp"
#include "support/temporary.hpp"

#ifdef __SANITIZE_ADDRESS__
#define CUPEL_TEST_FINDS_LEAKS
#elif defined(__has_feature)  // Clang's way to say it
#if __has_feature(address_sanitizer)
#define CUPEL_TEST_FINDS_LEAKS
#endif
#endif
#ifdef CUPEL_TEST_FINDS_LEAKS
#include <sanitizer/lsan_interface.h>
using leaks_of_others = __lsan::ScopedDisabler;
#else
struct leaks_of_others {};
#endif

namespace {

using cupel::connection_failure;
using cupel::driver::open;
using cupel::driver::parse_url;

struct refusal {
  connection_failure kind;
  std::string text;
};

refusal refused(const std::string& url) {
  try {
    (void)open(parse_url(url), {.connect_timeout = std::chrono::seconds{5}});
  } catch (const cupel::connection_error& problem) {
    return {problem.kind(), problem.what()};
  }
  ADD_FAILURE() << "it connected";
  return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << text;
  return text.replace(at, from.size(), to);
}

TEST(a_connection_to_postgresql, with_a_wrong_password_is_refused_and_never_prints_it) {
  const cupel::test::postgresql_cluster cluster{{.password = "right-one"}};
  ASSERT_NO_THROW((void)open(parse_url(cluster.url())));
  for (const std::string wrong : {"S3CRET", "right-one-not", "p%40S3CRET"}) {
    const refusal found = refused(replaced(cluster.url(), "right-one", wrong));
    EXPECT_EQ(found.kind, connection_failure::authentication) << found.text;
    EXPECT_EQ(found.text.find("S3CRET"), std::string::npos) << found.text;
    EXPECT_EQ(found.text.find("right-one"), std::string::npos) << found.text;
    EXPECT_EQ(found.text.find("LOCATION"), std::string::npos) << found.text;
    EXPECT_NE(found.text.find("***"), std::string::npos) << found.text;
  }
  EXPECT_EQ(refused(replaced(cluster.url(), ":right-one", "")).kind, connection_failure::authentication);
}

TEST(a_connection_to_postgresql, to_a_database_that_is_missing_says_so) {
  const std::string url = cupel::test::postgresql_url();
  auto where = parse_url(url);
  where.set("dbname", "no_such_database");
  try {
    (void)open(where);
    FAIL() << "it connected";
  } catch (const cupel::connection_error& problem) {
    EXPECT_EQ(problem.kind(), connection_failure::missing_database);
    EXPECT_NE(std::string{problem.what()}.find("no_such_database"), std::string::npos) << problem.what();
  }
}

TEST(a_connection_to_postgresql, to_nowhere_is_unreachable) {
  EXPECT_EQ(refused("postgresql://me:S3CRET@127.0.0.1:1/x").kind, connection_failure::unreachable);
  EXPECT_EQ(refused("postgresql://me:S3CRET@127.0.0.1:1/x").text.find("S3CRET"), std::string::npos);
  EXPECT_EQ(refused("postgresql://%2Fno%2Fsuch%2Ffolder/x").kind, connection_failure::unreachable);
  const refusal misspelt = refused("postgresql://127.0.0.1/x?pasword=S3CRET");
  EXPECT_EQ(misspelt.text.find("S3CRET"), std::string::npos) << misspelt.text;
  EXPECT_NE(misspelt.text.find("pasword"), std::string::npos) << misspelt.text;
}

TEST(a_connection_to_postgresql, that_the_server_ends_is_lost_and_stays_so) {
  const std::string url = cupel::test::postgresql_url();
  const auto db = open(parse_url(url));
  const auto other = open(parse_url(url));
  auto& statement = db->prepare_cached("select 1");
  db->begin();
  other->execute("select pg_terminate_backend(" + std::to_string(db->backend_pid()) + ", 5000)");
  try {
    (void)statement.run();
    FAIL() << "it ran";
  } catch (const cupel::connection_error& problem) {
    EXPECT_EQ(problem.kind(), connection_failure::lost);
  }
  EXPECT_THROW(db->execute("select 1"), cupel::connection_error);
  EXPECT_FALSE(db->usable());
  EXPECT_FALSE(db->in_transaction());
  EXPECT_THROW(db->commit(), cupel::connection_error);
}

TEST(a_connection_to_postgresql, that_dies_inside_a_transaction_object_throws_once) {
  cupel::test::postgresql_cluster cluster;
  const auto db = open(parse_url(cluster.url()));
  try {
    const cupel::driver::transaction work{*db};
    cluster.kill();
    db->execute("select 1");
    FAIL() << "it ran";
  } catch (const cupel::connection_error& problem) {
    EXPECT_EQ(problem.kind(), connection_failure::lost);
    EXPECT_EQ(std::string{problem.what()}.find_first_of("\n\t"), std::string::npos) << problem.what();
  }
}

TEST(a_connection_to_postgresql, gives_notices_to_the_caller_alone) {
  std::vector<std::string> notices;
  const std::string url = cupel::test::postgresql_url();
  const auto take = [&notices](std::string_view text) { notices.emplace_back(text); };
  const auto db = open(parse_url(url), {.notice = take});
  testing::internal::CaptureStderr();
  db->execute("drop table if exists nothing");
  open(parse_url(url))->execute("drop table if exists nothing");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_NE(notices[0].find("nothing"), std::string::npos);
  EXPECT_NE(notices[0].back(), '\n');
}

TEST(a_connection_to_postgresql, speaks_utf_8_and_says_who_it_is) {
  const std::string url = cupel::test::postgresql_url();
  const auto db = open(parse_url(url), {.application_name = "the test"});
  auto cursor =
      db->prepare_cached("select current_setting('client_encoding'), current_setting('application_name')").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.row().text(0), "UTF8");
  EXPECT_EQ(cursor.row().text(1), "the test");
  const auto named = open(parse_url(url + (url.find('?') == std::string::npos ? "?" : "&") + "application_name=mine"));
  auto second = named->prepare_cached("select current_setting('application_name')").run();
  ASSERT_TRUE(second.next());
  EXPECT_EQ(second.row().text(0), "mine");
}

class time_zone_of_a_session : public testing::Test {
 protected:
  static constexpr const char* elsewhere = "Asia/Seoul";

  static std::string zone(const std::string& url) {
    const auto db = open(parse_url(url));
    auto cursor = db->prepare_cached("select current_setting('TimeZone') || ', ' || current_setting('work_mem')").run();
    return cursor.next() ? std::string{cursor.row().text(0)} : std::string{};
  }
  std::string with(const std::string& query) const {
    return url_ + (url_.find('?') == std::string::npos ? "?" : "&") + query;
  }
  void set_elsewhere() const {
    cupel::test::postgresql_query(url_,
                                  "do $$ begin execute format('alter database %I set TimeZone to %L', "
                                  "current_database(), 'Asia/Seoul'); end $$");
    ASSERT_EQ(cupel::test::postgresql_query(url_, "show TimeZone"), elsewhere);
  }
  ~time_zone_of_a_session() override {
    for (const char* name : {"PGTZ", "PGOPTIONS", "PGSERVICE", "PGSERVICEFILE"}) ::unsetenv(name);
  }

  std::string url_ = cupel::test::postgresql_url();
};

TEST_F(time_zone_of_a_session, is_utc_whatever_the_database_says) {
  set_elsewhere();
  EXPECT_EQ(zone(url_), "UTC, 4MB");
}

TEST_F(time_zone_of_a_session, is_utc_whatever_the_environment_says_and_its_other_options_hold) {
  ::setenv("PGTZ", elsewhere, 1);
  EXPECT_EQ(zone(url_), "UTC, 4MB");
  ::setenv("PGOPTIONS", "-c TimeZone=America/New_York -c work_mem=7MB", 1);
  EXPECT_EQ(zone(url_), "UTC, 7MB");
  ::unsetenv("PGTZ");
  EXPECT_EQ(zone(url_), "UTC, 7MB");
}

TEST_F(time_zone_of_a_session, is_utc_whatever_a_service_says_and_its_other_options_hold) {
  const auto file = cupel::test::sqlite_file("service");
  cupel::test::write_file(file, "[mine]\noptions=-c TimeZone=Asia/Seoul -c work_mem=7MB\n");
  ::setenv("PGSERVICEFILE", file.c_str(), 1);
  EXPECT_EQ(zone(with("service=mine")), "UTC, 7MB");
  ::setenv("PGSERVICE", "mine", 1);
  EXPECT_EQ(zone(url_), "UTC, 7MB");
}

TEST_F(time_zone_of_a_session, may_be_said_in_the_url_where_it_is_utc_and_is_refused_where_it_is_not) {
  set_elsewhere();
  EXPECT_EQ(zone(with("options=-c%20work_mem%3D7MB")), "UTC, 7MB");
  EXPECT_EQ(zone(with("options=-c%20timezone%3DEtc/UTC")), "Etc/UTC, 4MB");
  for (const char* const text : {"options=-c%20TimeZone%3DAsia/Seoul", "options=--timezone%3DAsia/Seoul"}) {
    try {
      ADD_FAILURE() << "it connected: " << zone(with(text));
    } catch (const cupel::usage_error& refusal) {
      EXPECT_NE(std::string{refusal.what()}.find("set TimeZone; a session of Cupel is in UTC"), std::string::npos);
    }
  }
}

TEST(a_session_of_postgresql, reads_a_backslash_in_a_text_as_itself_whatever_is_set) {
  const auto url = cupel::test::postgresql_url();
  cupel::test::postgresql_query(
      url,
      "do $$ begin execute format('alter database %I set standard_conforming_strings to off', "
      "current_database()); end $$");
  const std::string more = url.find('?') == std::string::npos ? "?" : "&";
  for (const std::string& address : {url, url + more + "options=-c%20standard_conforming_strings%3Doff"}) {
    const auto db = open(parse_url(address));
    auto cursor = db->prepare_cached(R"(select 'a\nb')").run();
    ASSERT_TRUE(cursor.next());
    EXPECT_EQ(cursor.row().text(0), R"(a\nb)");
  }
}

TEST(a_connection_to_postgresql, is_one_session_with_libpqxx) {
  const auto db = open(parse_url(cupel::test::postgresql_url()));
  auto& here = dynamic_cast<cupel::driver::postgresql::connection&>(*db);
  {
    pqxx::work work{here.pqxx()};
    work.exec("create table t (id int)");
    work.exec("insert into t values (7)");
    EXPECT_TRUE(db->in_transaction());
    const auto pid = work.exec("select pg_backend_pid()")[0][0].as<int>();
    EXPECT_EQ(pid, db->backend_pid());
    work.commit();
  }
  EXPECT_FALSE(db->in_transaction());
  auto cursor = db->prepare_cached("select id from t").run();
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.row().integer(0), 7);
}

TEST(a_connection_to_postgresql, is_not_made_again_by_libpqxx) {
  const std::string url = cupel::test::postgresql_url();
  const auto db = open(parse_url(url));
  const auto other = open(parse_url(url));
  auto& here = dynamic_cast<cupel::driver::postgresql::connection&>(*db);
  other->execute("select pg_terminate_backend(" + std::to_string(db->backend_pid()) + ", 5000)");
  [[maybe_unused]] const leaks_of_others from_here;  // libpqxx 6.4 loses the result of a BEGIN on a lost connection
  for (int i = 0; i < 2; ++i) {
    try {
      pqxx::work work{here.pqxx()};
      work.exec("select 1");
      ADD_FAILURE() << "it ran";
    } catch (const std::exception&) {}
  }
}

TEST(a_connection_to_postgresql, has_no_last_id) {
  EXPECT_THROW((void)open(parse_url(cupel::test::postgresql_url()))->last_insert_id(), cupel::usage_error);
}

}  // namespace

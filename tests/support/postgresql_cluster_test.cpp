// SPDX-License-Identifier: Apache-2.0
#include "support/postgresql_cluster.hpp"

#include <gtest/gtest.h>

#include "support/process.hpp"

namespace fs = std::filesystem;
using cupel::test::postgresql_cluster;
using cupel::test::postgresql_query;
using cupel::test::postgresql_url;

TEST(postgresql_url, is_a_fresh_database_at_each_call) {
  auto const first = postgresql_url("first");
  postgresql_query(first, "CREATE TABLE t (a int)");
  auto const count = "SELECT count(*) FROM pg_tables WHERE tablename = 't'";
  EXPECT_EQ(postgresql_query(first, count), "1");
  EXPECT_EQ(postgresql_query(postgresql_url("second"), count), "0");
}

TEST(postgresql_url, leads_to_a_server_that_listens_on_no_port) {
  EXPECT_EQ(postgresql_query(postgresql_url(), "SHOW listen_addresses"), "");
}

TEST(postgresql_query, throws_the_servers_own_words) {
  try {
    postgresql_query(postgresql_url(), "SELECT * FROM missing");
    FAIL() << "no exception";
  } catch (std::runtime_error const& error) {
    EXPECT_NE(std::string(error.what()).find("relation \"missing\" does not exist"), std::string::npos);
  }
}

TEST(postgresql_cluster, with_a_password_asks_for_it_on_the_loopback) {
  postgresql_cluster const locked({.password = "right"});
  auto const url = locked.url();
  EXPECT_EQ(postgresql_query(url, "SELECT 1"), "1");
  auto wrong = url;
  wrong.replace(wrong.find("right"), 5, "wrong");
  EXPECT_THROW(postgresql_query(wrong, "SELECT 1"), std::runtime_error);
}

TEST(postgresql_cluster, is_gone_with_its_object) {
  std::string folder;
  {
    postgresql_cluster const own;
    folder = own.host();
    EXPECT_TRUE(fs::exists(fs::path(folder) / ".s.PGSQL.5432"));
  }
  EXPECT_FALSE(fs::exists(folder));
}

TEST(postgresql_cluster, ends_with_the_program_that_started_it_even_where_that_is_killed) {
  cupel::test::temporary_folder const folder;
  auto const state = (folder.path() / "state").string();
  // The shell starts a cluster, shows where it is, and dies without a word to anyone.
  auto const result = cupel::test::run_process(
      {.argv = {"sh", "-c", "\"$0\" start \"$1\" && cat \"$1\" && kill -9 $$", CUPEL_TEST_POSTGRESQL, state}});
  auto const begin = result.out.find("host=") + 5;
  auto const socket = result.out.substr(begin, result.out.find('\n', begin) - begin);
  ASSERT_FALSE(socket.empty()) << result.err;
  cupel::test::run_process(
      {.argv = {"sh", "-c", "while test -e \"$0\"; do sleep 0.05; done", socket}, .limit = std::chrono::seconds(30)});
  EXPECT_FALSE(fs::exists(socket));
}

namespace {

/// What `then` says, a script that runs while "$0" start "$1" does; clusters stand in $TMPDIR.
std::string while_one_starts(std::string const& then) {
  cupel::test::temporary_folder const folder;
  auto const scratch = folder.path() / "scratch";
  fs::create_directory(scratch);
  for (auto const& path : {folder.path(), scratch})  // the server's user goes through them
    fs::permissions(path, fs::perms::others_exec, fs::perm_options::add);
  auto const result = cupel::test::run_process(
      {.argv = {"sh", "-c",
                "\"$0\" start \"$1\" & for i in $(seq 500); do test -e \"$1\" && break; sleep 0.01; done;" + then,
                CUPEL_TEST_POSTGRESQL, (folder.path() / "state").string()},
       .env = {{"TMPDIR", scratch.string()}}});
  EXPECT_EQ(result.err, "");
  return result.out;
}

/// The folders of clusters, and the servers in them.
auto const* const what_is_left =
    "ls \"$TMPDIR\"; for p in /proc/[0-9]*; do tr '\\0' ' ' <$p/cmdline; echo; done 2>/dev/null"
    " | grep \"^[^ ]*postgres -D $TMPDIR/\"";

}  // namespace

TEST(postgresql_cluster, that_is_stopped_while_it_starts_is_gone_when_stop_ends) {
  EXPECT_EQ(while_one_starts(R"(grep '^host=' "$1"; "$0" stop "$1"; wait;)" + std::string(what_is_left)), "host=\n")
      << "it was not starting any more, or a folder or a server is left";
}

TEST(postgresql_cluster, whose_start_is_killed_on_its_way_leaves_no_server) {
  EXPECT_EQ(while_one_starts(R"(kill -9 $!; "$0" stop "$1"; ls "$1" 2>/dev/null;)" + std::string(what_is_left)), "")
      << "the state, a folder or a server is left";
}

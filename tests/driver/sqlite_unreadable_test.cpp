// SPDX-License-Identifier: Apache-2.0
// Files of SQLite that cannot be read by who may not write them, and what is no file at all.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cstring>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <filesystem>
#include <string>
#include <utility>

#include "support/hot_journal.hpp"
#include "support/temporary.hpp"
#include "support/unprivileged.hpp"

namespace fs = std::filesystem;
using cupel::connection_failure;
using cupel::driver::open;
using cupel::driver::parse_url;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace {

struct refusal {
  connection_failure kind;
  std::string text;
};

refusal refused(std::string const& url, std::string const& sql = "SELECT count(*) FROM t") {
  try {
    open(parse_url(url))->execute(sql);
  } catch (cupel::connection_error const& problem) {
    return {problem.kind(), problem.what()};
  }
  ADD_FAILURE() << "it opened: " << url;
  return {};
}

fs::path with_table() {
  auto file = cupel::test::sqlite_file();
  open(parse_url("sqlite:" + file.string()))->execute(cupel::test::table_to_be_killed_on);
  return file;
}

}  // namespace

TEST(a_journal_of_a_killed_program, is_named_to_who_may_only_read_and_rolled_back_by_who_may_write) {
  auto const file = cupel::test::killed_while_writing(with_table());
  auto const journal = file.string() + "-journal";
  auto const url = "sqlite:///" + file.string() + "?mode=ro";
  auto const found = refused(url);
  EXPECT_EQ(found.kind, connection_failure::unreachable);
  EXPECT_EQ(found.text, "'" + url + "' cannot be read: a program that was killed left '" + journal
                            + "', which has to be rolled back, and the file can only be read\nnote: run status once as "
                              "a user who may write the file, without mode=ro: that rolls it back");
  EXPECT_TRUE(fs::exists(journal));
  open(parse_url("sqlite:" + file.string()))->execute("SELECT count(*) FROM t");
  EXPECT_FALSE(fs::exists(journal));
  EXPECT_NO_THROW(open(parse_url(url))->execute("SELECT count(*) FROM t"));
}

TEST(a_journal_of_a_killed_program, that_comes_while_the_file_is_open_is_named_too) {
  auto const source = with_table();
  auto const file = cupel::test::sqlite_file();
  fs::copy_file(source, file);
  auto const reader = open(parse_url("sqlite:///" + file.string() + "?mode=ro"));
  auto const killed = cupel::test::killed_while_writing(source);
  fs::copy_file(killed, file, fs::copy_options::overwrite_existing);
  fs::copy_file(killed.string() + "-journal", file.string() + "-journal");
  EXPECT_THAT([&] { reader->execute("SELECT count(*) FROM t"); },
              ::testing::ThrowsMessage<cupel::connection_error>(StartsWith(
                  "'" + file.string() + "' cannot be read: a program that was killed left '" + file.string())));
}

TEST(a_database_in_wal_mode, in_a_folder_that_takes_no_file_says_what_cannot_be_made) {
  cupel::test::temporary_folder const folder;
  auto const file = folder.path() / "wal.db";
  open(parse_url("sqlite:" + file.string()))->execute("PRAGMA journal_mode = WAL; CREATE TABLE t (v text)");
  fs::permissions(file, fs::perms{0444});
  fs::permissions(folder.path(), fs::perms{0555});
  refusal found;
  {
    cupel::test::unprivileged const user;
    found = refused("sqlite:" + file.string());
  }
  fs::permissions(folder.path(), fs::perms{0755});
  EXPECT_EQ(found.kind, connection_failure::unreachable);
  EXPECT_EQ(found.text, "'sqlite:" + file.string() + "' cannot be read: it is in WAL mode, and '" + file.string()
                            + "-shm' cannot be made in its folder\nnote: let the user make files in the folder, or let "
                              "a user who may write take the database out of WAL mode: PRAGMA journal_mode = DELETE");
}

TEST(a_file_of_sqlite, that_may_not_be_written_is_named) {
  auto const file = with_table();
  auto const found = refused("sqlite:///" + file.string() + "?mode=ro", "DELETE FROM t");
  EXPECT_EQ(found.kind, connection_failure::read_only);
  EXPECT_EQ(found.text, "attempt to write a readonly database: '" + file.string() + "'");
}

TEST(a_file_of_sqlite, in_a_folder_that_takes_no_journal_is_named) {
  cupel::test::temporary_folder const folder;
  auto const file = folder.path() / "x.db";
  open(parse_url("sqlite:" + file.string()))->execute("CREATE TABLE t (v text)");
  fs::permissions(file, fs::perms{0666});
  fs::permissions(folder.path(), fs::perms{0555});
  refusal found;
  {
    cupel::test::unprivileged const user;
    found = refused("sqlite:" + file.string(), "INSERT INTO t VALUES (1)");
  }
  fs::permissions(folder.path(), fs::perms{0755});
  EXPECT_EQ(found.kind, connection_failure::read_only);
  EXPECT_EQ(found.text, "attempt to write a readonly database: no file can be made beside '" + file.string() + "'");
}

// SQLite would wait without end for a pipe's other end.
TEST(a_file_of_sqlite, is_no_pipe_socket_or_device) {
  cupel::test::temporary_folder const folder;
  auto const pipe = (folder.path() / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  auto const socket = (folder.path() / "socket").string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, socket.c_str(), sizeof address.sun_path - 1);
  int const listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(listener);
  for (auto const& [file, what] : {std::pair{pipe, "a pipe"}, {socket, "a socket"}, {"/dev/null", "a device"}}) {
    for (auto const& url : {"sqlite:" + file, "sqlite:///" + file + "?mode=ro"}) {
      auto const found = refused(url);
      EXPECT_EQ(found.kind, connection_failure::not_a_database) << url;
      EXPECT_EQ(found.text, "'" + file + "' is " + what + ", not a database of SQLite");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
// Files of SQLite that have no room, may not be written, or belong to somebody else just now.
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>

#include "faults/fixture.hpp"
#include "support/hot_journal.hpp"

namespace fs = std::filesystem;
using cupel::test::shop_migrate;
using ::testing::HasSubstr;

namespace {

/// A disk of one megabyte. Making one is root's right, and not in every container.
class small_disk {
 public:
  small_disk() : mounted_{::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=1m") == 0} {}
  ~small_disk() {
    if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  small_disk(small_disk const&) = delete;
  small_disk& operator=(small_disk const&) = delete;

  bool mounted() const { return mounted_; }
  fs::path path() const { return folder_.path(); }
  void read_only() const { ::mount("tmpfs", folder_.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=1m"); }

 private:
  cupel::test::temporary_folder folder_;
  bool mounted_;
};

std::string judgement(fs::path const& file) {
  auto const judge = cupel::test::run_process(
      {.argv = {"sqlite3", file.string(), "PRAGMA integrity_check; PRAGMA foreign_key_check"}});
  return judge.out + judge.err;
}

}  // namespace

TEST(a_full_disk, undoes_the_revision_and_the_next_run_goes_on) {
  small_disk const disk;
  if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
  auto const file = disk.path() / "shop.db";
  auto const url = "sqlite:" + file.string();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  auto const before = cupel::test::sqlite_schema(file);
  auto const filler = disk.path() / "filler";
  {
    std::ofstream fill{filler, std::ios::binary};
    while (fill << std::string(4096, 'x') << std::flush) {}
  }
  auto const full = shop_migrate({"upgrade"}, url);
  EXPECT_EQ(full.exit_code, 1) << full.err;
  EXPECT_THAT(full.err, HasSubstr("database or disk is full"));
  EXPECT_EQ(judgement(file), "ok\n");
  EXPECT_EQ(cupel::test::sqlite_schema(file), before);
  fs::remove(filler);
  EXPECT_EQ(shop_migrate({"current"}, url).out, "b3 labels of items\n");
  EXPECT_EQ(shop_migrate({"upgrade"}, url).exit_code, 0);
}

TEST(a_disk_that_may_only_be_read, is_refused_with_exit_code_1) {
  small_disk const disk;
  if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
  auto const url = "sqlite:" + (disk.path() / "shop.db").string();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  disk.read_only();
  auto const refused = shop_migrate({"upgrade"}, url);
  EXPECT_EQ(refused.exit_code, 1) << refused.err;
  EXPECT_THAT(refused.err, HasSubstr("can only be read"));
  EXPECT_EQ(shop_migrate({"current"}, url).out, "b3 labels of items\n");
}

TEST(a_journal_that_a_killed_program_left, is_named_with_its_remedy_to_who_may_only_read) {
  auto const whole = cupel::test::sqlite_file();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, "sqlite:" + whole.string()).exit_code, 0);
  cupel::driver::open(cupel::driver::parse_url("sqlite:" + whole.string()))
      ->execute(cupel::test::table_to_be_killed_on);
  auto const file = cupel::test::killed_while_writing(whole);
  auto const url = "sqlite:///" + file.string() + "?mode=ro";
  auto const why = "'" + url + "' cannot be read: a program that was killed left '" + file.string()
                   + "-journal', which has to be rolled back, and the file can only be read";
  std::string const remedy = "run status once as a user who may write the file, without mode=ro: that rolls it back";
  for (std::vector<std::string> const& words : {std::vector<std::string>{"current"},
                                                {"status"},
                                                {"history"},
                                                {"pending"},
                                                {"upgrade"},
                                                {"stamp", "a1f0"},
                                                {"downgrade", "base"},
                                                {"redo"}}) {
    auto const refused = shop_migrate(words, url);
    EXPECT_EQ(refused.exit_code, 3) << words.front();
    EXPECT_EQ(refused.err, "error: " + why + "\nnote: " + remedy + "\n") << words.front();
  }
  auto const json = shop_migrate({"status", "--format", "json"}, url).out;
  EXPECT_THAT(json, HasSubstr("and the file can only be read\""));
  EXPECT_THAT(json, HasSubstr("\"" + remedy + "\""));
  EXPECT_THAT(shop_migrate({"status"}, "sqlite:" + file.string()).out, HasSubstr("shop at b3"));
  EXPECT_EQ(shop_migrate({"current"}, url).out, "b3 labels of items\n");
  EXPECT_EQ(judgement(file), "ok\n");
}

TEST(a_file_that_another_program_holds, is_not_waited_for_long_by_who_only_reads) {
  auto const url = cupel::test::sqlite_url();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  auto const other = cupel::driver::open(cupel::driver::parse_url(url));
  other->execute("BEGIN EXCLUSIVE");
  for (std::vector<std::string> const& words :
       {std::vector<std::string>{"status"}, {"current"}, {"history"}, {"pending"}, {"upgrade", "--dry-run"}}) {
    auto const begin = std::chrono::steady_clock::now();
    auto const refused = shop_migrate(words, url);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{30}) << words.front();
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr("the version tables cannot be read: database is locked"));
    EXPECT_THAT(refused.err, HasSubstr("another program is writing to 'sqlite:"));
  }
}

TEST(a_file_that_another_program_writes_to, is_waited_for_as_long_as_was_said) {
  auto const file = cupel::test::sqlite_file();
  auto const url = "sqlite:" + file.string();
  ASSERT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  auto const other = cupel::driver::open(cupel::driver::parse_url(url));
  for (auto const* const begin : {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) {
    other->execute(begin);
    auto const refused = shop_migrate({"upgrade", "--lock-timeout", "200ms"}, url);
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr("another program is writing to 'sqlite:"));
    other->execute("ROLLBACK");
  }
  EXPECT_EQ(shop_migrate({"upgrade"}, url).exit_code, 0);
}

// SPDX-License-Identifier: Apache-2.0
// The program shop-migrate as a person meets it: words, results, exit codes.
#include <unistd.h>

#include <filesystem>

#include "runner/fixture.hpp"

using cupel::runner::upgrade;
using cupel::test::shop_migrate;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace fs = std::filesystem;

namespace {

class command_line : public cupel::test::runner_test {};
ON_BOTH_DATABASES(command_line);

}  // namespace

TEST_P(command_line, goes_up_and_down_and_says_so) {
  auto up = run({"upgrade", "+2"});
  EXPECT_EQ(up.exit_code, 0) << up.err;
  EXPECT_THAT(up.out, StartsWith("shop is now at a2b7, "));
  EXPECT_THAT(up.err, StartsWith("[1/2] upgrade a1f0 items: 2 statements, "));
  EXPECT_THAT(up.err, HasSubstr("\n[2/2] upgrade a2b7 orders: 2 statements, "));
  up = run({"upgrade"});
  EXPECT_THAT(up.out, StartsWith("shop is now at c4 (head), "));
  up = run({"upgrade", "head"});
  EXPECT_EQ(up.exit_code, 0);
  EXPECT_THAT(up.out, StartsWith("shop is up to date at c4 (head), "));
  EXPECT_EQ(up.err, "");
  auto const down = run({"downgrade", "-2"});
  EXPECT_EQ(down.exit_code, 0) << down.err;
  EXPECT_THAT(down.out, StartsWith("shop is now at a2b7, "));
  EXPECT_THAT(run({"downgrade", "base"}).out, StartsWith("shop is now at base, "));
}

TEST_P(command_line, that_is_started_without_its_standard_files_gives_their_numbers_to_nobody) {
  auto const run_with = [&](std::vector<std::string> words, std::string const& closed) {
    words.insert(words.begin(), {"/bin/sh", "-c", "exec \"$0\" \"$@\" " + closed, CUPEL_SHOP_MIGRATE});
    return cupel::test::run_process({.argv = std::move(words), .env = {{"SHOP", "full"}, {"DATABASE_URL", url}}});
  };
  for (std::string const closed : {"2>&-", "<&- 2>&-"}) {
    auto const up = run_with({"upgrade", "--verbose"}, closed);
    EXPECT_EQ(up.exit_code, 0) << up.out;
    EXPECT_THAT(up.out, StartsWith("shop is now at c4 (head), "));
    EXPECT_EQ(run_with({"downgrade", "base"}, closed).exit_code, 0);
  }
  auto const silent = run_with({"upgrade"}, ">&-");
  EXPECT_EQ(silent.exit_code, 1);
  EXPECT_THAT(silent.err, HasSubstr("error: the result could not be written to standard output\n"));
  EXPECT_EQ(version(), std::vector<std::string>{"shop c4"});
  EXPECT_EQ(run_with({"downgrade", "base"}, "<&- >&- 2>&-").exit_code, 1);
  EXPECT_EQ(version(), std::vector<std::string>{});
}

TEST_P(command_line, shows_each_statement_on_request) {
  auto const result = run({"upgrade", "a1", "--verbose"});
  EXPECT_THAT(result.err, AllOf(HasSubstr("CREATE TABLE \"items\""), HasSubstr("CREATE INDEX \"ix_items_name\"")));
}

TEST_P(command_line, shows_where_the_database_is) {
  upgrade(db(), shop::registry(), {}, "b3");
  EXPECT_EQ(run({"current"}).out, "b3 labels of items\n");
  EXPECT_THAT(run({"current", "-v"}).out, AllOf(HasSubstr("parent   a2b7\n"), HasSubstr("applied  20")));
  auto const check = run({"current", "--check-heads"});
  EXPECT_EQ(check.exit_code, 1);
  EXPECT_EQ(check.err, "error: the database is not at the head 'c4'\n");
  EXPECT_EQ(run({"current"}, "older").out, "b3 (head) labels of items\n");
  auto const result = run({"current", "--format", "json"});
  EXPECT_EQ(json(result.out, "$.current[0].revision"), "b3") << result.out;
  EXPECT_EQ(json(result.out, "$.at_head"), "0");
  EXPECT_EQ(json(result.out, "$.current[0].applied_at"), "null");
  auto const verbose = run({"current", "-v", "--format", "json"});
  EXPECT_THAT(json(verbose.out, "$.current[0].applied_at"), StartsWith("20")) << verbose.out;
  EXPECT_EQ(json(verbose.out, "$.current[0].how"), "upgrade");
  EXPECT_THAT(json(verbose.out, "$.current[0].applied_by"), HasSubstr("1.2.3"));
  upgrade(db(), shop::registry());
  EXPECT_EQ(run({"current"}, "older").out, "c4 (not in this program)\n");
}

TEST_P(command_line, tells_an_error_in_json_to_who_reads_json) {
  auto const unknown = run({"show", "zz", "--format", "json"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(json(unknown.out, "$.error"), "no revision 'zz' in this program; its head is 'c4'") << unknown.out;
  EXPECT_EQ(json(unknown.out, "$.exit_code"), "2");
  EXPECT_THAT(unknown.err, HasSubstr("error: no revision 'zz'"));
  auto const misspelt = run({"status", "--format=json", "--bogus"});
  EXPECT_THAT(json(misspelt.out, "$.error"), HasSubstr("--bogus")) << misspelt.out;
  EXPECT_THAT(json(misspelt.out, "$.notes[0]"), HasSubstr("--help"));
  upgrade(db(), shop::registry());
  auto const newer = run({"pending", "--format", "json"}, "older");
  EXPECT_EQ(newer.exit_code, 1);
  EXPECT_THAT(json(newer.out, "$.error"), HasSubstr("'c4', which this program does not have")) << newer.out;
  EXPECT_THAT(json(newer.out, "$.notes[0]"), HasSubstr("'b3'"));
  EXPECT_EQ(run({"show", "zz"}).out, "");
}

TEST_P(command_line, says_a_number_of_steps_as_it_was_typed) {
  upgrade(db(), shop::registry(), {}, "a1f0");
  EXPECT_THAT(run({"downgrade", "-2"}).err, StartsWith("error: target '-2': "));
  EXPECT_THAT(run({"upgrade", "--retries", "-1"}).err, StartsWith("error: --retries: Value -1 not in range"));
}

TEST_P(command_line, refuses_an_option_of_which_nothing_would_come) {
  for (std::string const option : {"--lock-timeout", "--retries", "--statement-timeout"}) {
    for (std::string const way : {"--sql", "--dry-run"}) {
      auto const refused = run({"upgrade", way, option, "1"});
      EXPECT_EQ(refused.exit_code, 2) << way << ' ' << option;
      EXPECT_EQ(refused.err,
                "error: " + option + " is for a migration that runs; leave it out, " + way + " runs none\n");
      EXPECT_EQ(refused.out, "");
    }
  }
  EXPECT_THAT(run({"current"}).out, ::testing::Not(HasSubstr("head")));
}

TEST_P(command_line, takes_no_empty_url_for_the_default_one) {
  for (auto const* option : {"--url", "--env-file"}) {
    auto const empty = run({"upgrade", option, ""});
    EXPECT_EQ(empty.exit_code, 2);
    EXPECT_EQ(empty.err, "error: " + std::string(option) + " is empty\n");
  }
  auto const unset = cupel::test::run_process(
      {.argv = {CUPEL_SHOP_MIGRATE, "upgrade"}, .env = {{"DATABASE_URL", ""}, {"SHOP", "full"}}});
  EXPECT_EQ(unset.exit_code, 2);
  EXPECT_EQ(unset.err, "error: DATABASE_URL is set and empty; unset it, or write --url URL\n");
}

TEST_P(command_line, lists_the_history_with_what_is_applied) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  EXPECT_EQ(run({"history"}).out,
            "b3 -> c4 (head): search by price\na2b7 -> b3: labels of items\na1f0 -> a2b7 (current): orders\n"
            "base -> a1f0: items\n");
  EXPECT_THAT(run({"history", "--verbose"}).out,
              AllOf(HasSubstr("created  2025-12-01T10:00:00Z"), HasSubstr("shop.cpp")));
  auto const result = run({"history", "--format", "json"});
  EXPECT_EQ(json(result.out, "$[0].revision"), "c4") << result.out;
  EXPECT_EQ(json(result.out, "$[0].applied"), "0");
  EXPECT_EQ(json(result.out, "$[2].current"), "1");
  EXPECT_EQ(json(result.out, "$[3].parent"), "null");
  EXPECT_EQ(json(result.out, "$[3].how"), "upgrade");
}

TEST_P(command_line, lists_in_the_history_what_is_unknown_or_edited) {
  upgrade(db(), shop::registry());
  auto const unknown = run({"history"}, "older");
  EXPECT_EQ(unknown.exit_code, 0);
  EXPECT_THAT(unknown.out, StartsWith("c4 (current) (not in this program)\na2b7 -> b3 (head): labels of items\n"));
  auto const listed = run({"history", "--format", "json"}, "older").out;
  EXPECT_EQ(json(listed, "$[0].revision"), "c4") << listed;
  EXPECT_EQ(json(listed, "$[0].known"), "0");
  EXPECT_EQ(json(listed, "$[1].applied"), "1") << "the journal tells";
  EXPECT_EQ(json(listed, "$[1].how"), "upgrade");
  EXPECT_THAT(run({"history"}, "edited").out, StartsWith("b3 -> c4 (head) (current) (edited): search by label\n"));
  EXPECT_EQ(json(run({"history", "--format", "json"}, "edited").out, "$[0].edited"), "1");
  EXPECT_EQ(json(run({"history", "--format", "json"}).out, "$[0].edited"), "0");
}

TEST_P(command_line, lists_what_is_pending) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  EXPECT_EQ(run({"pending"}).out, "b3 labels of items\nc4 (head) search by price\n");
  auto const result = run({"pending", "--format", "json"});
  EXPECT_EQ(json(result.out, "$[1].revision"), "c4") << result.out;
  EXPECT_EQ(json(result.out, "$[0].operations"), "2");
}

TEST_P(command_line, answers_a_probe_by_its_exit_code) {
  upgrade(db(), shop::registry(), {}, "b3");
  auto behind = run({"status", "--format", "json"});
  EXPECT_EQ(behind.exit_code, 1);
  EXPECT_EQ(json(behind.out, "$.status"), "behind") << behind.out;
  EXPECT_EQ(json(behind.out, "$.pending"), "1");
  EXPECT_EQ(json(behind.out, "$.serves"), "0");
  upgrade(db(), shop::registry());
  EXPECT_EQ(run({"status"}).exit_code, 0);
  EXPECT_THAT(run({"status"}).out, StartsWith("up to date: shop at c4, head of this program 'c4', 0 pending, "));
  EXPECT_EQ(json(run({"status", "--format", "json"}, "older").out, "$.status"), "unknown revision");
  EXPECT_EQ(json(run({"status", "--format", "json"}, "edited").out, "$.status"), "edited");
  db().execute("INSERT INTO cupel_revision VALUES ('shop', 'b3')");
  auto const several = run({"status"});
  EXPECT_EQ(several.exit_code, 1);
  EXPECT_THAT(several.out, StartsWith("several revisions: shop at "));
  EXPECT_THAT(run({"status"}, "older").out, StartsWith("unknown revision: shop at "));
}

TEST_P(command_line, plans_without_changing_anything) {
  upgrade(db(), shop::registry(), {}, "a2b7");
  auto const before = schema();
  auto const plan = run({"upgrade", "--dry-run"});
  EXPECT_EQ(plan.exit_code, 0) << plan.err;
  EXPECT_THAT(plan.out, AllOf(HasSubstr("-- upgrade b3: labels of items\n"), HasSubstr("ADD COLUMN \"label\""),
                              HasSubstr("data 'greet'"), HasSubstr("runs C++"), HasSubstr("shop.cpp:")));
  if (!on_sqlite()) {
    EXPECT_THAT(plan.out, HasSubstr("blocks reads and writes"));
  }
  EXPECT_THAT(run({"downgrade", "base", "--dry-run"}).out, HasSubstr("DROP TABLE \"items\""));
  EXPECT_EQ(schema(), before);
  EXPECT_THAT(run({"upgrade", "a1", "--dry-run"}).out, StartsWith("nothing to do"));
}

TEST(plan, tells_that_another_type_rewrites_the_table_and_its_indexes) {
  auto const url = cupel::test::postgresql_url();
  EXPECT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  EXPECT_THAT(
      shop_migrate({"upgrade", "--dry-run"}, url, "required").out,
      HasSubstr(": blocks reads and writes, rewrites the table and rebuilds its indexes\nALTER TABLE \"items\" "
                "ALTER COLUMN \"price\" DROP DEFAULT;\nALTER TABLE \"items\" ALTER COLUMN \"price\" TYPE bigint"));
}

TEST(plan, announces_an_operation_once_and_says_where_it_goes_on) {
  auto const url = cupel::test::postgresql_url();
  EXPECT_EQ(shop_migrate({"upgrade", "b3"}, url).exit_code, 0);
  auto const plan = shop_migrate({"upgrade", "--dry-run"}, url, "aside").out;
  EXPECT_THAT(plan, ContainsRegex("--   alter_column 'items.price', [^\n]*shop.cpp:[0-9]+: blocks reads and writes, "
                                  "rewrites the table and rebuilds its indexes\n"
                                  "ALTER TABLE \"items\" DROP CONSTRAINT \"ck_items_price\";\n"));
  EXPECT_THAT(plan, ContainsRegex("--   alter_column 'items.label', [^\n]*shop.cpp:[0-9]+: [^\n]*\nALTER TABLE[^\n]*\n"
                                  "--   goes on: alter_column 'items.price', [^\n]*shop.cpp:[0-9]+\n"
                                  "ALTER TABLE \"items\" ADD CONSTRAINT \"ck_items_price\""));
}

TEST(reading, needs_no_database_for_what_the_program_knows) {
  EXPECT_EQ(shop_migrate({"heads"}).out, "c4 (head) search by price\n");
  auto const shown = shop_migrate({"show", "b"});
  EXPECT_THAT(shown.out, AllOf(StartsWith("b3 labels of items\n"), HasSubstr("way back derived"),
                               HasSubstr("add_column 'items.label'"), HasSubstr("shop.cpp:")));
  EXPECT_THAT(shop_migrate({"show", "c4"}, {}, "one_way").out, HasSubstr("way back none"));
  auto const file = cupel::test::sqlite_file();
  EXPECT_THAT(shop_migrate({"history"}, "sqlite:" + file.string()).out, HasSubstr("base -> a1f0: items"));
  EXPECT_EQ(shop_migrate({"upgrade", "--dry-run"}, "sqlite:" + file.string()).exit_code, 0);
  EXPECT_FALSE(fs::exists(file));
}

TEST(help, lists_commands_and_exit_codes) {
  auto const help = shop_migrate({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (char const* const word : {"upgrade", "downgrade", "current", "history", "heads", "show", "pending", "status",
                                 "stamp", "redo", "Exit codes: 0 done"})
    EXPECT_THAT(help.out, HasSubstr(word));
  EXPECT_THAT(help.out, Not(HasSubstr("baseline")));
  EXPECT_EQ(shop_migrate({"--version"}).out, "shop-migrate 1.2.3\n");
}

TEST(usage, that_is_wrong_ends_with_exit_code_2) {
  auto const wrong = [](std::vector<std::string> arguments, std::string const& url = "sqlite::memory:") {
    auto const result = shop_migrate(std::move(arguments), url);
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_EQ(result.out, "");
    return result.err;
  };
  EXPECT_THAT(wrong({}), StartsWith("error: a command is missing\n"));
  EXPECT_THAT(wrong({"updrage"}), StartsWith("error: there is no command 'updrage'\n"));
  EXPECT_THAT(wrong({"--url", "sqlite:a.db", "upgrade"}),
              StartsWith("error: --url stands before the command; options follow it\n"));
  EXPECT_THAT(wrong({"upgrade", "--fast"}), HasSubstr("--fast"));
  EXPECT_THAT(wrong({"downgrade"}), HasSubstr("TARGET"));
  EXPECT_THAT(wrong({"upgrade", "zz"}), StartsWith("error: no revision 'zz'"));
  EXPECT_THAT(wrong({"upgrade", "a"}), HasSubstr("'a1f0', 'a2b7'"));
  EXPECT_THAT(wrong({"upgrade", "a1:b3"}), HasSubstr("add --sql"));
  EXPECT_THAT(wrong({"upgrade", "--lock-timeout", "5h"}), HasSubstr("'5h' is no duration"));
  EXPECT_THAT(wrong({"upgrade", "--statement-timeout", "35792min"}),
              HasSubstr("'35792min' is too long; 35791min is the most"));
  EXPECT_THAT(wrong({"upgrade", "--idempotent"}), HasSubstr("--sql"));
  EXPECT_THAT(wrong({"heads", "--url", "sqlite::memory:"}), HasSubstr("--url"));
  EXPECT_THAT(wrong({"current", "--format", "xml"}), HasSubstr("xml"));
  EXPECT_THAT(wrong({"current"}, "mysql://localhost/shop"), HasSubstr("mysql"));
  EXPECT_THAT(wrong({"verify"}), StartsWith("error: the command 'verify' is not in this release"));
  EXPECT_THAT(wrong({"current"}, ""), StartsWith("error: no database is given"));
}

TEST(database, that_cannot_be_reached_ends_with_exit_code_3) {
  cupel::test::temporary_folder const folder;
  auto const refused = [](std::string const& url, std::vector<std::string> arguments = {"upgrade"}) {
    auto const result = shop_migrate(std::move(arguments), url);
    EXPECT_EQ(result.exit_code, 3) << result.err;
    EXPECT_THAT(result.err, StartsWith("error: "));
    EXPECT_EQ(result.out, "");
    return result.err;
  };
  EXPECT_THAT(refused("sqlite:" + folder.path().string()), HasSubstr("is a directory"));
  EXPECT_THAT(refused("sqlite:" + (folder.path() / "none" / "x.db").string()), HasSubstr("cannot open"));
  EXPECT_THAT(refused("sqlite:/proc/version"), HasSubstr("'/proc/version'")) << "its journal cannot be made";
  EXPECT_THAT(refused("sqlite:" + (folder.path() / "x.db").string(), {"current"}), HasSubstr("does not exist"));
  auto const text = folder.path() / "notes.txt";
  cupel::test::write_file(text, std::string(5000, 'x'));
  EXPECT_THAT(refused("sqlite:" + text.string()), HasSubstr("not a database"));
  EXPECT_EQ(cupel::test::read_file(text), std::string(5000, 'x'));
  EXPECT_THAT(refused("postgresql://shop:secret@127.0.0.1:1/shop"), Not(HasSubstr("secret")));
  auto const missing = cupel::test::postgresql_database();
  EXPECT_THAT(refused("postgresql://" + missing.user + "@/no_such?host=" + missing.host + "&port=" + missing.port),
              HasSubstr("no_such"));
}

TEST(database, that_refuses_the_password_does_not_show_it) {
  cupel::test::postgresql_cluster const locked{{.password = "right"}};
  auto url = locked.url();
  auto const at = url.find(":right@");
  ASSERT_NE(at, std::string::npos) << url;
  url.replace(at, 7, ":wr0ngWord@");
  auto const result = shop_migrate({"upgrade"}, url);
  EXPECT_EQ(result.exit_code, 3) << result.err;
  EXPECT_THAT(result.err, HasSubstr("password"));
  EXPECT_THAT(result.err + result.out, Not(HasSubstr("wr0ngWord")));
  auto const right = shop_migrate({"upgrade"}, locked.url());
  EXPECT_EQ(right.exit_code, 0) << right.err;
  EXPECT_THAT(right.err + right.out, Not(HasSubstr("right")));
}

TEST(database, that_may_only_be_read_is_left_as_it_is) {
  auto const file = cupel::test::sqlite_file();
  EXPECT_EQ(shop_migrate({"upgrade", "+1"}, "sqlite:" + file.string()).exit_code, 0);
  auto const before = cupel::test::read_file(file);
  auto const url = "sqlite:///" + file.string() + "?mode=ro";
  auto const result = shop_migrate({"upgrade"}, url);
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_THAT(result.err, HasSubstr("the database can only be read: attempt to write a readonly database: '"
                                    + file.string() + "'\n"));
  EXPECT_EQ(cupel::test::read_file(file), before);
  EXPECT_EQ(shop_migrate({"current"}, url).out, "a1f0 items\n");
  if (geteuid() == 0) return;  // the permissions of a file do not hold for root
  fs::permissions(file, fs::perms::owner_read);
  EXPECT_EQ(shop_migrate({"upgrade"}, "sqlite:" + file.string()).exit_code, 1);
  EXPECT_EQ(cupel::test::read_file(file), before);
}

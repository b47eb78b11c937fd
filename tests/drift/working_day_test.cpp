// SPDX-License-Identifier: Apache-2.0
// A day with a database that holds rows: a member comes, the build stops, the command that it prints puts it right, and
// the program that was built brings the database along. Then the same revision is worked at until it is right.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "drift/office.hpp"
#include "support/postgresql_cluster.hpp"

namespace {

using cupel::test::command_in;
using cupel::test::office;
using cupel::test::postgresql_query;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* rows =
    "INSERT INTO users (username, nickname, role) VALUES ('ada', 'the countess', 'MANAGER'), ('kim', NULL, 'CLERK'); "
    "INSERT INTO tasks (user_id, title) VALUES (1, 'count'), (1, 'sort'), (2, 'file')";
constexpr const char* read_users =
    "SELECT id || '|' || username || '|' || coalesce(nickname, '-') || '|' || role FROM users ORDER BY id";
constexpr const char* users = "1|ada|the countess|MANAGER\n2|kim|-|CLERK\n";

// The same work on both databases: the built program's default is SQLite's file.
class a_working_day : public testing::Test {
 protected:
  void must_build() {
    if (const auto built = p.build(); built.exit_code != 0) throw std::runtime_error(built.text);
  }
  /// Words of office-migrate, on both databases.
  void migrate(const std::string& words) {
    p.must("cupel " + words);
    p.must("cupel " + words + " --url '" + url + "'");
  }
  std::string query(const std::string& sql) {
    const auto small = cupel::test::sqlite_query(p.root() / "office.db", sql);
    auto large = postgresql_query(url, sql);
    if (!large.empty() && large.back() != '\n') large += '\n';
    EXPECT_EQ(small, large) << sql;
    return small;
  }
  void make_and_fill() {
    const auto asked = p.build();
    ASSERT_NE(asked.exit_code, 0);
    EXPECT_EQ(command_in(asked.text), "cupel revision --autogenerate -m \"Initial schema\"") << asked.text;
    p.revise("a1");
    must_build();
    migrate("upgrade");
    cupel::test::sqlite_query(p.root() / "office.db", rows);
    postgresql_query(url, rows);
    ASSERT_EQ(query(read_users), users);
  }

  const office p;
  const std::string url = cupel::test::postgresql_url("drift");
};

TEST_F(a_working_day, adds_a_member_and_works_at_its_revision_until_it_is_right) {
  make_and_fill();

  // The issue's own words.
  p.edit(cupel::test::user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
  const auto before = p.all_of("generated");
  const auto stopped = p.build();
  EXPECT_NE(stopped.exit_code, 0);
  EXPECT_THAT(stopped.text,
              HasSubstr("models/office/user.hpp:13:30: error: column 'users.phone' is in the model, and no "
                        "migration adds it [cupel-drift]\n"));
  const auto command = command_in(stopped.text);
  EXPECT_EQ(command, "cupel revision --autogenerate -m \"add users.phone\"");
  EXPECT_EQ(p.all_of("generated"), before);
  EXPECT_THAT(p.must(command), HasSubstr("add_column 'users.phone'"));

  // The program that stands was built before: it must not say that all is well.
  const auto stale = p.shell("cupel upgrade");
  EXPECT_EQ(stale.exit_code, 1);
  EXPECT_THAT(stale.text, AllOf(HasSubstr("office-migrate was built before the models or migrations changed"),
                                HasSubstr("note: rebuild: cmake --build build\n")));
  p.must("cupel upgrade --build");
  must_build();
  migrate("upgrade");
  EXPECT_EQ(query(read_users), users);
  EXPECT_EQ(query("SELECT count(*) FROM users WHERE phone IS NULL"), "2\n");
  EXPECT_EQ(query("SELECT count(*) FROM tasks"), "3\n");
  EXPECT_THAT(p.build().text, HasSubstr("no work to do"));
  EXPECT_THAT(p.must("cupel revision --autogenerate -m again"), HasSubstr("nothing written"));

  // Second thoughts: the head again, and the databases after it.
  p.edit(cupel::test::user_model, "phone{}", "telephone{}");
  EXPECT_THAT(p.build().text, HasSubstr("column 'users.telephone' is in the model, and no migration adds it"));
  EXPECT_THAT(p.must("cupel revision --amend"), HasSubstr("add_column 'users.telephone'"));
  must_build();
  const auto refused = p.shell("cupel upgrade");
  EXPECT_EQ(refused.exit_code, 1) << refused.text;
  EXPECT_THAT(refused.text, HasSubstr("redo")) << refused.text;
  migrate("redo");
  EXPECT_EQ(query(read_users), users);
  EXPECT_EQ(query("SELECT count(*) FROM users WHERE telephone IS NULL"), "2\n");

  // And away with it: back first, then the source, then the model.
  migrate("downgrade -1");
  EXPECT_THAT(p.must("cupel revision --remove"), HasSubstr("_add_users_phone.hpp\n"));
  p.edit(cupel::test::user_model, "  std::optional<std::string> telephone{};\n", "");
  must_build();
  migrate("upgrade");
  EXPECT_EQ(query(read_users), users);
  EXPECT_THAT(p.must("cupel current"), HasSubstr("a1"));

  // A rename keeps the values.
  p.edit(cupel::test::user_model, "std::optional<std::string> nickname{};",
         "[[cupel::renamed_from(\"nickname\")]] std::optional<std::string> alias{};");
  const auto renamed = p.build();
  EXPECT_NE(renamed.exit_code, 0);
  p.must(command_in(renamed.text));
  must_build();
  migrate("upgrade");
  EXPECT_EQ(query("SELECT coalesce(alias, '-') FROM users ORDER BY id"), "the countess\n-\n");
}

}  // namespace

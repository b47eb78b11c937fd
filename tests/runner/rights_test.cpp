// SPDX-License-Identifier: Apache-2.0
// Users of PostgreSQL who own neither the database nor its schema `public`.
#include <unistd.h>

#include "runner/fixture.hpp"

using cupel::test::postgresql_query;
using cupel::test::shop_migrate;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

class a_user_without_rights : public ::testing::Test {
 protected:
  a_user_without_rights() { as_owner("CREATE ROLE " + user + " LOGIN"); }
  ~a_user_without_rights() override { as_owner("DROP OWNED BY " + user + "; DROP ROLE " + user); }

  void as_owner(std::string const& sql) const { postgresql_query(owner_url, sql); }
  std::string url() const {
    auto text = owner_url;
    return text.replace(text.find("//cupel@") + 2, 5, user);
  }
  cupel::test::process_result run(std::vector<std::string> arguments, std::string const& variant = "full") const {
    return shop_migrate(std::move(arguments), url(), variant);
  }
  /// Refused before anything is made, with the statement that helps.
  void expect_refusal(std::vector<std::string> arguments, std::string const& headline, std::string const& remedy,
                      std::string const& variant = "full") const {
    auto const refused = run(std::move(arguments), variant);
    EXPECT_EQ(refused.exit_code, 1) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr("error: " + headline + '\n'));
    EXPECT_THAT(refused.err, HasSubstr(remedy + '\n'));
    EXPECT_EQ(refused.out, "");
  }

  std::string owner_url = cupel::test::postgresql_url();
  std::string user = "guest_" + std::to_string(::getpid());
};

}  // namespace

TEST_F(a_user_without_rights, to_create_in_public_is_told_what_to_grant) {
  std::string const remedy = "GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"" + user + '"';
  as_owner("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
  expect_refusal({"upgrade"}, "user '" + user + "' may not create the version tables in schema 'public'", remedy);
  expect_refusal({"stamp", "head"}, "user '" + user + "' may not create the version tables in schema 'public'",
                 "VERSION_SCHEMA in cupel_add_system names another schema for them");
  EXPECT_EQ(run({"current"}).out, "base\n");
  as_owner(remedy);
  EXPECT_EQ(run({"upgrade"}).exit_code, 0);
}

TEST_F(a_user_without_rights, to_create_a_schema_is_told_who_can) {
  std::string const remedy = "CREATE SCHEMA \"ops\" AUTHORIZATION \"" + user + '"';
  auto const database = postgresql_query(owner_url, "SELECT current_database()");
  expect_refusal({"upgrade"},
                 "the schema 'ops', which is to hold the version tables (VERSION_SCHEMA), does not exist, and user '"
                     + user + "' may not create it in database '" + database + '\'',
                 remedy, "apart");
  EXPECT_EQ(run({"current"}, "apart").out, "base\n");
  as_owner(remedy);
  as_owner("GRANT CREATE ON SCHEMA public TO " + user);
  auto const made = run({"upgrade"}, "apart");
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(postgresql_query(owner_url, "SELECT revision FROM ops.cupel_revision"), "c4");
}

TEST_F(a_user_without_rights, to_the_version_tables_of_another_is_told_what_to_grant) {
  EXPECT_EQ(shop_migrate({"upgrade", "b3"}, owner_url).exit_code, 0);
  for (auto const* const command : {"upgrade", "current", "status", "history", "pending"})
    expect_refusal({command}, "the version tables cannot be read: permission denied for table cupel_revision (42501)",
                   "GRANT SELECT, INSERT, DELETE ON \"public\".\"cupel_revision\", \"public\".\"cupel_journal\" TO …");
  as_owner("GRANT SELECT ON cupel_revision, cupel_journal TO " + user + "; GRANT CREATE ON SCHEMA public TO " + user);
  EXPECT_EQ(run({"current"}).out, "b3 labels of items\n");
  expect_refusal({"stamp", "base"},
                 "the version tables cannot be written: permission denied for table cupel_revision (42501)",
                 "GRANT SELECT, INSERT, DELETE ON \"public\".\"cupel_revision\", \"public\".\"cupel_journal\" TO …");
  EXPECT_EQ(run({"current"}).out, "b3 labels of items\n");
}

// SPDX-License-Identifier: Apache-2.0
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>

// As a user's header alone: AuditLog and Org are incomplete, and a User can be made, copied and destroyed.
namespace {
struct User {
  int id{};
  cupel::many<struct AuditLog> audit_logs{};
  cupel::one<struct Org> org{};
};
User copied_while_incomplete() {
  User user;
  User copy = user;
  copy = user;
  return copy;
}
}  // namespace

#include <gtest/gtest.h>

#include <concepts>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

struct nowhere {};

namespace {

struct AuditLog {
  int id{};
};
struct Org {
  std::string name;
};

constexpr cupel::relation_label label{"User::audit_logs", "cupel::table<User>.audit_logs"};

template <class Call> std::string thrown_by(Call call) {
  try {
    call();
  } catch (const cupel::relation_not_loaded& problem) {
    return problem.what();
  }
  return "nothing thrown";
}

TEST(a_relation, is_complete_without_its_type) {
  const User user = copied_while_incomplete();
  EXPECT_FALSE(user.audit_logs.loaded());
  EXPECT_FALSE(user.org.loaded());
}

TEST(a_relation, that_is_not_loaded_names_the_with_to_write) {
  User user;
  user.audit_logs.attach(label);
  EXPECT_EQ(thrown_by([&] { (void)user.audit_logs.size(); }),
            "relation 'User::audit_logs' is not loaded; add .with(cupel::table<User>.audit_logs) to the query");
  EXPECT_EQ(thrown_by([&] {
              for (const auto& log : user.audit_logs) (void)log;
            }),
            thrown_by([&] { (void)user.audit_logs[0]; }));
}

TEST(a_relation, of_an_object_that_no_query_has_read_names_the_other_model) {
  const User user;
  EXPECT_EQ(thrown_by([&] { (void)user.org.get(); }), thrown_by([&] { (void)static_cast<bool>(user.org); }));
  const cupel::many<::nowhere> unknown;
  EXPECT_EQ(thrown_by([&] { (void)unknown.rows(); }),
            "a relation to 'nowhere' is not loaded: no query has read its object; read it with "
            ".with(cupel::table<…>.…), which names the object's model and the relation");
  EXPECT_NE(thrown_by([&] { (void)user.org.get(); }).find("::Org' is not loaded"), std::string::npos);
}

TEST(a_relation, of_an_object_that_no_query_has_read_names_what_it_may_be) {
  using member = cupel::many<::nowhere>;
  constexpr auto type = cupel::detail::name_of<member>();
  constexpr cupel::relation_label lost{"Map::lost", "cupel::table<Map>.lost"};
  constexpr cupel::relation_label gone{"Map::gone", "cupel::table<Map>.gone"};
  const member unknown;
  const auto text = [&] { return thrown_by([&] { (void)unknown.size(); }); };
  const auto unnamed = text();
  {
    const cupel::detail::known_relation first{type, lost};
    const auto named = text();
    EXPECT_EQ(named,
              "relation 'Map::lost' is not loaded: no query has read its object; read it with "
              ".with(cupel::table<Map>.lost)");
    {
      const cupel::detail::known_relation second{type, gone};
      const cupel::detail::known_relation other{cupel::detail::name_of<cupel::one<::nowhere>>(), label};
      EXPECT_EQ(text(),
                "relation 'Map::gone' or 'Map::lost' is not loaded: no query has read its object; read it with "
                ".with(cupel::table<Map>.gone) or .with(cupel::table<Map>.lost)");
    }
    EXPECT_EQ(text(), named) << "each is known as long as it lives";
  }
  EXPECT_EQ(text(), unnamed);
}

TEST(a_relation, loaded_without_rows_is_empty_and_not_unloaded) {
  User user;
  user.audit_logs.load({});
  EXPECT_TRUE(user.audit_logs.loaded());
  EXPECT_TRUE(user.audit_logs.empty());
}

TEST(a_relation, shares_its_rows_with_copies) {
  User user;
  user.audit_logs.load({AuditLog{1}, AuditLog{2}});
  const User copy = user;
  user.audit_logs[0].id = 7;
  EXPECT_EQ(copy.audit_logs[0].id, 7);
  EXPECT_EQ(copy.audit_logs.size(), 2U);
  user.audit_logs.load({});
  EXPECT_EQ(copy.audit_logs.size(), 2U) << "a later load is the original's alone";
}

TEST(a_relation, to_one_may_be_null) {
  User user;
  user.org.load(nullptr);
  EXPECT_TRUE(user.org.loaded());
  EXPECT_FALSE(user.org);
  EXPECT_EQ(user.org.get(), nullptr);
  EXPECT_THROW((void)user.org->name, cupel::relation_is_null);
  user.org.load(std::make_shared<Org>(Org{"lab"}));
  EXPECT_EQ(user.org->name, "lab");
  EXPECT_EQ((*std::as_const(user).org).name, "lab");
}

TEST(a_relation, converts_from_nothing) {
  static_assert(!std::convertible_to<std::vector<AuditLog>, cupel::many<AuditLog>>);
  static_assert(!std::is_constructible_v<cupel::many<AuditLog>, std::vector<AuditLog>>);
  static_assert(!std::is_constructible_v<cupel::one<Org>, Org>);
  static_assert(!std::is_constructible_v<cupel::one<Org>, std::shared_ptr<Org>>);
  static_assert(std::is_aggregate_v<User>);
}

}  // namespace

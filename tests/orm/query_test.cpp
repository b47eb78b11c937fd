// SPDX-License-Identifier: Apache-2.0
// from … where … order_by … limit …, and the ways to run it.
#include <gmock/gmock.h>

#include "orm/fixture/world.hpp"

using cupel::table;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::ThrowsMessage;

class rows : public cupel::test::orm_test {
 protected:
  static constexpr auto& users = table<User>;

  rows() {
    const auto add = [this](const char* name, Role role, std::optional<std::string> department, int failed) {
      db.insert(User{.username = name,
                     .email = std::string{name} + "@example.org",
                     .password_hash = "x",
                     .role = role,
                     .is_active = failed < 3,
                     .department = std::move(department),
                     .failed_login_count = failed});
    };
    add("anna", Role::admin, "lab", 0);
    add("Bob", Role::viewer, std::nullopt, 1);
    add("민준", Role::viewer, "Lab", 2);
    add("zoe", Role::operator_, "line_1", 3);
  }

  /// The names of the rows for which the condition is true, by id.
  template <class Condition> std::vector<std::string> where(Condition condition) {
    return names(db.from(users).where(std::move(condition)).order_by(users.id).all());
  }
  static std::vector<std::string> names(const std::vector<User>& all) {
    std::vector<std::string> result;
    for (const User& each : all) result.push_back(each.username);
    return result;
  }
};
CUPEL_ON_BOTH_DATABASES(rows);

TEST_P(rows, are_found_by_each_comparison) {
  EXPECT_THAT(where(users.id == 2), ElementsAre("Bob"));
  EXPECT_THAT(where(users.id != 2), ElementsAre("anna", "민준", "zoe"));
  EXPECT_THAT(where(users.id < 2), ElementsAre("anna"));
  EXPECT_THAT(where(users.id <= 2), ElementsAre("anna", "Bob"));
  EXPECT_THAT(where(users.id > 3), ElementsAre("zoe"));
  EXPECT_THAT(where(users.id >= 3), ElementsAre("민준", "zoe"));
  EXPECT_THAT(where(users.id.between(2, 3)), ElementsAre("Bob", "민준"));
  EXPECT_THAT(where(users.role == Role::viewer), ElementsAre("Bob", "민준"));
  EXPECT_THAT(where(users.username == "민준"), ElementsAre("민준"));
  EXPECT_THAT(where(users.created_at >= users.created_at), ElementsAre("anna", "Bob", "민준", "zoe"));
}

TEST_P(rows, are_found_by_conditions_together) {
  EXPECT_THAT(where(users.is_active && users.role == Role::viewer), ElementsAre("Bob", "민준"));
  EXPECT_THAT(where(!users.is_active || users.id == 1), ElementsAre("anna", "zoe"));
  EXPECT_THAT(where(!(users.id == 1 || users.id == 2)), ElementsAre("민준", "zoe"));
  EXPECT_THAT(where((users.id == 1 || users.id == 2) && users.role == Role::viewer), ElementsAre("Bob"));
  EXPECT_THAT(names(db.from(users).where(users.id > 1).where(users.id < 3).all()), ElementsAre("Bob"));
}

TEST_P(rows, with_null_are_found_by_nullopt_and_by_an_empty_optional) {
  std::optional<std::string> department;
  EXPECT_THAT(where(users.department == std::nullopt), ElementsAre("Bob"));
  EXPECT_THAT(where(users.department.is_null()), ElementsAre("Bob"));
  EXPECT_THAT(where(users.department == department), ElementsAre("Bob"));
  EXPECT_THAT(where(users.department != department), ElementsAre("anna", "민준", "zoe"));
  EXPECT_THAT(where(users.department.is_not_null()), ElementsAre("anna", "민준", "zoe"));
  department = "lab";
  EXPECT_THAT(where(users.department == department), ElementsAre("anna"));
  EXPECT_THAT(where(users.department != department), ElementsAre("민준", "zoe"));  // SQL: NULL is not unequal
}

TEST_P(rows, are_found_in_a_list) {
  EXPECT_THAT(where(users.id.in(std::vector{1, 4, 99})), ElementsAre("anna", "zoe"));
  EXPECT_THAT(where(users.id.in(std::vector<int>{})), IsEmpty());
  EXPECT_THAT(where(!users.id.in(std::vector<int>{})), ElementsAre("anna", "Bob", "민준", "zoe"));
  EXPECT_THAT(where(users.role.in(std::array{Role::admin, Role::operator_})), ElementsAre("anna", "zoe"));
  EXPECT_THAT(where(users.username.in(std::array{"Bob", "민준", "x"}) && users.id > 2), ElementsAre("민준"));
}

TEST_P(rows, are_found_by_patterns_that_see_upper_and_lower_case) {
  EXPECT_THAT(where(users.department.like("lab")), ElementsAre("anna"));
  EXPECT_THAT(where(users.department.like("_ab")), ElementsAre("anna", "민준"));
  EXPECT_THAT(where(users.username.like("%o%")), ElementsAre("Bob", "zoe"));
  EXPECT_THAT(where(users.username.like("민_")), ElementsAre("민준"));
  EXPECT_THAT(where(users.department.like("line\\_1")), ElementsAre("zoe"));
  EXPECT_THAT(where(users.department.like("lin\\_%")), IsEmpty());
  EXPECT_THAT(where(users.department.like("[l]ab")), IsEmpty());
  EXPECT_THAT(where(users.department.like("l*")), IsEmpty());
  EXPECT_THAT(where(users.department.like("la?")), IsEmpty());
  EXPECT_THROW(static_cast<void>(users.department.like("a\\")), cupel::conversion_error);
}

TEST_P(rows, are_found_by_patterns_that_see_no_padding) {
  if (on_sqlite()) return;  // where nothing is padded
  db.connection().execute("ALTER TABLE users ALTER department TYPE character(8)");
  EXPECT_THAT(where(users.department.like("lab")), ElementsAre("anna"));
  EXPECT_THAT(where(users.department.like("%b")), ElementsAre("anna", "민준"));
  EXPECT_THAT(where(users.department.like("___")), ElementsAre("anna", "민준"));
}

TEST_P(rows, are_ordered_by_bytes_with_nulls_where_they_were_put) {
  const auto ordered = [this](auto... by) { return names(db.from(users).order_by(by...).all()); };
  EXPECT_THAT(ordered(users.username), ElementsAre("Bob", "anna", "zoe", "민준"));
  EXPECT_THAT(ordered(users.username.desc()), ElementsAre("민준", "zoe", "anna", "Bob"));
  EXPECT_THAT(ordered(users.department), ElementsAre("민준", "anna", "zoe", "Bob"));
  EXPECT_THAT(ordered(users.department.asc().nulls_first()), ElementsAre("Bob", "민준", "anna", "zoe"));
  EXPECT_THAT(ordered(users.department.desc()), ElementsAre("Bob", "zoe", "anna", "민준"));
  EXPECT_THAT(ordered(users.department.desc().nulls_last()), ElementsAre("zoe", "anna", "민준", "Bob"));
  EXPECT_THAT(ordered(users.role, users.id.desc()), ElementsAre("anna", "zoe", "민준", "Bob"));
  EXPECT_THAT(where(users.username < "a"), ElementsAre("Bob"));
}

TEST_P(rows, are_limited_and_skipped) {
  const auto from = [this] { return db.from(users).order_by(users.id); };
  EXPECT_THAT(names(from().limit(2).all()), ElementsAre("anna", "Bob"));
  EXPECT_THAT(names(from().limit(2).offset(3).all()), ElementsAre("zoe"));
  EXPECT_THAT(names(from().offset(3).all()), ElementsAre("zoe"));
  EXPECT_THAT(names(from().limit(0).all()), IsEmpty());
  EXPECT_THROW(static_cast<void>(from().limit(-1)), cupel::usage_error);
  EXPECT_EQ(from().offset(1).first()->username, "Bob");
  EXPECT_EQ(from().limit(0).first(), std::nullopt);
}

TEST_P(rows, are_one_or_say_why_not) {
  EXPECT_EQ(db.from(users).where(users.id == 2).one().username, "Bob");
  EXPECT_THAT([&] { static_cast<void>(db.from(users).where(users.id == 9).one()); },
              ThrowsMessage<cupel::not_found>("no row of 'users' fits the query of one()"));
  EXPECT_THAT([&] { static_cast<void>(db.from(users).one()); },
              ThrowsMessage<cupel::too_many_rows>("more than one row of 'users' fits the query of one()"));
}

TEST_P(rows, are_counted_and_seen_by_the_database) {
  EXPECT_EQ(db.from(users).count(), 4);
  EXPECT_EQ(db.from(users).where(users.id > 1).count(), 3);
  EXPECT_TRUE(db.from(users).where(users.id == 4).exists());
  EXPECT_FALSE(db.from(users).where(users.id == 5).exists());
}

TEST_P(rows, are_handed_out_one_by_one) {
  std::vector<std::string> seen;
  db.from(users).order_by(users.id).each([&](const User& each) { seen.push_back(each.username); });
  EXPECT_THAT(seen, ElementsAre("anna", "Bob", "민준", "zoe"));
}

TEST_P(rows, that_are_handed_out_let_nothing_else_run_meanwhile) {
  EXPECT_THROW(db.from(users).each([&](const User&) { static_cast<void>(db.from(users).count()); }),
               cupel::usage_error);
  EXPECT_EQ(db.from(users).count(), 4);
}

TEST_P(rows, of_a_view_are_read_like_those_of_a_table) {
  const auto& active = table<ActiveUser>;
  const auto all = db.from(active).where(active.username != "Bob").order_by(active.id).all();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].username, "민준");
}

TEST_P(rows, are_compared_with_numbers_that_fit_alone) {
  EXPECT_THROW(static_cast<void>(users.id == 5'000'000'000), cupel::conversion_error);
  EXPECT_THAT(where(users.id == std::uint64_t{4}), ElementsAre("zoe"));
}

TEST_P(rows, of_the_programs_own_sql_are_models_values_and_tuples) {
  const auto two = db.query<std::tuple<std::string, std::optional<std::string>>>(
      "SELECT username, department FROM users WHERE id <= $2 AND id >= $1 -- $9\n ORDER BY id", 2, 3);
  EXPECT_EQ(two[0], (std::tuple{"Bob", std::nullopt}));
  EXPECT_EQ(two[1], (std::tuple{"민준", "Lab"}));
  EXPECT_EQ(db.query<std::int64_t>("SELECT count(*) FROM users WHERE username <> '$1' AND department = $1", "lab")[0],
            1);
  EXPECT_EQ(db.query<ActiveUser>("SELECT id, username FROM users WHERE id = $1", 4)[0].username, "zoe");
  EXPECT_EQ(db.query<bool>("SELECT is_active FROM users WHERE id = $1", 4).size(), 1)
      << "std::vector<bool> is no vector";
  EXPECT_THROW(static_cast<void>(db.query<ActiveUser>("SELECT id FROM users")), cupel::usage_error);
  EXPECT_EQ(db.execute("UPDATE users SET department = $1 WHERE id > $2", std::nullopt, 2), 2);
  EXPECT_EQ(db.from(users).where(users.department.is_null()).count(), 3);
}

// SPDX-License-Identifier: Apache-2.0
// The SQL of each word of the language on each database, and what it binds.
#include <gtest/gtest.h>

#include <cupel/cupel.hpp>
#include <cupel/dialect/query/placeholders.hpp>

#include "orm/fixture/document.gen.hpp"
#include "orm/fixture/user.gen.hpp"

using cupel::table;
using cupel::driver::database;

namespace {

constexpr const auto& users = table<User>;

template <class Node> std::string text(const Node& node, database of) {
  cupel::dialect::query::text out{of};
  cupel::dialect::query::writer{out}.write(node);
  return std::move(out).take();
}
template <class Node> std::string sqlite(const Node& node) {
  return text(node, database::sqlite);
}
template <class Node> std::string postgresql(const Node& node) {
  return text(node, database::postgresql);
}

/// The text without its SELECT and FROM.
template <class Select> std::string clauses(const Select& query, database of) {
  const std::string whole = cupel::orm::make_text<cupel::orm::asking::rows>(query, of);
  const std::string head{cupel::mapping<typename Select::model_type>::sql(of).select};
  EXPECT_EQ(whole.substr(0, head.size()), head);
  return whole.substr(head.size());
}

}  // namespace

TEST(condition, compares_by_parameters_in_order) {
  const auto node = users.id == 1 && (users.email != "x" || users.id <= 2);
  EXPECT_EQ(sqlite(node), R"(("id" = ?1 AND ("email" <> ?2 OR "id" <= ?3)))");
  EXPECT_EQ(postgresql(node), R"(("id" = $1 AND ("email" <> $2 OR "id" <= $3)))");
}

TEST(condition, orders_texts_by_bytes_on_postgresql_and_compares_them_plainly) {
  EXPECT_EQ(sqlite(users.email < "b"), R"("email" < ?1)");
  EXPECT_EQ(postgresql(users.email < "b"), R"("email" COLLATE "C" < $1)");
  EXPECT_EQ(postgresql(users.email == "b"), R"("email" = $1)");
  EXPECT_EQ(postgresql(users.email.between("a", "b")), R"("email" COLLATE "C" BETWEEN $1 AND $2)");
  EXPECT_EQ(postgresql(users.id > 1), R"("id" > $1)");
}

TEST(condition, on_null_has_no_parameter) {
  EXPECT_EQ(sqlite(users.full_name == std::nullopt), R"("full_name" IS NULL)");
  EXPECT_EQ(sqlite(users.full_name != std::nullopt), R"("full_name" IS NOT NULL)");
  EXPECT_EQ(sqlite(users.full_name == std::optional<std::string>{}), R"("full_name" IS NULL)");
  EXPECT_EQ(sqlite(users.full_name == std::optional<std::string>{"x"}), R"("full_name" = ?1)");
}

TEST(condition, takes_a_list_as_one_parameter) {
  const auto node = users.id.in(std::vector{1, 2, 3}) && users.email == "x";
  EXPECT_EQ(postgresql(node), R"(("id" = ANY($1) AND "email" = $2))");
  EXPECT_EQ(sqlite(node), R"(("id" IN cupel_list(?1) AND "email" = ?2))");
  EXPECT_EQ(sqlite(users.id.in(std::vector<int>{})), R"("id" IN cupel_list(?1))");
}

TEST(condition, is_a_column_of_bool_by_itself) {
  EXPECT_EQ(sqlite(!users.is_active && users.id == 1), R"(((NOT "is_active") AND "id" = ?1))");
}

TEST(condition, compares_columns_with_each_other) {
  EXPECT_EQ(sqlite(users.updated_at > users.created_at), R"("updated_at" > "created_at")");
}

TEST(pattern, of_like_becomes_one_of_glob) {
  EXPECT_EQ(cupel::query::glob_of("a%b_c"), "a*b?c");
  EXPECT_EQ(cupel::query::glob_of("\\%\\_\\\\"), "%_\\");
  EXPECT_EQ(cupel::query::glob_of("*?[x]"), "[*][?][[]x]");
  EXPECT_THROW(static_cast<void>(cupel::query::glob_of("x\\")), cupel::conversion_error);
  EXPECT_EQ(sqlite(users.email.like("x")), R"("email" GLOB ?1)");
  EXPECT_EQ(postgresql(users.email.like("x")), R"("email"::text LIKE $1)");
}

TEST(select, says_where_nulls_stand_only_where_there_can_be_any) {
  auto query = cupel::query::select<User>{}.order_by(users.last_login.desc(), users.id, users.email.desc());
  EXPECT_EQ(clauses(query, database::sqlite), "\nORDER BY \"last_login\" DESC NULLS FIRST, \"id\", \"email\" DESC");
  EXPECT_EQ(clauses(query, database::postgresql),
            "\nORDER BY \"last_login\" DESC NULLS FIRST, \"id\", \"email\" COLLATE \"C\" DESC");
}

TEST(select, binds_its_limit_and_offset) {
  EXPECT_EQ(clauses(cupel::query::select<User>{}.where(users.id > 1).limit(2).offset(3), database::postgresql),
            "\nWHERE \"id\" > $1\nLIMIT $2 OFFSET $3");
  EXPECT_EQ(clauses(cupel::query::select<User>{}.offset(3), database::sqlite), "\nLIMIT -1 OFFSET ?1");
  EXPECT_EQ(clauses(cupel::query::select<User>{}.offset(3), database::postgresql), " OFFSET $1");
}

TEST(select, leaves_deleted_rows_out_unless_it_is_asked_for_them) {
  const auto title = [] { return cupel::query::select<Document>{}.where(table<Document>.title == "x"); };
  EXPECT_EQ(clauses(title(), database::sqlite), "\nWHERE \"deleted_at\" IS NULL AND \"title\" = ?1");
  EXPECT_EQ(clauses(title().with_deleted(), database::sqlite), "\nWHERE \"title\" = ?1");
  EXPECT_EQ(clauses(cupel::query::select<Document>{}, database::sqlite), "\nWHERE \"deleted_at\" IS NULL");
}

TEST(select, has_a_fixed_text_unless_its_values_change_it) {
  EXPECT_TRUE((decltype(cupel::query::select<User>{}.where(users.id == 1 && users.email.like("x")))::fixed));
  EXPECT_TRUE((decltype(cupel::query::select<User>{}.where(users.id.in(std::vector{1})))::fixed));
  EXPECT_FALSE((decltype(cupel::query::select<User>{}.where(users.full_name == std::optional<std::string>{}))::fixed));
}

TEST(identifier, in_a_text_has_its_quotes_doubled) {
  cupel::dialect::query::text out{database::sqlite};
  out.identifier("say \"hi\"");
  EXPECT_EQ(std::move(out).take(), R"("say ""hi""")");
}

TEST(placeholders, are_numbered_for_sqlite_outside_of_texts_names_and_comments) {
  using cupel::dialect::query::with_placeholders;
  EXPECT_EQ(with_placeholders("a = $2 AND b = $1", database::sqlite), "a = ?2 AND b = ?1");
  EXPECT_EQ(with_placeholders("a = $2", database::postgresql), "a = $2");
  EXPECT_EQ(with_placeholders("'$1' \"$1\" 'it''s $1' -- $1\n$1 /* $1 */ $1", database::sqlite),
            "'$1' \"$1\" 'it''s $1' -- $1\n?1 /* $1 */ ?1");
  EXPECT_EQ(with_placeholders("'$1", database::sqlite), "'$1");
  EXPECT_EQ(with_placeholders("$name $", database::sqlite), "$name $");
}

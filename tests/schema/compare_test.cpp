// SPDX-License-Identifier: Apache-2.0
// Each fact is compared, and says both sides in words.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/schema/compare/difference.hpp>

namespace cupel::schema {
namespace {

using namespace cupel::migration;

catalog made(const operations& list) {
  catalog result;
  problem p;
  const bool applies = replay(result, list, p);
  text_buffer text;
  describe(text, p);
  EXPECT_TRUE(applies) << text.text;
  return result;
}

/// "subject: left | right", one line each.
std::string differences(const operations& left, const operations& right) {
  std::string all;
  for (const difference& d : compare(made(left), made(right))) {
    all += std::string(d.table) + (d.name == nullptr ? "" : "." + std::string(d.name));
    switch (d.where_found) {
      case side::only_left: all += " only left"; break;
      case side::only_right: all += " only right"; break;
      case side::both: all += std::string(" ") + d.fact_name + ": " + d.left_says.text + " | " + d.right_says.text;
    }
    all += "\n";
  }
  return all;
}

std::string of_columns(column left, column right) {
  const schema::table a{.name = "t", .columns = {left}};
  const schema::table b{.name = "t", .columns = {right}};
  const operation as[] = {{a}};
  const operation bs[] = {{b}};
  return differences(as, bs);
}

TEST(Compare, sees_every_fact_of_a_column) {
  const auto c = [](auto change) {
    schema::column result{.name = "c", .type = varchar(100)};
    change(result);
    return result;
  };
  const schema::column plain{.name = "c", .type = varchar(100)};
  EXPECT_EQ(of_columns(plain, plain), "");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.type = varchar(255); })), "t.c type: varchar(100) | varchar(255)\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.type = array_of(numeric(10, 2)); })),
            "t.c type: varchar(100) | array_of(numeric(10, 2))\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.nullable = true; })), "t.c null: not null | null\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.default_sql = "'x'"; })), "t.c default: no default | default 'x'\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.identity = starting(always, 100, 2); })),
            "t.c identity: no identity | identity always, start 100, increment 2\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.computed = {"a + b", true}; })),
            "t.c computed: not computed | computed as a + b, stored\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.collate = "C"; })), "t.c collation: no collation | collate C\n");
  EXPECT_EQ(of_columns(plain, c([](auto& x) { x.comment = "why"; })), "t.c comment: no comment | why\n");
}

TEST(Compare, sees_every_fact_of_an_index) {
  const schema::table t{.name = "t", .columns = {column{.name = "a", .type = text}, column{.name = "b", .type = text}}};
  const auto one = [&](const schema::index& left, const schema::index& right) {
    const operation as[] = {{t}, {left}};
    const operation bs[] = {{t}, {right}};
    return differences(as, bs);
  };
  const schema::index plain{.name = "ix", .table = "t", .on = {"a"}};
  EXPECT_EQ(one(plain, plain), "");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"b", "a"}}), "t.ix keys: on (a) | on (b, a)\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {{"a", desc}}}), "t.ix keys: on (a) | on (a desc)\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {{"a", asc, nullptr, nulls_first}}}),
            "t.ix keys: on (a) | on (a nulls first)\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {{"a", asc, nullptr, nulls_last}}}), "")
      << "the default, said";
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {{"a", asc, "text_pattern_ops"}}}),
            "t.ix keys: on (a) | on (a text_pattern_ops)\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {expression("lower(a)")}}),
            "t.ix keys: on (a) | on (lower(a))\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"a"}, .unique = true}),
            "t.ix unique: not unique | unique\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"a"}, .method = gin}),
            "t.ix method: method btree | method gin\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"a"}, .where = "b = 'x'"}),
            "t.ix where: no predicate | where b = 'x'\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"a"}, .nulls_not_distinct = true}),
            "t.ix nulls: nulls distinct | nulls not distinct\n");
  EXPECT_EQ(one(plain, {.name = "ix", .table = "t", .on = {"a"}, .include = {"b"}}),
            "t.ix include: include () | include (b)\n");
}

TEST(Compare, sees_every_fact_of_constraints_and_keys) {
  static const schema::table parent{
      .name = "p",
      .columns = {column{.name = "id", .type = integer}, column{.name = "k", .type = integer}},
      .primary_key = {"id"},
      .uniques = {unique{.name = "uq_p", .columns = {"k"}}}};
  static const std::initializer_list<schema::column> columns = {column{.name = "a", .type = integer},
                                                                column{.name = "b", .type = integer}};
  const auto child = [](std::initializer_list<schema::foreign_key> keys, std::initializer_list<const char*> key,
                        std::initializer_list<schema::check> checks, std::initializer_list<schema::unique> uniques) {
    return schema::table{.name = "c",
                         .columns = columns,
                         .primary_key = key,
                         .uniques = uniques,
                         .checks = checks,
                         .foreign_keys = keys};
  };
  const auto one = [&](const schema::table& left, const schema::table& right) {
    const operation as[] = {{parent}, {left}};
    const operation bs[] = {{parent}, {right}};
    return differences(as, bs);
  };
  static const std::initializer_list<schema::foreign_key> fk = {
      {.name = "fk", .columns = {"a"}, .references = "p", .referenced_columns = {"id"}}};
  static const std::initializer_list<schema::foreign_key> by_k = {{.name = "fk",
                                                                   .columns = {"b"},
                                                                   .references = "p",
                                                                   .referenced_columns = {"k"},
                                                                   .on_delete = cascade,
                                                                   .on_update = set_null}};
  EXPECT_EQ(one(child(fk, {"a"}, {}, {}), child(by_k, {"a"}, {}, {})),
            "c.fk columns: (a) | (b)\nc.fk references: references p (id) | references p (k)\n"
            "c.fk on delete: on delete no action | on delete cascade\nc.fk on update: on update no action | on update "
            "set null\n");
  static const std::initializer_list<const char*> key_a = {"a"};
  static const std::initializer_list<const char*> key_ab = {"a", "b"};
  EXPECT_EQ(one(child({}, key_a, {}, {}), child({}, key_ab, {}, {})),
            "c primary key: primary key (a) | primary key (a, b)\n");
  EXPECT_EQ(one(child({}, key_a, {}, {}), child({}, {}, {}, {})), "c primary key: primary key (a) | no primary key\n");
  static const std::initializer_list<schema::check> positive = {{.name = "ck", .expression = "a > 0"}};
  static const std::initializer_list<schema::check> same_check = {{.name = "ck", .expression = "( A >0 )"}};
  static const std::initializer_list<schema::check> other_check = {{.name = "ck", .expression = "a > 1"}};
  EXPECT_EQ(one(child({}, {}, positive, {}), child({}, {}, same_check, {})), "");
  EXPECT_EQ(one(child({}, {}, positive, {}), child({}, {}, other_check, {})),
            "c.ck expression: check (a > 0) | check (a > 1)\n");
  static const std::initializer_list<schema::unique> ab = {{.name = "uq", .columns = {"a", "b"}}};
  static const std::initializer_list<schema::unique> ba = {{.name = "uq", .columns = {"b", "a"}}};
  EXPECT_EQ(one(child({}, {}, {}, ab), child({}, {}, {}, ba)), "c.uq columns: unique (a, b) | unique (b, a)\n");
  EXPECT_EQ(one(child({}, {}, {}, ab), child({}, {}, {}, {})), "c.uq only left\n");
}

TEST(Compare, sees_every_fact_of_a_table_and_tables_on_one_side) {
  const schema::table plain{.name = "t", .columns = {column{.name = "a", .type = text}}};
  const schema::table other{.name = "t",
                            .columns = {column{.name = "a", .type = text}},
                            .comment = "why",
                            .strict = true,
                            .without_rowid = true};
  const schema::table second{.name = "u", .columns = {column{.name = "a", .type = text}}};
  const operation as[] = {{plain}, {second}};
  const operation bs[] = {{other}};
  EXPECT_EQ(differences(as, bs),
            "t comment: no comment | why\nt strict: not strict | strict\n"
            "t without rowid: with rowid | without rowid\nu only left\n");
  EXPECT_EQ(differences(bs, bs), "");
  const operation both_ways[] = {{plain}};
  EXPECT_EQ(differences(both_ways, as), "u only right\n");
}

}  // namespace
}  // namespace cupel::schema

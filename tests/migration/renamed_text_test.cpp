// SPDX-License-Identifier: Apache-2.0
// Expressions follow the columns that they name: what the databases do at RENAME COLUMN, the catalog does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>
#include <cupel/migration/report.hpp>
#include <string>

namespace cupel::migration {
namespace {

using schema::expression;
using schema::renamed_text;
using schema::types::integer;
using schema::types::text;

std::string renamed(const char* sql, const char* from, const char* to) {
  const char* const made = renamed_text({sql}, from, to);
  const std::string result = made == nullptr ? "none" : made;
  delete[] made;
  return result;
}

static_assert(
    [] {
      const char* const made = renamed_text({"price > 0"}, "price", "net");
      const bool same = schema::same_sql({made, true}, {"net > 0"});
      delete[] made;
      return same;
    }(),
    "a constant evaluation too");

TEST(RenamedText, has_the_new_name_where_a_column_stands) {
  EXPECT_EQ(renamed("price > 0 AND Price < 9", "price", "net"), "net > 0 AND net < 9");
  EXPECT_EQ(renamed("\"price\" > 0", "price", "net"), "net > 0");
  EXPECT_EQ(renamed("price(1) > 0 AND 'price' <> price::text", "price", "net"),
            "price(1) > 0 AND 'price' <> net::text");
  EXPECT_EQ(renamed("extract(year FROM year) > 1", "year", "since"), "extract(year FROM since) > 1");
  EXPECT_EQ(renamed("tags[1:n] <> '{}'", "n", "m"), "tags[1:m] <> '{}'");
  EXPECT_EQ(renamed("cost > 0 -- price", "price", "net"), "none");
  EXPECT_EQ(renamed("cost > $$price$$", "price", "net"), "none");
  EXPECT_EQ(renamed("cost > E'\\' price '", "price", "net"), "none");
  EXPECT_EQ(renamed("prices > 0", "price", "net"), "none");
  EXPECT_EQ(renamed("CASE WHEN \"end\" > 0 THEN 1 END > 0", "end", "stop"), "CASE WHEN stop > 0 THEN 1 END > 0");
}

TEST(RenamedText, has_quotes_where_the_name_needs_them) {
  EXPECT_EQ(renamed("a > 0", "a", "order"), "\"order\" > 0");
  EXPECT_EQ(renamed("a > 0", "a", "Net price"), "\"Net price\" > 0");
  EXPECT_EQ(renamed("a > 0", "a", "say \"hi\""), "\"say \"\"hi\"\"\" > 0");
  EXPECT_EQ(renamed("\"say \"\"hi\"\"\" > 0", "say \"hi\"", "a"), "a > 0");
}

inline constexpr operation items[] = {
    create_table{
        .name = "items",
        .columns = {column{.name = "id", .type = integer}, column{.name = "price", .type = integer},
                    column{.name = "twice", .type = integer, .computed = schema::computed_option{"price * 2"}}},
        .primary_key = {"id"},
        .checks = {check{.name = "ck_price", .expression = "price > 0"}}},
    create_index{.name = "ix_price", .table = "items", .on = {expression("abs(price)")}, .where = "price <> 7"},
};

/// The texts of `items` after the changes.
std::string texts_after(const operations& changes) {
  schema::catalog catalog;
  problem p;
  EXPECT_TRUE(replay(catalog, items, p));
  schema::catalog copy = catalog;
  EXPECT_TRUE(replay(copy, changes, p)) << p.name;
  catalog = schema::catalog(copy);
  copy = schema::catalog();
  const schema::table_state& t = *catalog.find("items");
  return std::string(find_named(t.columns, "twice")->computed.expression) + " | " + t.checks[0].expression.sql + " | "
         + t.indexes[0].keys[0] + " | " + t.indexes[0].where.sql;
}

TEST(RenamedText, is_what_stands_in_every_kind_of_text) {
  static constexpr operation rename[] = {rename_column{.table = "items", .name = "price", .to = "net"}};
  EXPECT_EQ(texts_after(rename), "net * 2 | net > 0 | abs(net) | net <> 7");
  static constexpr operation swap[] = {
      rename_column{.table = "items", .name = "price", .to = "between"},
      rename_column{.table = "items", .name = "id", .to = "price"},
      rename_column{.table = "items", .name = "between", .to = "id"},
  };
  EXPECT_EQ(texts_after(swap), "id * 2 | id > 0 | abs(id) | id <> 7");
}

TEST(RenamedText, of_a_name_that_another_column_has_in_other_letters_needs_quotes) {
  static constexpr operation both[] = {
      create_table{.name = "t",
                   .columns = {column{.name = "Price", .type = integer}, column{.name = "price", .type = integer}},
                   .checks = {check{.name = "ck", .expression = "price < \"Price\""}}},
      rename_column{.table = "t", .name = "Price", .to = "net"},
  };
  schema::catalog catalog;
  problem p;
  ASSERT_TRUE(replay(catalog, both, p));
  EXPECT_STREQ(catalog.find("t")->checks[0].expression.sql, "price < net");
}

/// What the proof says of a history of two revisions, against the models; empty: proved.
std::string proved(const operations& second, const operations& models, const operations& down = {}) {
  revision one{.id = "one", .upgrade = items};
  revision two{.id = "two", .parent = "one", .upgrade = second};
  two.downgrade = down;
  const revision* const all[] = {&one, &two};
  registry r;
  r.revisions = all;
  r.models = models;
  const findings found = examine(r);
  std::string result;
  for (const problem& each : found.problems) {
    schema::text_buffer said;
    describe(said, each);
    result += std::string(said.text) + "\n";
  }
  for (const schema::difference& each : found.drift)
    result += std::string(each.table) + "." + (each.name == nullptr ? "" : each.name) + " " + each.fact_name + "\n";
  return result;
}

inline constexpr operation net[] = {
    create_table{.name = "items",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "net", .type = integer},
                             column{.name = "twice", .type = integer, .computed = schema::computed_option{"net * 2"}}},
                 .primary_key = {"id"},
                 .checks = {check{.name = "ck_price", .expression = "net > 0"}}},
    create_index{.name = "ix_price", .table = "items", .on = {expression("abs(net)")}, .where = "net <> 7"},
};

TEST(RenamedText, needs_no_other_operation_than_the_rename) {
  static constexpr operation rename[] = {rename_column{.table = "items", .name = "price", .to = "net"}};
  static constexpr operation back[] = {rename_column{.table = "items", .name = "net", .to = "price"}};
  EXPECT_EQ(proved(rename, net), "");
  EXPECT_EQ(proved(rename, net, back), "");
  EXPECT_EQ(proved(rename, items),
            "items.price \nitems.twice computed\nitems.net \nitems.ck_price expression\nitems.ix_price keys\n"
            "items.ix_price where\n");
}

// GCC 12 evaluates no built-in function of strings on a text that was made: the whole way is one constant.
namespace constant {
inline constexpr operation first[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "id", .type = integer}, column{.name = "a", .type = text},
                             column{.name = "b", .type = text}, column{.name = "up", .type = integer, .nullable = true},
                             column{.name = "low", .type = text, .computed = schema::computed_option{"lower(a)"}}},
                 .primary_key = {"id"},
                 .checks = {check{.name = "ck", .expression = "a <> b"}}},
    create_index{.name = "ix", .table = "t", .on = {expression("lower(a)")}},
    create_index{.name = "ux", .table = "t", .on = {expression("upper(a)"), "b"}, .unique = true},
    create_index{.name = "part", .table = "t", .on = {"b"}, .where = "a <> ''"},
};
inline constexpr operation second[] = {
    rename_column{.table = "t", .name = "a", .to = "order"},
    rename_column{.table = "t", .name = "order", .to = "c"},
    rename_column{.table = "t", .name = "b", .to = "a"},
    add_column{.table = "t", .name = "b", .type = text, .nullable = true},
    add_foreign_key{.table = "t", .name = "fk", .columns = {"up"}, .references = "t", .referenced_columns = {"id"}},
    drop_index{.table = "t", .name = "ux"},
};
inline constexpr operation second_back[] = {
    create_index{.name = "ux", .table = "t", .on = {expression("upper(c)"), "a"}, .unique = true},
    drop_foreign_key{.table = "t", .name = "fk"},
    drop_column{.table = "t", .name = "b"},
    rename_column{.table = "t", .name = "a", .to = "b"},
    rename_column{.table = "t", .name = "c", .to = "order"},
    rename_column{.table = "t", .name = "order", .to = "a"},
};
inline constexpr operation third[] = {rename_column{.table = "t", .name = "c", .to = "d"},
                                      rename_column{.table = "t", .name = "id", .to = "nr"}};
inline constexpr operation third_back[] = {rename_column{.table = "t", .name = "nr", .to = "id"},
                                           rename_column{.table = "t", .name = "d", .to = "c"}};
inline constexpr operation models[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "nr", .type = integer}, column{.name = "d", .type = text},
                             column{.name = "a", .type = text}, column{.name = "up", .type = integer, .nullable = true},
                             column{.name = "low", .type = text, .computed = schema::computed_option{"lower(d)"}},
                             column{.name = "b", .type = text, .nullable = true}},
                 .primary_key = {"nr"},
                 .checks = {check{.name = "ck", .expression = "d <> a"}},
                 .foreign_keys = {foreign_key{
                     .name = "fk", .columns = {"up"}, .references = "t", .referenced_columns = {"nr"}}}},
    create_index{.name = "ix", .table = "t", .on = {expression("lower(d)")}},
    create_index{.name = "part", .table = "t", .on = {"a"}, .where = "d <> ''"},
};
inline constexpr revision one{.id = "one", .upgrade = first};
inline constexpr revision two{.id = "two", .parent = "one", .upgrade = second, .downgrade = second_back};
inline constexpr revision three{.id = "three", .parent = "two", .upgrade = third, .downgrade = third_back};
inline constexpr const revision* all[] = {&one, &two, &three};
inline constexpr registry whole{.system = "whole", .revisions = all, .models = models};
static_assert(count_findings(whole) == 0);
inline constexpr registry old{.system = "old", .revisions = all, .models = first};
static_assert(count_findings(old) > 0);
}  // namespace constant

TEST(RenamedText, is_not_the_new_column_of_the_old_name) {
  static constexpr operation second[] = {
      rename_column{.table = "items", .name = "price", .to = "net"},
      add_column{.table = "items", .name = "price", .type = integer, .nullable = true},
  };
  static constexpr operation models[] = {
      create_table{.name = "items",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "net", .type = integer},
                               column{.name = "twice", .type = integer, .computed = schema::computed_option{"net * 2"}},
                               column{.name = "price", .type = integer, .nullable = true}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck_price", .expression = "price > 0"}}},
      create_index{.name = "ix_price", .table = "items", .on = {expression("abs(net)")}, .where = "net <> 7"},
  };
  EXPECT_EQ(proved(second, models), "items.ck_price expression\n");
}

TEST(RenamedText, keeps_its_column_from_being_dropped) {
  static constexpr operation second[] = {
      rename_column{.table = "items", .name = "price", .to = "net"},
      drop_column{.table = "items", .name = "net"},
  };
  EXPECT_THAT(proved(second, net), testing::StartsWith("drop_column items.net: the column is used by ix_price"));
  static constexpr operation third[] = {
      rename_column{.table = "items", .name = "price", .to = "net"},
      add_column{.table = "items", .name = "price", .type = integer, .nullable = true},
      drop_column{.table = "items", .name = "price"},
  };
  EXPECT_EQ(proved(third, net), "");
}

TEST(RenamedText, comes_again_with_the_names_of_its_time) {
  static constexpr operation second[] = {
      rename_column{.table = "items", .name = "price", .to = "net"},
      drop_check{.table = "items", .name = "ck_price"},
      drop_index{.table = "items", .name = "ix_price"},
      drop_column{.table = "items", .name = "twice"},
  };
  arena memory;
  schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, items, p));
  const schema::catalog before = state;
  const operations back = inverse(memory, second, state);
  ASSERT_EQ(back.count, 4u);
  EXPECT_STREQ(static_cast<const schema::column&>(back.first[0].what).computed.expression, "net * 2");
  EXPECT_STREQ(static_cast<const schema::check&>(back.first[2].what).expression, "net > 0");
  ASSERT_TRUE(replay(state, back, p)) << p.name;
  EXPECT_TRUE(schema::compare(before, state).empty());
}

}  // namespace
}  // namespace cupel::migration

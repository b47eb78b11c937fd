// SPDX-License-Identifier: Apache-2.0
// fields.hpp names every field of every struct: what it forgets would be left out of checksums, sources and copies.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/fields.hpp>
#include <cupel/schema/fact.hpp>

namespace cupel::migration {
namespace {

struct anything {
  template <class T> operator T() const;
};

/// How many initialisers the aggregate takes; the base that carries kind and place is the first.
template <class T, class... Fields> constexpr std::size_t initialisers() {
  if constexpr (requires { T{Fields{}..., anything{}}; })
    return initialisers<T, Fields..., anything>();
  else
    return sizeof...(Fields);
}

template <class T> constexpr std::size_t named() {
  std::size_t count = 0;
  for_each_field<T>([&](const char*, auto) { ++count; });
  return count;
}

template <class T> constexpr bool all_named() {
  return initialisers<T>() == named<T>() + (std::is_base_of_v<schema::definition, T> ? 1 : 0);
}

/// A field of what stands is a fact, or one of `others`: what names it or holds it, or says a fact with another field.
template <class T> constexpr bool all_facts(schema::fact_range facts, std::size_t others) {
  return named<T>() == schema::count_of(facts) + others;
}

static_assert(all_facts<schema::table>(schema::table_facts, 7), "name, columns, keys, uniques, checks");
static_assert(all_facts<schema::column>(schema::column_facts, 2), "table, name");
static_assert(all_facts<schema::primary_key>(schema::primary_key_facts, 1), "table");
static_assert(all_facts<schema::unique>(schema::unique_facts, 2), "table, name");
static_assert(all_facts<schema::check>(schema::check_facts, 2), "table, name");
static_assert(all_facts<schema::foreign_key>(schema::foreign_key_facts, 3), "table, name, referenced_columns");
static_assert(all_facts<schema::index>(schema::index_facts, 2), "table, name");
static_assert(all_facts<schema::enumeration>(schema::enum_facts, 1), "name");

static_assert(all_named<schema::type>());
static_assert(all_named<schema::identity_option>());
static_assert(all_named<schema::computed_option>());
static_assert(all_named<sql>());
static_assert(all_named<schema::table>());
static_assert(all_named<schema::column>());
static_assert(all_named<schema::primary_key>());
static_assert(all_named<schema::unique>());
static_assert(all_named<schema::check>());
static_assert(all_named<schema::foreign_key>());
static_assert(all_named<schema::index>());
static_assert(all_named<changes::alter_table>());
static_assert(all_named<changes::rename_table>());
static_assert(all_named<changes::drop_table>());
static_assert(all_named<changes::alter_column>());
static_assert(all_named<changes::rename_column>());
static_assert(all_named<changes::drop_column>());
static_assert(all_named<changes::drop_primary_key>());
static_assert(all_named<changes::drop_unique>());
static_assert(all_named<changes::drop_check>());
static_assert(all_named<changes::drop_foreign_key>());
static_assert(all_named<changes::rename_constraint>());
static_assert(all_named<changes::rename_index>());
static_assert(all_named<changes::drop_index>());
static_assert(all_named<schema::named_schema>());
static_assert(all_named<changes::drop_schema>());
static_assert(all_named<schema::enumeration>());
static_assert(all_named<changes::rename_enum>());
static_assert(all_named<changes::alter_enum>());
static_assert(all_named<changes::drop_enum>());
static_assert(all_named<changes::rename_enum_value>());
static_assert(all_named<changes::rename_value>());
static_assert(all_named<changes::execute>());
static_assert(all_named<changes::data>());
// index_key has constructors and is no aggregate: its size tells when a field is added.
static_assert(named<schema::index_key>() == 6 && sizeof(schema::index_key) == 40);

TEST(Fields, are_visited_in_the_order_of_the_struct) {
  std::string names;
  for_each_field<schema::foreign_key>([&](const char* name, auto) { names += std::string(name) + " "; });
  EXPECT_EQ(names, "table name columns references referenced_columns on_delete on_update ");
}

}  // namespace
}  // namespace cupel::migration

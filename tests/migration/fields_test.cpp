// SPDX-License-Identifier: Apache-2.0
// fields.hpp names every field of every struct: what it forgets would be left out of checksums, sources and copies.
#include <gtest/gtest.h>

#include <cupel/migration.hpp>
#include <cupel/migration/fields.hpp>

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

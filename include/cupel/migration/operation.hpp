// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operations of a migration. What creates an object is the object's definition (schema/); here stand the changes.
//
//   inline constexpr operation upgrade[] = {
//     add_column{.table = "users", .name = "phone", .type = varchar(20), .nullable = true},
//     alter_column{.table = "users", .name = "email", .type = varchar(500)},
//     execute{.up = {.postgresql = "…", .sqlite = "…"}, .down = {…}, .effect = none},
//     data{.name = "fill full_name", .version = 1, .up = back_fill_full_name, .down = nothing},
//   };
//
// An operation refers to a temporary whose life the array extends; GCC 12 does so only where its type is const, hence
// the aliases. All of it is constant data: no initialiser runs at start-up.
#include <cstddef>
#include <cupel/migration/change.hpp>
#include <cupel/schema/enumeration.hpp>
#include <cupel/schema/index.hpp>
#include <cupel/schema/named_schema.hpp>
#include <cupel/schema/table.hpp>

namespace cupel::migration {

using schema::kind;

/// One entry of an upgrade, a downgrade or the models: any definition or change.
struct operation {
  const schema::definition& what;
};

/// A list of operations that stands elsewhere.
struct operations {
  const operation* first = nullptr;
  std::size_t count = 0;
  bool given = false;

  constexpr operations() = default;
  template <std::size_t Count>
  constexpr operations(const operation (&list)[Count]) : first(list), count(Count), given(true) {}
  /// `upgrade[] = {}`: an array of nothing, which is none in C++.
  template <class Empty>
    requires(sizeof(Empty) == 0)
  constexpr operations(const Empty&) {
    static_assert(sizeof(Empty) != 0, "the list has no operation: take it away, and leave .upgrade or .downgrade out");
  }
  constexpr operations(const operation* list, std::size_t size) : first(list), count(size), given(true) {}

  constexpr const operation* begin() const { return first; }
  constexpr const operation* end() const { return first + count; }
};

/// SQL for each database; nullptr: nothing to do there.
struct sql {
  const char* postgresql = nullptr;
  const char* sqlite = nullptr;
};
constexpr sql both(const char* text) {
  return {text, text};
}

/// What raw SQL does to the tables that the models know. It must be said; `none` is the only answer so far.
struct effect {
  bool stated = false;
  constexpr effect() = default;
  constexpr effect(none_t) : stated(true) {}
};

/// What a C++ data step is called with: the open connection inside the revision's transaction. Defined in
/// runner/step.hpp.
class step;

/// A function of the user's, declared in the migration and defined in the .cpp beside it. Whether there is one is a
/// flag: GCC does not let a constant expression test the address of a named function under UBSan.
struct step_function {
  void (*run)(step&) = nullptr;
  bool given = false;
  bool does_nothing = false;

  constexpr step_function() = default;
  constexpr step_function(void (*function)(step&)) : run(function), given(true) {}
};

struct nothing_t {
  constexpr operator step_function() const {
    step_function result;
    result.given = result.does_nothing = true;
    return result;
  }
  constexpr operator sql() const { return both(""); }
};
/// `.down = nothing`: going back needs no work.
inline constexpr nothing_t nothing{};

namespace changes {

struct alter_table : schema::defines<kind::alter_table> {
  const char* name = nullptr;
  change<const char*> comment{};
  change<bool> strict{};
  change<bool> without_rowid{};
};
struct rename_table : schema::defines<kind::rename_table> {
  const char* name = nullptr;
  const char* to = nullptr;
};
struct drop_table : schema::defines<kind::drop_table> {
  const char* name = nullptr;
};
struct alter_column : schema::defines<kind::alter_column> {
  const char* table = nullptr;
  const char* name = nullptr;
  change<schema::type> type{};
  change<const char*> collate{};
  change<bool> nullable{};
  change<const char*> default_sql{};
  change<schema::identity_option> identity{};
  change<schema::computed_option> computed{};
  change<const char*> comment{};
  const char* using_expression = nullptr;  ///< PostgreSQL: ALTER COLUMN … TYPE … USING expression
};
struct rename_column : schema::defines<kind::rename_column> {
  const char* table = nullptr;
  const char* name = nullptr;
  const char* to = nullptr;
};
struct drop_column : schema::defines<kind::drop_column> {
  const char* table = nullptr;
  const char* name = nullptr;
};
struct drop_primary_key : schema::defines<kind::drop_primary_key> {
  const char* table = nullptr;
};
struct drop_unique : schema::defines<kind::drop_unique> {
  const char* table = nullptr;
  const char* name = nullptr;
};
struct drop_check : schema::defines<kind::drop_check> {
  const char* table = nullptr;
  const char* name = nullptr;
};
struct drop_foreign_key : schema::defines<kind::drop_foreign_key> {
  const char* table = nullptr;
  const char* name = nullptr;
};
/// A primary key, unique, check or foreign key.
struct rename_constraint : schema::defines<kind::rename_constraint> {
  const char* table = nullptr;
  const char* name = nullptr;
  const char* to = nullptr;
};
struct rename_index : schema::defines<kind::rename_index> {
  const char* table = nullptr;
  const char* name = nullptr;
  const char* to = nullptr;
};
struct drop_index : schema::defines<kind::drop_index> {
  const char* table = nullptr;
  const char* name = nullptr;
};
/// The schema must be empty by then. On PostgreSQL one that stood before its create_schema stays.
struct drop_schema : schema::defines<kind::drop_schema> {
  const char* name = nullptr;
};
/// A native enum under another name; its columns follow.
struct rename_enum : schema::defines<kind::rename_enum> {
  const char* name = nullptr;
  const char* to = nullptr;
};
/// The whole new list: values come, go or change places. Rows that hold a value which goes make it fail.
struct alter_enum : schema::defines<kind::alter_enum> {
  const char* name = nullptr;
  std::initializer_list<const char*> values{};
};
struct drop_enum : schema::defines<kind::drop_enum> {
  const char* name = nullptr;
};
/// A value of a native enum, and of all rows that hold it.
struct rename_enum_value : schema::defines<kind::rename_enum_value> {
  const char* name = nullptr;  ///< the enum
  const char* from = nullptr;
  const char* to = nullptr;
};
/// A value in the rows of a column of texts, such as an enum that is stored as text.
struct rename_value : schema::defines<kind::rename_value> {
  const char* table = nullptr;
  const char* name = nullptr;  ///< the column
  const char* from = nullptr;
  const char* to = nullptr;
};
struct execute : schema::defines<kind::execute> {
  sql up{};
  sql down{};
  migration::effect effect{};
};
struct data : schema::defines<kind::data> {
  const char* name = nullptr;
  int version = 1;  ///< part of the revision's checksum: raise it when the step's meaning changes
  step_function up{};
  step_function down{};
};
/// Does it not say how it is undone? Of every other operation that is derived.
constexpr bool is_one_way(const execute& e) {
  return e.down.postgresql == nullptr && e.down.sqlite == nullptr;
}
constexpr bool is_one_way(const data& d) {
  return !d.down.given;
}

}  // namespace changes

using column = const schema::column;
using unique = const schema::unique;
using check = const schema::check;
using foreign_key = const schema::foreign_key;

using create_schema = const schema::named_schema;
using create_table = const schema::table;
using create_index = const schema::index;
using create_enum = const schema::enumeration;
using add_column = const schema::column;
using add_primary_key = const schema::primary_key;
using add_unique = const schema::unique;
using add_check = const schema::check;
using add_foreign_key = const schema::foreign_key;

using alter_table = const changes::alter_table;
using rename_table = const changes::rename_table;
using drop_table = const changes::drop_table;
using alter_column = const changes::alter_column;
using rename_column = const changes::rename_column;
using drop_column = const changes::drop_column;
using drop_primary_key = const changes::drop_primary_key;
using drop_unique = const changes::drop_unique;
using drop_check = const changes::drop_check;
using drop_foreign_key = const changes::drop_foreign_key;
using rename_constraint = const changes::rename_constraint;
using rename_index = const changes::rename_index;
using drop_index = const changes::drop_index;
using drop_schema = const changes::drop_schema;
using rename_enum = const changes::rename_enum;
using alter_enum = const changes::alter_enum;
using drop_enum = const changes::drop_enum;
using rename_enum_value = const changes::rename_enum_value;
using rename_value = const changes::rename_value;
using execute = const changes::execute;
using data = const changes::data;

}  // namespace cupel::migration

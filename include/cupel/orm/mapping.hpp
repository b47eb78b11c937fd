// SPDX-License-Identifier: Apache-2.0
// What generated code tells of a model: the one contract between the generator and the ORM.
//
//   template <> struct cupel::mapping<User> { … };                        // user.gen.hpp, bodies in user.gen.cpp
//   cupel::table<User>.email                                              // a typed column
//
// A specialisation has, in this order (tests/orm/fixture/user.gen.hpp is a full example):
//
//   static constexpr const char* model = "User", * schema = "", * table_name = "users";    of schema("app"): "app" and
//                                                                                           "app.users"
//   struct email_column : query::column<email_column, User, std::string> { … };     one per column, query/column.hpp
//   struct audit_logs_relation : orm::relation<…> { … };                            one per relation, orm/relation.hpp
//   struct columns : query::table_columns<User> { … };    a member per column and relation, named as the model's; a
//                                                         struct of them per embedded member
//   using all = orm::list<…>;         every column by position
//   using key = orm::list<…>;         the primary key in its order; empty for a view
//   using returned = orm::list<…>;    what an insert leaves out and reads back: generated, created_at, updated_at,
//                                     computed
//   using refreshed = orm::list<…>;   what an update reads back: updated_at, computed
//   using version = …;                the column marked `version`, or void
//   static constexpr std::string_view alive = …;    the condition that a row is not soft-deleted; empty: no such column
//   static const orm::statements& sql(driver::database);
//   static void read(const driver::row&, T&, int first);            `all`, from column `first`; calls attach
//   static void attach(T&);                                         gives each relation its label
// and unless it is a view
//   static void read_returned(const driver::row&, T&, int first);   `returned`
//   static void read_refreshed(const driver::row&, T&, int first);  `refreshed`
//   static void bind_insert(driver::parameters&, const T&);         the parameters of `insert`
//   static void bind_update(driver::parameters&, const T&);         the parameters of `update`
//   static void bind_remove(driver::parameters&, const T&);         the parameters of `remove`
#pragma once

#include <concepts>
#include <cupel/driver/database.hpp>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <cupel/orm/enumeration.hpp>
#include <cupel/orm/relation.hpp>
#include <cupel/query/column.hpp>
#include <string_view>
#include <tuple>

namespace cupel {

namespace orm {

/// A list of column types.
template <class... Columns> struct list {
  static constexpr int size = static_cast<int>(sizeof...(Columns));
};

/// The statements of a model for one database, every value a parameter (`$1` on PostgreSQL, `?1` on SQLite), numbered
/// in the order in which the bind function gives them. All but the first two are empty for a view.
struct statements {
  std::string_view table;   ///< quoted, with its schema on PostgreSQL
  std::string_view select;  ///< every column by position, up to the table's name
  std::string_view find;    ///< `select` by key, without soft-deleted rows
  std::string_view insert;  ///< RETURNING `returned`, unless last_insert_id gives all of it
  std::string_view update;  ///< every column but key, generated, created_at and computed; by key and version; RETURNING
                            ///< `refreshed`
  std::string_view remove;  ///< DELETE, or the UPDATE that marks the row; by key and version
  bool last_insert_id = false;  ///< SQLite: `returned` is the INTEGER PRIMARY KEY alone, which the connection tells
};

}  // namespace orm

/// Declared only: generated code specialises it for each model.
template <class T> struct mapping;

/// Whether the generated header of T has been included.
template <class T>
concept mapped = requires { typename mapping<T>::columns; };

/// Whether T is mapped and has a primary key, so that single rows can be found and changed.
template <class T>
concept keyed = mapped<T> && (mapping<T>::key::size > 0);

namespace orm::detail {

template <class T> constexpr auto columns_of() {
  static_assert(mapped<T>,
                "cupel: this type has no mapping here: include the generated header of its model, "
                "\"<system>/<header>.gen.hpp\"");
  if constexpr (mapped<T>) return typename mapping<T>::columns{};
}

}  // namespace orm::detail

/// The typed columns and relations of a model: `cupel::table<User>.email`.
template <class T> inline constexpr auto table = orm::detail::columns_of<T>();

}  // namespace cupel

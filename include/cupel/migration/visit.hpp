// SPDX-License-Identifier: Apache-2.0
#pragma once
// visit(): a definition or change as the struct that it is.
//
//   visit(op.what, [&](const auto& it) { apply(it); });    // overloads by type; a kind that is not handled does not
//   compile
#include <cupel/migration/operation.hpp>

namespace cupel::migration {

/// The one list of kinds and structs: calls visitor.on(it).
template <class Visitor> constexpr decltype(auto) dispatch(const schema::definition& what, Visitor&& visitor) {
  switch (what.what) {
    case kind::table: return visitor.on(static_cast<const schema::table&>(what));
    case kind::column: return visitor.on(static_cast<const schema::column&>(what));
    case kind::primary_key: return visitor.on(static_cast<const schema::primary_key&>(what));
    case kind::unique: return visitor.on(static_cast<const schema::unique&>(what));
    case kind::check: return visitor.on(static_cast<const schema::check&>(what));
    case kind::foreign_key: return visitor.on(static_cast<const schema::foreign_key&>(what));
    case kind::index: return visitor.on(static_cast<const schema::index&>(what));
    case kind::alter_table: return visitor.on(static_cast<const changes::alter_table&>(what));
    case kind::rename_table: return visitor.on(static_cast<const changes::rename_table&>(what));
    case kind::drop_table: return visitor.on(static_cast<const changes::drop_table&>(what));
    case kind::alter_column: return visitor.on(static_cast<const changes::alter_column&>(what));
    case kind::rename_column: return visitor.on(static_cast<const changes::rename_column&>(what));
    case kind::drop_column: return visitor.on(static_cast<const changes::drop_column&>(what));
    case kind::drop_primary_key: return visitor.on(static_cast<const changes::drop_primary_key&>(what));
    case kind::drop_unique: return visitor.on(static_cast<const changes::drop_unique&>(what));
    case kind::drop_check: return visitor.on(static_cast<const changes::drop_check&>(what));
    case kind::drop_foreign_key: return visitor.on(static_cast<const changes::drop_foreign_key&>(what));
    case kind::rename_constraint: return visitor.on(static_cast<const changes::rename_constraint&>(what));
    case kind::rename_index: return visitor.on(static_cast<const changes::rename_index&>(what));
    case kind::drop_index: return visitor.on(static_cast<const changes::drop_index&>(what));
    case kind::execute: return visitor.on(static_cast<const changes::execute&>(what));
    case kind::named_schema: return visitor.on(static_cast<const schema::named_schema&>(what));
    case kind::drop_schema: return visitor.on(static_cast<const changes::drop_schema&>(what));
    case kind::enumeration: return visitor.on(static_cast<const schema::enumeration&>(what));
    case kind::rename_enum: return visitor.on(static_cast<const changes::rename_enum&>(what));
    case kind::alter_enum: return visitor.on(static_cast<const changes::alter_enum&>(what));
    case kind::drop_enum: return visitor.on(static_cast<const changes::drop_enum&>(what));
    case kind::rename_enum_value: return visitor.on(static_cast<const changes::rename_enum_value&>(what));
    case kind::rename_value: return visitor.on(static_cast<const changes::rename_value&>(what));
    case kind::data: break;
  }
  return visitor.on(static_cast<const changes::data&>(what));
}

namespace detail {
template <class Function> struct calling {
  Function& f;
  template <class T> constexpr decltype(auto) on(const T& it) { return f(it); }
};
}  // namespace detail

template <class Function> constexpr decltype(auto) visit(const schema::definition& what, Function&& f) {
  return dispatch(what, detail::calling<Function>{f});
}

/// The operation's word in a migration source.
constexpr const char* word(kind what) {
  switch (what) {
    case kind::table: return "create_table";
    case kind::column: return "add_column";
    case kind::primary_key: return "add_primary_key";
    case kind::unique: return "add_unique";
    case kind::check: return "add_check";
    case kind::foreign_key: return "add_foreign_key";
    case kind::index: return "create_index";
    case kind::alter_table: return "alter_table";
    case kind::rename_table: return "rename_table";
    case kind::drop_table: return "drop_table";
    case kind::alter_column: return "alter_column";
    case kind::rename_column: return "rename_column";
    case kind::drop_column: return "drop_column";
    case kind::drop_primary_key: return "drop_primary_key";
    case kind::drop_unique: return "drop_unique";
    case kind::drop_check: return "drop_check";
    case kind::drop_foreign_key: return "drop_foreign_key";
    case kind::rename_constraint: return "rename_constraint";
    case kind::rename_index: return "rename_index";
    case kind::drop_index: return "drop_index";
    case kind::execute: return "execute";
    case kind::data: return "data";
    case kind::named_schema: return "create_schema";
    case kind::drop_schema: return "drop_schema";
    case kind::enumeration: return "create_enum";
    case kind::rename_enum: return "rename_enum";
    case kind::alter_enum: return "alter_enum";
    case kind::drop_enum: return "drop_enum";
    case kind::rename_enum_value: return "rename_enum_value";
    case kind::rename_value: return "rename_value";
  }
  return "";
}

}  // namespace cupel::migration

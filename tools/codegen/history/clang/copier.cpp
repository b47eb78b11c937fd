// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/clang/copier.hpp"

#include <optional>

namespace cupel::codegen {
namespace {

template <class... T> struct type_list {};

// Every struct that an operation can be.
using operation_types =
    type_list<schema::table, schema::column, schema::primary_key, schema::unique, schema::check, schema::foreign_key,
              schema::index, migration::changes::alter_table, migration::changes::rename_table,
              migration::changes::drop_table, migration::changes::alter_column, migration::changes::rename_column,
              migration::changes::drop_column, migration::changes::drop_primary_key, migration::changes::drop_unique,
              migration::changes::drop_check, migration::changes::drop_foreign_key,
              migration::changes::rename_constraint, migration::changes::rename_index, migration::changes::drop_index,
              migration::changes::execute, migration::changes::data, schema::named_schema,
              migration::changes::drop_schema, schema::enumeration, migration::changes::rename_enum,
              migration::changes::alter_enum, migration::changes::drop_enum, migration::changes::rename_enum_value,
              migration::changes::rename_value>;
static_assert([]<class... T>(type_list<T...>) { return sizeof...(T); }(operation_types{})
                  == static_cast<std::size_t>(schema::last_kind) + 1,
              "a kind of operation is missing");

}  // namespace

void copier::unreadable(clang::SourceLocation at) {
  report_.error(where_.of(at.isValid() ? at : around_), "migration", "the tool cannot read this value")
      .remedy("write the operation with literals and named constants");
}

template <class T> void copier::copy(const constant_view& from, T& into) {
  if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
    if (const auto number = from.number())
      into = static_cast<T>(*number);
    else
      unreadable(from.where());
  } else {
    if constexpr (std::is_base_of_v<schema::definition, T>) into.at = into_.origins.note(where_.of(from.where()));
    migration::for_each_field<T>([&](const char* name, auto member) {
      if (const auto found = from.member(name))
        copy(found, into.*member);
      else
        unreadable(from.where());
    });
  }
}

void copier::copy(const constant_view& from, const char*& into) {
  if (from.is_null()) {
    into = nullptr;
  } else if (const auto text = from.text()) {
    into = into_.memory->text(*text);
  } else {
    unreadable(from.where());
  }
}

template <class T> void copier::copy(const constant_view& from, std::initializer_list<T>& into) {
  std::vector<T> items;
  for (const auto& each : from.listed()) copy(each, items.emplace_back());
  into_.memory->fill(into, items);
}

template <class T> void copier::copy(const constant_view& from, migration::change<T>& into) {
  copy(from.member("value"), into.value);
  copy(from.member("given"), into.given);
}

void copier::copy(const constant_view& from, migration::effect& into) {
  copy(from.member("stated"), into.stated);
}

// The function stays where it is; that there is one is what counts here.
void copier::copy(const constant_view& from, migration::step_function& into) {
  copy(from.member("given"), into.given);
  copy(from.member("does_nothing"), into.does_nothing);
}

template <class T> const schema::definition* copier::definition(const constant_view& from) {
  auto& made = into_.memory->make<T>();
  copy(from, made);
  if constexpr (std::is_same_v<T, migration::changes::data>)
    into_.functions[&made] = {from.member("up").member("run").function(), from.member("down").member("run").function()};
  return &made;
}

const schema::definition* copier::operation(const constant_view& from, clang::SourceLocation otherwise) {
  around_ = otherwise;
  const auto object = from.member("what").target();
  const auto what = object ? object.member("what").number() : std::nullopt;
  if (!what) {
    unreadable(from.where());
    return nullptr;
  }
  if (object.where().isValid()) around_ = object.where();
  const schema::definition* result = nullptr;
  [&]<class... T>(type_list<T...>) {
    const auto kind = static_cast<schema::kind>(*what);
    ((kind == T{}.what && (result = definition<T>(object), true)) || ...);
  }(operation_types{});
  return result;
}

migration::operations copier::operations(const constant_view& from) {
  const auto given = from.member("given").number();
  if (!given || *given == 0) return {};
  const auto count = from.member("count").number().value_or(0);
  std::vector<const schema::definition*> items;
  for (const auto& each : from.member("first").pointed(static_cast<std::uint64_t>(count)))
    if (const auto* what = operation(each, each.where())) items.push_back(what);
  if (items.size() != static_cast<std::size_t>(count)) unreadable(from.where());
  return into_.memory->list(items);
}

migration::revision copier::revision(const constant_view& from, const place& at) {
  migration::revision result;
  around_ = from.where();
  copy(from.member("id"), result.id);
  copy(from.member("parent"), result.parent);
  copy(from.member("message"), result.message);
  copy(from.member("created"), result.created);
  copy(from.member("irreversible"), result.irreversible);
  result.upgrade = operations(from.member("upgrade"));
  result.downgrade = operations(from.member("downgrade"));
  result.at = into_.origins.note(at);
  return result;
}

migration::sealed_revision copier::sealed(const constant_view& from, const place& at) {
  migration::sealed_revision result;
  around_ = from.where();
  copy(from.member("id"), result.id);
  copy(from.member("checksum").member("value"), result.checksum.value);
  result.checksum.at = into_.origins.note(at);
  return result;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
// Which operation an error is about. SQLite makes a table anew for several operations at once, under a name of ours,
// and says in its error only what the rows did not keep: the operation is found by the names in that text.
//
//   const schema::definition* guilty = find_guilty(statement, "NOT NULL constraint failed: users.phone");
#pragma once

#include <algorithm>
#include <cupel/dialect/ddl/apply.hpp>
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/sqlite/ddl/rebuild.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

/// The text with the tables' own names: a new table stands beside the old one for as long as it is filled.
[[nodiscard]] inline std::string with_own_names(std::string text) {
  constexpr std::string_view prefix = dialect::sqlite::new_table_prefix;
  for (std::size_t at = 0; (at = text.find(prefix, at)) != std::string::npos;) text.erase(at, prefix.size());
  return text;
}

namespace detail {

[[nodiscard]] inline bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether `name` stands in `text` as a word of its own.
[[nodiscard]] inline bool names(std::string_view text, std::string_view name) {
  for (std::size_t at = 0; !name.empty() && (at = text.find(name, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_name_character(text[at - 1])) && (end == text.size() || !is_name_character(text[end])))
      return true;
  }
  return false;
}

/// Whether the text ends in the name behind a dot, apart from an error's number: "… failed: users.phone (1299)".
[[nodiscard]] inline bool is_last_part(std::string_view text, std::string_view name) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || !text.substr(dot + 1).starts_with(name)) return false;
  const std::string_view rest = text.substr(dot + 1 + name.size());
  return rest.empty() || rest.starts_with(" (");
}

/// Whether all columns of a key are in the text, as in "UNIQUE constraint failed: users.a, users.b".
template <class Columns> bool names_columns(std::string_view text, const std::string& table, const Columns& columns) {
  const auto named = [&](const auto& column) {
    if constexpr (requires { column.name; })
      return names(text, table + '.' + column.name);
    else
      return names(text, table + '.' + column);
  };
  return columns.size() > 0 && std::all_of(columns.begin(), columns.end(), named);
}

template <class Operation> bool becomes_enum(const Operation& op) {
  if constexpr (requires { op.type.given; })
    return op.type.given && op.type.value.kind == schema::type_kind::enumeration;
  else
    return op.type.kind == schema::type_kind::enumeration;
}

/// How sure it is that an error's text is about the operation; 0: it is not.
[[nodiscard]] inline int suspicion(const schema::definition& op, std::string_view text) {
  const char* const known = dialect::table_of(op);
  const std::string table = known == nullptr ? "" : known;
  const bool of_key = text.starts_with("UNIQUE");
  return migration::visit(op, [&](const auto& it) {
    using type = std::decay_t<decltype(it)>;
    if constexpr (std::is_same_v<type, schema::column> || std::is_same_v<type, migration::changes::alter_column>) {
      if (names(text, table + '.' + it.name)) return of_key ? 1 : 3;
      // SQLite's renames are done at once, so the table can have the name by now that a later operation gives it.
      if (is_last_part(text, it.name)) return of_key ? 1 : 2;
      return names(text, dialect::quoted(it.name)) ? 2 : becomes_enum(it) && text.starts_with("CHECK") ? 1 : 0;
    } else if constexpr (std::is_same_v<type, migration::changes::alter_enum>) {
      if (names(text, "enum " + dialect::quoted_text(it.name))) return 4;  // a value that is gone, by rebuild.hpp
      return text.starts_with("CHECK") ? 1 : 0;  // that of a column's values, which has no name
    } else if constexpr (std::is_same_v<type, schema::check>) {
      return it.name != nullptr && names(text, it.name) ? 3 : 0;
    } else if constexpr (std::is_same_v<type, schema::unique> || std::is_same_v<type, schema::primary_key>) {
      return names_columns(text, table, it.columns) ? 2 : 0;
    } else if constexpr (std::is_same_v<type, schema::index>) {
      if (it.name != nullptr && names(text, it.name)) return 3;
      return it.unique && names_columns(text, table, it.on) ? 2 : 0;
    } else {
      return 0;
    }
  });
}

}  // namespace detail

/// All operations that a statement belongs to.
[[nodiscard]] inline std::vector<const schema::definition*> operations_of(const dialect::statement& s) {
  std::vector<const schema::definition*> all;
  if (s.from != nullptr) all.push_back(s.from);
  for (const schema::definition* const op : s.also) all.push_back(op);  // insert() alarms GCC 12 for nothing at -O3
  return all;
}

/// The operations on tables of that name, and those of which nobody knows what they do: raw SQL and data steps.
[[nodiscard]] inline std::vector<const schema::definition*> operations_on(
    const std::vector<std::string>& tables, const std::vector<dialect::statement>& statements) {
  std::vector<const schema::definition*> found;
  for (const dialect::statement& s : statements) {
    for (const schema::definition* const op : operations_of(s)) {
      const char* const table = dialect::table_of(*op);
      const bool concerned = table == nullptr || std::find(tables.begin(), tables.end(), table) != tables.end();
      if (concerned && std::find(found.begin(), found.end(), op) == found.end()) found.push_back(op);
    }
  }
  return found;
}

/// The one of a statement's operations that the text is about; nullptr where it is about none of several.
[[nodiscard]] inline const schema::definition* find_guilty(const dialect::statement& s, std::string_view text) {
  if (s.also.empty()) return s.from;
  const schema::definition* guilty = nullptr;
  int most = 0;
  for (const schema::definition* const op : operations_of(s)) {
    const int sure = detail::suspicion(*op, text);
    if (sure <= most) continue;
    most = sure;
    guilty = op;
  }
  return guilty;
}

}  // namespace cupel::runner

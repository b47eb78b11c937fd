// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <stdexcept>

#include "support/schema_dump.hpp"

namespace cupel::test {
namespace {

using row = std::vector<std::string>;

class reader {
 public:
  explicit reader(std::filesystem::path const& file) {
    int const code = ::sqlite3_open_v2(file.c_str(), &connection_, SQLITE_OPEN_READONLY, nullptr);
    if (code != SQLITE_OK) fail();
  }
  ~reader() { ::sqlite3_close_v2(connection_); }
  reader(reader const&) = delete;
  reader& operator=(reader const&) = delete;

  /// A null reads as `-`.
  std::vector<row> rows(std::string const& sql, row const& values = {}) const {
    sqlite3_stmt* prepared = nullptr;
    if (::sqlite3_prepare_v2(connection_, sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) fail();
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement(prepared, &sqlite3_finalize);
    for (std::size_t i = 0; i < values.size(); ++i)
      ::sqlite3_bind_text(prepared, static_cast<int>(i) + 1, values[i].c_str(), -1, SQLITE_TRANSIENT);
    std::vector<row> all;
    int code;
    while ((code = ::sqlite3_step(prepared)) == SQLITE_ROW) {
      row& one = all.emplace_back();
      for (int column = 0; column < ::sqlite3_column_count(prepared); ++column) {
        auto const* text = reinterpret_cast<char const*>(::sqlite3_column_text(prepared, column));
        one.emplace_back(text == nullptr ? "-" : text);
      }
    }
    if (code != SQLITE_DONE) fail();
    return all;
  }

 private:
  [[noreturn]] void fail() const { throw std::runtime_error(::sqlite3_errmsg(connection_)); }
  sqlite3* connection_{};
};

std::string join(row const& fields) {
  std::string text;
  for (auto const& field : fields) text += (text.empty() ? "" : " | ") + field;
  return text;
}

/// White space outside of quotes as one blank, and plain identifiers without quotes: SQLite quotes what it rewrites
/// when a table or column is renamed.
std::string squeeze(std::string const& sql) {
  std::string result;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    char const c = sql[i];
    if (std::isspace(static_cast<unsigned char>(c))) {
      if (!result.ends_with(' ')) result += ' ';
    } else if (c == '\'' || c == '"' || c == '`') {
      auto const end = std::min(sql.find(c, i + 1), sql.size() - 1);
      auto const inner = sql.substr(i + 1, end - i - 1);
      bool const plain = c != '\'' && !inner.empty() && std::ranges::all_of(inner, [](unsigned char each) {
                           return std::isalnum(each) || each == '_';
                         });
      result += plain ? inner : sql.substr(i, end - i + 1);
      i = end;
    } else {
      result += c;
    }
  }
  return result;
}

/// What PRAGMAs do not tell: the text of each `CHECK (…)`, and COLLATE, GENERATED and AUTOINCREMENT clauses. The parts
/// of a CREATE TABLE statement between its outer commas, sorted, as columns may stand in another order.
std::vector<std::string> parts_of_table(std::string const& sql) {
  auto const text = squeeze(sql);
  std::vector<std::string> parts;
  std::string part;
  int depth = 0;
  char quote = 0;
  auto const finish = [&] {
    auto const begin = part.find_first_not_of(' ');
    if (begin != std::string::npos) parts.push_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
    part.clear();
  };
  for (std::size_t i = std::min(text.find('('), text.size()); i < text.size(); ++i) {
    char const c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"' || c == '`') {
      quote = c;
    } else if (c == '(' && ++depth == 1) {
      continue;
    } else if ((c == ')' && --depth == 0) || (c == ',' && depth == 1)) {
      finish();
      continue;
    }
    part += c;
  }
  finish();
  std::ranges::sort(parts);
  return parts;
}

std::string sorted(std::vector<std::string> lines) {
  std::ranges::sort(lines);
  std::string text;
  for (auto const& line : lines) text += "  " + line + "\n";
  return text;
}

std::string describe_table(reader const& database, std::string const& table, std::string const& sql) {
  std::vector<std::string> lines;
  for (auto const& column :
       database.rows("SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)", {table}))
    lines.push_back("column " + join(column));
  for (auto const& key :
       database.rows("SELECT \"table\", group_concat(\"from\" || '>' || coalesce(\"to\", 'key')), on_update, "
                     "on_delete, match FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) "
                     "GROUP BY id",
                     {table}))
    lines.push_back("foreign key " + join(key));
  for (auto const& part : parts_of_table(sql)) lines.push_back("written " + part);
  for (auto const& index :
       database.rows("SELECT l.name, l.\"unique\", l.origin, l.partial, s.sql FROM pragma_index_list(?) l "
                     "LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = l.name",
                     {table})) {
    // SQLite numbers the indexes that it makes for UNIQUE and PRIMARY KEY by their order.
    auto line = "index " + join({index[2] == "c" ? index[0] : "automatic", index[1], index[2], index[3]});
    for (auto const& column : database.rows(
             "SELECT name, \"desc\", coll, key FROM pragma_index_xinfo(?) WHERE cid <> -1 AND key", {index[0]}))
      line += " (" + join(column) + ")";
    lines.push_back(line + " " + squeeze(index[4]));
  }
  return sorted(lines);
}

}  // namespace

std::string sqlite_schema(std::filesystem::path const& file, std::vector<std::string> const& except) {
  reader const database(file);
  std::string text;
  for (auto const& table :
       database.rows("SELECT l.name, l.type, l.wr, l.strict, s.sql FROM pragma_table_list l JOIN sqlite_schema s ON "
                     "s.name = l.name "
                     "WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY l.name")) {
    if (std::ranges::find(except, table[0]) != except.end()) continue;
    if (table[1] == "view") {
      text += "view " + table[0] + " " + squeeze(table[4]) + "\n";
      continue;
    }
    text += "table " + table[0] + (table[2] == "1" ? " without rowid" : "") + (table[3] == "1" ? " strict" : "") + "\n";
    text += describe_table(database, table[0], table[4]);
  }
  for (auto const& trigger :
       database.rows("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"))
    if (std::ranges::find(except, trigger[1]) == except.end())
      text += "trigger " + join({trigger[0], trigger[1], squeeze(trigger[2])}) + "\n";
  return text;
}

}  // namespace cupel::test

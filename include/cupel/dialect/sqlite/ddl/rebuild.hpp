// SPDX-License-Identifier: Apache-2.0
#pragma once
// What SQLite's ALTER TABLE cannot do: the table made anew beside the old one, filled from it, and put in its place
// (sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes"). The operations of a list on one
// table make one rebuild; it is written when they are over, from the schema as it is then.
#include <cupel/dialect/ddl/error.hpp>
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/sqlite/ddl/conversion.hpp>
#include <cupel/dialect/sqlite/ddl/guard.hpp>
#include <cupel/dialect/sqlite/ddl/index.hpp>
#include <cupel/dialect/sqlite/ddl/table.hpp>
#include <cupel/schema/type_text.hpp>
#include <string_view>
#include <utility>

namespace cupel::dialect::sqlite {

/// What the new table is called until it takes the old one's place; errors of SQLite name it.
inline constexpr const char* new_table_prefix = "cupel_new_";

/// A rebuild that is still growing.
struct rebuild {
  /// A value that a native enum has lost; rows may hold it by the name that it had after the first `renames` of them.
  struct gone_value {
    const char* enumeration;
    const char* value;
    std::size_t renames;
  };
  /// A column of the new table, and the column of the old one that fills it, if there is one.
  struct source {
    const char* name;
    bool stands;                                                ///< in the old table
    schema::column was;                                         ///< there, or as it was added
    std::vector<std::pair<const char*, const char*>> values{};  ///< values that got another name, in order
    std::vector<gone_value> gone{};                             ///< values that its enum has lost
  };
  std::uint32_t slot;  ///< of the table in the catalog, which stays when its name changes
  std::vector<const schema::definition*> from;
  std::vector<source> columns;
  std::vector<std::string> standing;      ///< the columns that the table in the file has now
  std::vector<std::string> late_indexes;  ///< asked for since the rebuild began: not in the file yet

  explicit rebuild(const schema::table_state& t) : slot{t.position} {
    for (const schema::column& c : t.columns) {
      columns.push_back({c.name, true, c});
      standing.emplace_back(c.name);
    }
  }
  source* find(const char* name) {
    for (source& s : columns)
      if (schema::same_name(s.name, name)) return &s;
    return nullptr;
  }
  /// The operation that made the column, as it is now, or the first.
  const schema::definition& about(const char* column) const {
    for (auto op = from.rbegin(); op != from.rend(); ++op) {
      const auto is_about = [&](const auto& it) { return schema::same_name(it.name, column); };
      if ((**op).what == schema::kind::column && is_about(static_cast<const schema::column&>(**op))) return **op;
      if ((**op).what == schema::kind::alter_column
          && is_about(static_cast<const migration::changes::alter_column&>(**op)))
        return **op;
    }
    return *from.front();
  }
};

/// Writes the rebuild of `t`, the table as it shall be.
class rebuild_writer {
 public:
  rebuild_writer(const schema::catalog& state, const schema::table_state& t, const rebuild& plan,
                 std::vector<statement>& out)
      : state_{state}, table_{t}, plan_{plan}, out_{out}, name_{new_table_prefix + std::string{t.name}} {}

  void write() {
    const std::string old = quoted(table_.name);
    add(script_guard(), work::save_dependents);
    fill_lists();
    say(create_table_text(state_, table_, name_));
    say("INSERT INTO " + quoted(name_) + " (" + into_ + ")\n  SELECT " + values_ + "\n  FROM " + old);
    say("DROP TABLE " + old);
    // With the new ALTER TABLE the rename would touch, or trip over, triggers and views that name the table.
    say("PRAGMA legacy_alter_table = ON");
    say("ALTER TABLE " + quoted(name_) + " RENAME TO " + old);
    say("PRAGMA legacy_alter_table = OFF");
    for (const schema::index_state& i : table_.indexes) say(create_index_text(table_, i));
    add({}, work::restore_dependents);
  }

 private:
  /// What a script runs in place of save_dependents: see dialect/ddl/script.hpp.
  std::string script_guard() const {
    std::string known;
    for (const schema::index_state& i : table_.indexes) known += (known.empty() ? "" : ", ") + quoted_text(i.name);
    const std::string query = "SELECT 1 FROM sqlite_schema WHERE tbl_name = " + quoted_text(table_.name)
                              + " AND (type = 'trigger' OR (type = 'index' AND sql IS NOT NULL AND name NOT IN ("
                              + known + ")))";
    std::string script;
    for (const std::string& sql :
         stop_where(query, "table " + std::string{table_.name}
                               + " has triggers or indexes that a script cannot keep: upgrade through a connection"))
      script += (script.empty() ? "" : ";\n") + sql;
    return script;
  }
  void add(std::string sql, work what) {
    out_.push_back({std::move(sql),
                    plan_.from.front(),
                    what,
                    what == work::sql ? std::string{} : table_.name,
                    {plan_.from.begin() + 1, plan_.from.end()}});
  }
  void say(std::string sql) { add(std::move(sql), work::sql); }

  void fill_lists() {
    for (const rebuild::source& s : plan_.columns) {
      const schema::column& c = *find_named(table_.columns, s.name);
      if (c.computed.expression != nullptr) continue;
      if (!s.stands) {
        fill_new(s, c);
        continue;
      }
      const conversion how = conversion_of(s, c);
      stop_at_values(s, c, how.select);
      if (!how.guard.empty())
        for (std::string& sql :
             stop_where("SELECT 1 FROM " + quoted(table_.name) + " WHERE " + quoted(s.was.name) + " IS NOT NULL AND ("
                            + by_new_names(how.guard, s, s.values.size()) + ") IS NOT TRUE",
                        std::string{table_.name} + '.' + c.name + ": " + how.guard_text))
          say(std::move(sql));
      fill(c, by_new_names(how.select, s, s.values.size()));
    }
    if (into_.empty()) keep_count();
  }
  /// A column that is new is left out, so that it takes its default, or NULL, which its NOT NULL refuses; unless its
  /// default is another by now: the rows that stood when the column came have the first.
  void fill_new(const rebuild::source& s, const schema::column& c) {
    if (schema::same_name(s.was.default_sql, c.default_sql)) return;
    const std::string value = s.was.default_sql == nullptr ? "NULL" : default_text(s.was).text;
    fill(c, with_value(conversion_of(s, c).select, quoted(s.was.name), value));
  }
  void fill(const schema::column& c, const std::string& value) {
    into_ += (into_.empty() ? "" : ", ") + quoted(c.name);
    values_ += (values_.empty() ? "" : ", ") + value;
  }
  conversion conversion_of(const rebuild::source& s, const schema::column& c) const {
    auto found = convert(s.was.name, s.was.type, c.type);
    if (found) return *std::move(found);
    schema::text_buffer text;
    text << table_.name << "." << c.name << ": SQLite has no conversion from ";
    schema::write(text, s.was.type);
    text << " to ";
    schema::write(text, c.type);
    text << "; add a column, fill it and drop the old one";
    refuse(plan_.about(c.name), text.text);
  }
  /// No column of the old table is left: each of its rows becomes one of what new columns have without a word.
  void keep_count() {
    for (const schema::column& c : table_.columns) {
      if (c.computed.expression != nullptr) continue;
      into_ = quoted(c.name);
      values_ = c.default_sql != nullptr ? default_text(c).text : "NULL";
      return;
    }
  }

  /// What the new table's CHECK would refuse without a word of the enum or the value.
  void stop_at_values(const rebuild::source& s, const schema::column& c, const std::string& select) {
    const std::string column = std::string{table_.name} + '.' + c.name;
    const std::string rows = "SELECT 1 FROM " + quoted(table_.name) + " WHERE ";
    for (const rebuild::gone_value& g : s.gone)
      stop(rows + by_new_names(select, s, g.renames) + " = " + quoted_text(g.value),
           column + ": rows hold " + quoted_text(g.value) + ", which is no value of enum " + quoted_text(g.enumeration)
               + " any more; update them in a revision before this");
    const bool was_enum = s.was.type.kind == schema::type_kind::enumeration;
    if (was_enum || c.type.kind != schema::type_kind::enumeration) return;
    const auto* const e = find_named(state_.enumerations(), c.type.name);
    if (e == nullptr) return;
    std::string values;
    for (const char* const value : e->values) values += (values.empty() ? "" : ", ") + quoted_text(value);
    stop(rows + by_new_names(select, s, s.values.size()) + " NOT IN (" + values + ")",
         column + ": rows hold what is no value of enum " + quoted_text(e->name) + " (" + values
             + "); update them in a revision before this");
  }
  void stop(const std::string& query, const std::string& message) {
    for (std::string& sql : stop_where(query, message)) say(std::move(sql));
  }

  /// The expression over the column's values, each by the name that it has after so many renames.
  static std::string by_new_names(std::string sql, const rebuild::source& s, std::size_t renames) {
    const std::string column = quoted(s.was.name);
    std::string value = column;
    for (std::size_t i = 0; i < renames; ++i) {
      const auto& [from, to] = s.values[i];
      value = "CASE " + value + " WHEN " + quoted_text(from) + " THEN " + quoted_text(to) + " ELSE " + value + " END";
    }
    return with_value(std::move(sql), column, value);
  }
  /// The expression over the column, over the value in its place.
  static std::string with_value(std::string sql, const std::string& column, const std::string& value) {
    if (value == column || sql == column) return sql == column ? value : sql;
    for (std::size_t at = sql.find(column); at != std::string::npos; at = sql.find(column, at + value.size() + 2))
      sql.replace(at, column.size(), '(' + value + ')');
    return sql;
  }

  const schema::catalog& state_;
  const schema::table_state& table_;
  const rebuild& plan_;
  std::vector<statement>& out_;
  std::string name_;
  std::string into_;
  std::string values_;
};

}  // namespace cupel::dialect::sqlite

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Native enums on PostgreSQL: types of their own. A value is added in place where nothing in the same revision needs
// it; any other change of the list makes the type anew beside the old one and takes every column over, through the text
// of its values: rows that hold a value which is gone make that fail.
#include <algorithm>
#include <cupel/dialect/postgresql/ddl/alter_column.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/schema/compare/enumeration.hpp>

namespace cupel::dialect::postgresql {

template <> struct lowering<fact::enum_values> : refusal<fact::enum_values> {
  static void define(clauses& out, const schema::enumeration_state& e) {
    std::string values;
    for (const char* value : e.values) values += (values.empty() ? "" : ", ") + quoted_text(value);
    out.text += " AS ENUM (" + values + ')';
  }
  /// Each new value behind the one that it follows, the first before the one that it precedes.
  static std::vector<std::string> add(const schema::names& before, const schema::enumeration_state& after) {
    std::vector<std::string> texts;
    const char* last = nullptr;
    for (const char* value : after.values) {
      if (!contains(before, value)) {
        std::string text = "ALTER TYPE " + quoted(after.name) + " ADD VALUE " + quoted_text(value);
        text += last == nullptr ? " BEFORE " + quoted_text(before[0]) : " AFTER " + quoted_text(last);
        texts.push_back(text);
      }
      last = value;
    }
    return texts;
  }
};

inline std::string create_enum_text(const schema::enumeration_state& e) {
  clauses out;
  out.text = "CREATE TYPE " + quoted(e.name);
  schema::for_each_fact<schema::enum_facts>([&]<fact Fact>() { lowering<Fact>::define(out, e); });
  return out.text;
}

/// The type made anew. Of the columns of that type go before, and come again: defaults, the checks, indexes and
/// computed columns whose expressions name one, and foreign keys, which must not join two types in between.
class enum_remake {
 public:
  enum_remake(const schema::catalog& state, const schema::enumeration_state& e) : state_{state}, enum_{e} {}

  std::vector<std::string> texts() {
    const std::string old = "cupel_old_" + std::string{enum_.name};
    foreign_keys();
    for (const schema::table_state& t : state_.tables())
      if (t.present)
        for (const schema::column& c : t.columns)
          if (migration::is_of_enum(c, enum_.name)) column(t, c, old.c_str());
    std::vector<std::string> result = std::move(away_);
    result.push_back("ALTER TYPE " + quoted(enum_.name) + " RENAME TO " + quoted(old));
    result.push_back(create_enum_text(enum_));
    result.insert(result.end(), types_.begin(), types_.end());
    result.insert(result.end(), again_.begin(), again_.end());
    result.insert(result.end(), keys_again_.begin(), keys_again_.end());
    result.push_back("DROP TYPE " + quoted(old));
    return result;
  }

 private:
  void column(const schema::table_state& t, const schema::column& c, const char* old) {
    schema::column before = c;
    before.type.name = old;
    column_change change{t.name, before, c};
    schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
    remake_expressions(t, c.name, false, change.away, change.set);
    add(away_, change.away);
    add(types_, change.type);
    add(again_, change.set);
  }
  /// What names two of the columns goes once.
  static void add(std::vector<std::string>& to, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
      if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
  }
  void foreign_keys() {
    for (const schema::table_state& t : state_.tables()) {
      if (!t.present) continue;
      for (const schema::foreign_key_state& k : t.foreign_keys) {
        const bool concerned = std::any_of(k.columns.begin(), k.columns.end(), [&](const char* name) {
          return migration::is_of_enum(*find_named(t.columns, name), enum_.name);
        });
        if (!concerned) continue;
        away_.push_back("ALTER TABLE " + quoted_table(t.name) + " DROP CONSTRAINT " + quoted(k.name));
        keys_again_.push_back("ALTER TABLE " + quoted_table(t.name) + " ADD " + definition_text(k));
      }
    }
  }

  const schema::catalog& state_;
  const schema::enumeration_state& enum_;
  std::vector<std::string> away_;
  std::vector<std::string> types_;
  std::vector<std::string> again_;
  std::vector<std::string> keys_again_;
};

}  // namespace cupel::dialect::postgresql

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Native enums on PostgreSQL: types of their own. A value is added in place where nothing in the same revision needs
// it; any other change of the list makes the type anew beside the old one and takes every column over, through the text
// of its values: rows that hold a value which is gone make that fail.
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

/// The type made anew. Of the columns of that type the defaults go before, and come again.
inline std::vector<std::string> remake_enum_texts(laid_aside& aside, const schema::catalog& state,
                                                  const schema::enumeration_state& e) {
  const std::string old = "cupel_old_" + std::string{e.name};
  std::vector<std::string> texts;
  std::vector<std::string> types;
  std::vector<std::string> set;
  const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  for (const schema::table_state& t : state.tables()) {
    if (!t.present) continue;
    for (const schema::column& c : t.columns) {
      if (!migration::is_of_enum(c, e.name)) continue;
      if (c.computed.expression != nullptr) {
        aside.column(t, c.name);
        continue;
      }
      schema::column before = c;
      before.type.name = old.c_str();
      column_change change{t.name, before, c};
      make_way(aside, t, change);
      schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
      add(texts, change.away);
      add(types, change.type);
      add(set, change.set);
    }
  }
  texts.push_back("ALTER TYPE " + quoted(e.name) + " RENAME TO " + quoted(old));
  texts.push_back(create_enum_text(e));
  add(texts, types);
  add(texts, set);
  texts.push_back("DROP TYPE " + quoted(old));
  return texts;
}

}  // namespace cupel::dialect::postgresql

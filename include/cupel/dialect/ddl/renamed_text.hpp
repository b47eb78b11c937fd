// SPDX-License-Identifier: Apache-2.0
#pragma once
// Expressions after a column was renamed. ALTER TABLE RENAME COLUMN carries the new name into what stands in the
// database, but the schema's definitions keep the text that their author wrote; what is made anew must have the new
// name.
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/sql_text.hpp>
#include <deque>
#include <set>
#include <string>
#include <vector>

namespace cupel::dialect {

/// Whether a word without quotes is the column of that name: a database's rule.
using names_column = bool (*)(const char* word, const char* column);

/// The text with every identifier `from` as `to`, quoted; function names and string constants stay.
inline std::string renamed_in(std::string_view sql, const std::string& from, const std::string& to,
                              names_column is_named) {
  std::string result;
  const char* const end = sql.data() + sql.size();
  const char* copied = sql.data();
  for (auto t = schema::sql_tokens::next(sql.data(), end); !t.empty(); t = schema::sql_tokens::next(t.last, end)) {
    const std::string word{t.first, t.last};
    const bool same = t.quoted ? word == quoted(from) : is_named(word.c_str(), from.c_str());
    const auto after = schema::sql_tokens::next(t.last, end);
    if (!same || (!after.empty() && after.is('('))) continue;
    result.append(copied, t.first) += quoted(to);
    copied = t.last;
  }
  return result.append(copied, end);
}

/// The renames of columns since lowering began, and the texts that are older.
class renamed_texts {
 public:
  explicit renamed_texts(names_column is_named) : is_named_{is_named} {}

  /// `t` is the table before the rename. Its slot in the catalog stays when the table is renamed.
  void note(const schema::table_state& t, const char* from, const char* to) {
    rename& r = renames_.emplace_back(rename{t.position, from, to, {}});
    for (const schema::check_state& c : t.checks) r.texts.insert(c.def->expression);
    for (const schema::column& c : t.columns) {
      r.texts.insert(c.default_sql);
      r.texts.insert(c.computed.expression);
    }
    for (const schema::index_state& i : t.indexes) {
      r.texts.insert(i.def->where);
      for (std::uint32_t k = 0; k < i.keys.size(); ++k)
        if (i.def->on.begin()[k].is_expression) r.texts.insert(i.keys[k]);
    }
  }

  /// The table with today's names in its expressions. What it points at lives as long as this object.
  schema::table_state today(schema::table_state t) {
    const std::uint32_t slot = t.position;
    if (renames_.empty()) return t;
    for (schema::column& c : t.columns) {
      c.default_sql = text(slot, c.default_sql);
      c.computed.expression = text(slot, c.computed.expression);
    }
    for (schema::check_state& c : t.checks) {
      checks_.push_back(*c.def);
      checks_.back().expression = text(slot, c.def->expression);
      c.def = &checks_.back();
    }
    for (schema::index_state& i : t.indexes) {
      for (std::uint32_t k = 0; k < i.keys.size(); ++k)
        if (i.def->on.begin()[k].is_expression) i.keys.set(k, text(slot, i.keys[k]));
      indexes_.push_back(*i.def);
      indexes_.back().where = text(slot, i.def->where);
      i.def = &indexes_.back();
    }
    return t;
  }

 private:
  struct rename {
    std::uint32_t slot;
    std::string from;
    std::string to;
    std::set<const char*> texts;  // by address: the same definition
  };
  const char* text(std::uint32_t slot, const char* sql) {
    if (sql == nullptr) return nullptr;
    const char* now = sql;
    for (const rename& r : renames_)
      if (r.slot == slot && r.texts.contains(sql))
        now = texts_.emplace_back(renamed_in(now, r.from, r.to, is_named_)).c_str();
    return now;
  }

  names_column is_named_;
  std::vector<rename> renames_;
  std::deque<std::string> texts_;
  std::deque<schema::check> checks_;
  std::deque<schema::index> indexes_;
};

}  // namespace cupel::dialect

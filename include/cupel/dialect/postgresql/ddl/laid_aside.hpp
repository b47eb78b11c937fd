// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in the way of a change of a column is laid aside: dropped before it, once, and made again when all that
// the revision does to columns and types is done, as it is by then. PostgreSQL would carry the operators and casts of
// an expression along, or find none for the new type; it changes no column that another is computed from, and joins no
// two types by a foreign key in between.
//
// What an operation of the revision drops or changes in the meantime is not made again as it was.
#include <algorithm>
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/postgresql/ddl/index.hpp>
#include <cupel/dialect/postgresql/ddl/table.hpp>
#include <cupel/migration/visit.hpp>

namespace cupel::dialect::postgresql {

using schema::kind;

inline bool uses(const schema::index_state& i, const char* column) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression ? schema::mentions(i.keys[k], column) : schema::same_name(i.keys[k], column))
      return true;
  return schema::contains(i.include, column) || schema::mentions(i.where.sql, column);
}

/// In an expression alone.
inline bool reads(const schema::index_state& i, const char* column) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression && schema::mentions(i.keys[k], column)) return true;
  return schema::mentions(i.where.sql, column);
}

class laid_aside {
 public:
  laid_aside(const schema::catalog& state, std::vector<statement>& out) : state_{state}, out_{out} {}

  /// The operation at hand: what is laid aside and made again is told as its work.
  void begin(const schema::definition& op) { from_ = &op; }

  /// A column that is made anew, with what stands on it.
  void column(const schema::table_state& t, const char* name) {
    joins(t, name);
    for (const schema::check_state& c : t.checks)
      if (schema::mentions(c.expression.sql, name)) lay(kind::check, t, c.name);
    for (const schema::index_state& i : t.indexes)
      if (uses(i, name)) lay(kind::index, t, i.name);
    for (const schema::unique_state& u : t.uniques)
      if (schema::contains(u.columns, name)) lay(kind::unique, t, u.name);
    if (schema::contains(t.primary_key.columns, name)) lay(kind::primary_key, t, schema::primary_key_name(t).c_str());
    lay(kind::column, t, name);
  }
  /// Columns that are computed from this one.
  void computed_from(const schema::table_state& t, const char* name) {
    for (const schema::column& c : t.columns)
      if (!schema::same_name(c.name, name) && schema::mentions(c.computed.expression, name)) column(t, c.name);
  }
  /// Checks and indexes with an expression that was understood for another type.
  void expressions_of(const schema::table_state& t, const char* name) {
    for (const schema::check_state& c : t.checks)
      if (schema::mentions(c.expression.sql, name)) lay(kind::check, t, c.name);
    for (const schema::index_state& i : t.indexes)
      if (reads(i, name)) lay(kind::index, t, i.name);
  }
  /// Foreign keys of any table that join the column.
  void joins(const schema::table_state& t, const char* name) {
    for (const schema::table_state& other : state_.tables()) {
      if (!other.present) continue;
      for (const schema::foreign_key_state& k : other.foreign_keys)
        if ((other.position == t.position && schema::contains(k.columns, name))
            || (schema::same_name(k.references, t.name) && schema::contains(k.referenced_columns, name)))
          lay(kind::foreign_key, other, k.name);
    }
  }

  bool has(kind what, const schema::table_state& t, const char* name) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const entry& e) { return e.is(what, t, name); });
  }
  /// What is dropped while it is aside does not come again: nothing is left to do.
  bool forget(kind what, const schema::table_state& t, const char* name) {
    return std::erase_if(entries_, [&](const entry& e) { return e.is(what, t, name); }) > 0;
  }
  void forget(const schema::table_state& t) {
    std::erase_if(entries_, [&](const entry& e) { return e.table == t.position; });
  }
  /// What changes or gets another name while it is aside comes as it is then.
  bool take_over(kind what, const schema::table_state& t, const char* name, const char* to) {
    for (entry& e : entries_) {
      if (!e.is(what, t, name)) continue;
      e.name = to;
      e.from = from_;
      return true;
    }
    return false;
  }

  /// Must all be there before the operation?
  bool is_needed_by(const schema::definition& op) const;
  /// Makes all of it again: columns first, foreign keys last.
  void bring_back() {
    for (const kind what :
         {kind::column, kind::primary_key, kind::unique, kind::check, kind::index, kind::foreign_key}) {
      const std::vector<entry> all = entries_;
      for (const entry& e : all)
        if (e.what == what) make(e);
    }
    entries_.clear();
  }

 private:
  struct entry {
    kind what;
    std::uint32_t table;  ///< its slot, which no rename changes
    std::string name;     ///< empty: the primary key
    const schema::definition* from;

    bool is(kind k, const schema::table_state& t, const char* n) const {
      return what == k && table == t.position && (k == kind::primary_key || name == n);
    }
  };

  void say(std::string sql, const schema::definition* from) {
    out_.push_back({std::move(sql), from, work::sql, {}, {}});
  }

  void lay(kind what, const schema::table_state& t, const char* name) {
    if (has(what, t, name)) return;
    entries_.push_back({what, t.position, what == kind::primary_key ? "" : name, from_});
    if (what == kind::index) return say("DROP INDEX " + quoted_beside(t.name, name), from_);
    say("ALTER TABLE " + quoted_table(t.name) + (what == kind::column ? " DROP COLUMN " : " DROP CONSTRAINT ")
            + quoted(name),
        from_);
  }

  void make(const entry& e) {
    const schema::table_state& t = state_.tables()[e.table];
    const char* const name = e.name.c_str();
    const std::string add = "ALTER TABLE " + quoted_table(t.name) + " ADD ";
    if (e.what == kind::column) {
      clauses column;
      define_column(column, t, *find_named(t.columns, name));
      say(add + "COLUMN " + column.text, e.from);
      for (const std::string& text : column.after) say(text, e.from);
    } else if (e.what == kind::primary_key) {
      say(add + primary_key_text(t), e.from);
    } else if (e.what == kind::unique) {
      say(add + definition_text(*find_named(t.uniques, name)), e.from);
    } else if (e.what == kind::check) {
      say(add + definition_text(*find_named(t.checks, name)), e.from);
    } else if (e.what == kind::index) {
      say(create_index_text(t, *find_named(t.indexes, name)), e.from);
    } else {
      say(add + definition_text(*find_named(t.foreign_keys, name)), e.from);
    }
  }

  bool has_key(const char* table) const {
    const schema::table_state* const t = state_.find(table);
    return t != nullptr && std::any_of(entries_.begin(), entries_.end(), [t](const entry& e) {
             return e.table == t->position && e.what != kind::check && e.what != kind::foreign_key;
           });
  }

  const schema::catalog& state_;
  std::vector<statement>& out_;
  const schema::definition* from_ = nullptr;
  std::vector<entry> entries_;
};

/// A key over an aside column, a foreign key to an aside key, a column that shall keep what was computed; and what the
/// author does himself.
inline bool laid_aside::is_needed_by(const schema::definition& op) const {
  if (entries_.empty()) return false;
  return migration::visit(op, [this]<class T>(const T& it) {
    namespace changes = migration::changes;
    if constexpr (std::is_same_v<T, changes::execute> || std::is_same_v<T, changes::data>) {
      return true;
    } else if constexpr (std::is_same_v<T, changes::alter_column>) {
      const schema::table_state* const t = state_.find(it.table);
      return t != nullptr && it.computed.given && it.computed.value.expression == nullptr
             && has(kind::column, *t, it.name);
    } else if constexpr (std::is_same_v<T, schema::foreign_key>) {
      return has_key(it.references);
    } else if constexpr (std::is_same_v<T, schema::table>) {
      return std::any_of(it.foreign_keys.begin(), it.foreign_keys.end(),
                         [this](const schema::foreign_key& k) { return has_key(k.references); });
    } else if constexpr (std::is_same_v<T, schema::primary_key> || std::is_same_v<T, schema::unique>
                         || std::is_same_v<T, schema::check> || std::is_same_v<T, schema::index>) {
      return has_key(it.table);
    } else if constexpr (std::is_same_v<T, changes::rename_value>) {
      return std::any_of(entries_.begin(), entries_.end(), [](const entry& e) { return e.what == kind::foreign_key; });
    } else {
      return false;
    }
  });
}

}  // namespace cupel::dialect::postgresql

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of a column on PostgreSQL: in CREATE TABLE and ADD COLUMN, and in ALTER TABLE … ALTER COLUMN.
#include <cupel/dialect/postgresql/ddl/conversion.hpp>
#include <cupel/dialect/postgresql/ddl/name.hpp>
#include <cupel/dialect/postgresql/ddl/refusal.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/compare/column.hpp>

namespace cupel::dialect::postgresql {

/// A column before and after, and the statements in between. What stands in the way goes first, then the type changes,
/// then the rest is set up: a default is no longer of the column's type, an identity is never null.
struct column_change {
  const char* table;
  const schema::column& before;
  const schema::column& after;
  const char* using_expression = nullptr;
  std::vector<std::string> away{};
  std::vector<std::string> type{};
  std::vector<std::string> set{};

  std::string alter(const std::string& what) const {
    return "ALTER TABLE " + quoted_table(table) + " ALTER COLUMN " + quoted(after.name) + ' ' + what;
  }
  template <fact Fact> bool changes() const { return !schema::comparator<Fact>::same(before, after); }
  bool changes_type() const { return changes<fact::column_type>(); }
  /// To one of another name or shape, which takes no text of the old one's.
  bool changes_kind() const {
    const schema::type& from = before.type;
    const schema::type& to = after.type;
    const bool named = from.kind == schema::type_kind::custom || from.kind == schema::type_kind::enumeration;
    return changes_type() && (named || from.kind != to.kind || from.dimensions != to.dimensions);
  }
  /// To one that a foreign key does not join with the old one, as it does whole numbers of any size and texts.
  bool changes_what_joins_it() const {
    const auto group = [](const schema::type& t) {
      return t.dimensions > 0 || t.kind == schema::type_kind::character ? type_group::other : group_of(t.kind);
    };
    const type_group from = group(before.type);
    const bool joined = from == group(after.type) && (from == type_group::whole || from == type_group::text);
    return changes_kind() && !joined;
  }
};

inline std::string collation_text(const schema::column& c) {
  return c.collate == nullptr ? std::string{} : " COLLATE " + quoted(c.collate);
}
inline std::string comment_text(const char* comment) {
  return comment == nullptr ? "NULL" : quoted_text(comment);
}

template <> struct lowering<fact::column_type> : refusal<fact::column_type> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    out.text += ' ' + type_text(c.type);
  }
  static void alter(column_change& change) {
    if (!change.changes_type()) return;
    std::string what = "TYPE " + type_text(change.after.type) + collation_text(change.after);
    const std::string expression = change.using_expression != nullptr
                                       ? std::string{change.using_expression}
                                       : conversion(quoted(change.after.name), change.before.type, change.after.type);
    // A computed column takes no USING: it is computed again.
    if (!expression.empty() && change.before.computed.expression == nullptr) what += " USING " + expression;
    change.type.push_back(change.alter(what));
  }
};

template <> struct lowering<fact::column_collation> : refusal<fact::column_collation> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    out.text += collation_text(c);
  }
  static void alter(column_change& change) {
    if (change.changes<fact::column_collation>() && !change.changes_type())
      change.type.push_back(change.alter("TYPE " + type_text(change.after.type) + collation_text(change.after)));
  }
};

template <> struct lowering<fact::column_nullable> : refusal<fact::column_nullable> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (!c.nullable) out.text += " NOT NULL";
  }
  static void alter(column_change& change) {
    if (change.changes<fact::column_nullable>())
      change.set.push_back(change.alter(change.after.nullable ? "DROP NOT NULL" : "SET NOT NULL"));
  }
};

template <> struct lowering<fact::column_default> : refusal<fact::column_default> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (c.default_sql != nullptr) out.text += " DEFAULT " + std::string{c.default_sql};
  }
  static void alter(column_change& change) {
    const bool has_old = change.before.default_sql != nullptr;
    const bool has_new = change.after.default_sql != nullptr;
    // A default keeps the type that it was written for; only inside one type it follows by itself.
    const bool stale = change.changes_kind();
    const bool changed = change.changes<fact::column_default>();
    if (has_old && (stale || (changed && !has_new))) change.away.push_back(change.alter("DROP DEFAULT"));
    if (has_new && (stale || changed))
      change.set.push_back(change.alter("SET DEFAULT " + std::string{change.after.default_sql}));
  }
};

template <> struct lowering<fact::column_identity> : refusal<fact::column_identity> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) { out.text += text(c); }
  static void alter(column_change& change) {
    if (!change.changes<fact::column_identity>()) return;
    const schema::identity_option& before = change.before.identity;
    const schema::identity_option& after = change.after.identity;
    if (after.kind == schema::identity_kind::none) {
      change.away.push_back(change.alter("DROP IDENTITY"));
    } else if (before.kind == schema::identity_kind::none) {
      change.set.push_back(change.alter("ADD" + text(change.after)));
      change.set.push_back(go_on(change));
    } else {
      std::string what;
      const auto add = [&](const std::string& part) { (what += what.empty() ? "" : " ") += part; };
      if (before.kind != after.kind) add(std::string{"SET GENERATED "} + kind(after));
      // The bounds are of one direction, and take neither the start of the other nor the number that comes next.
      const bool turns = (before.increment < 0) != (after.increment < 0);
      if (turns) add("SET NO MINVALUE SET NO MAXVALUE");
      if (before.start != after.start) add("SET START WITH " + std::to_string(after.start));
      if (before.increment != after.increment) add("SET INCREMENT BY " + std::to_string(after.increment));
      if (turns) add("RESTART");
      change.set.push_back(change.alter(what));
      if (turns) change.set.push_back(go_on(change));
    }
  }

 private:
  static const char* kind(const schema::identity_option& identity) {
    return identity.kind == schema::identity_kind::always ? "ALWAYS" : "BY DEFAULT";
  }
  static std::string text(const schema::column& c) {
    if (c.identity.kind == schema::identity_kind::none) return {};
    std::string options;
    if (c.identity.start != 1) options += "START WITH " + std::to_string(c.identity.start);
    if (c.identity.increment != 1)
      options += (options.empty() ? "" : " ") + ("INCREMENT BY " + std::to_string(c.identity.increment));
    return std::string{" GENERATED "} + kind(c.identity) + " AS IDENTITY"
           + (options.empty() ? "" : " (" + options + ')');
  }
  /// A sequence that is new or turns goes on behind the values that stand in the column, or the next insert would meet
  /// one of them.
  static std::string go_on(const column_change& change) {
    const schema::identity_option& identity = change.after.identity;
    const bool up = identity.increment > 0;
    const std::string column = quoted(change.after.name);
    return "SELECT setval(pg_get_serial_sequence(" + quoted_text(quoted_table(change.table)) + ", "
           + quoted_text(change.after.name) + "), " + (up ? "greatest(max(" : "least(min(") + column + ") + "
           + std::to_string(identity.increment) + ", " + std::to_string(identity.start) + "), false) FROM "
           + quoted_table(change.table);
  }
};

template <> struct lowering<fact::column_computed> : refusal<fact::column_computed> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (c.computed.expression != nullptr)
      out.text += " GENERATED ALWAYS AS (" + std::string{c.computed.expression} + ") STORED";
  }
  /// Into another expression a column is only made anew: alter_column.hpp.
  static void alter(column_change& change) {
    if (change.before.computed.expression != nullptr && change.after.computed.expression == nullptr)
      change.away.push_back(change.alter("DROP EXPRESSION"));
  }
};

template <> struct lowering<fact::column_comment> : refusal<fact::column_comment> {
  static void define(clauses& out, const schema::table_state& t, const schema::column& c) {
    if (c.comment != nullptr) out.after.push_back(text(t.name, c));
  }
  static void alter(column_change& change) {
    if (change.changes<fact::column_comment>()) change.set.push_back(text(change.table, change.after));
  }

 private:
  static std::string text(const char* table, const schema::column& c) {
    return "COMMENT ON COLUMN " + quoted_table(table) + '.' + quoted(c.name) + " IS " + comment_text(c.comment);
  }
};

/// "name" type …
inline void define_column(clauses& out, const schema::table_state& t, const schema::column& c) {
  out.text += quoted(c.name);
  schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t, c); });
}

}  // namespace cupel::dialect::postgresql

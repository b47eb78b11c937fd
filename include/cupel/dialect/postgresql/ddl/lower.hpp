// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every operation as PostgreSQL's SQL, one after the other: all of it can change in place and inside a transaction.
// What stands in the way of changes of types is laid aside until they are done (laid_aside.hpp).
#include <cupel/dialect/ddl/apply.hpp>
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/postgresql/ddl/enumeration.hpp>
#include <cupel/dialect/postgresql/ddl/schema.hpp>
#include <cupel/dialect/postgresql/ddl/sequence.hpp>
#include <cupel/migration/enumeration_use.hpp>
#include <cupel/schema/type_text.hpp>

namespace cupel::dialect::postgresql {

/// Lowers operations in their order; `state` is the schema before the first, and moves on with them.
class ddl {
 public:
  /// `system` marks the schemas that are made.
  ddl(schema::catalog& state, std::vector<statement>& out, std::string_view system)
      : state_{state}, out_{out}, system_{system}, aside_{state, out} {}

  void apply(const schema::definition& op) {
    if (aside_.is_needed_by(op)) aside_.bring_back();
    from_ = &op;
    aside_.begin(op);
    before_ = {};
    if (const schema::table_state* const t = state_.find(table_of(op))) before_ = *t;
    before_values_ = values_of(op);
    dialect::apply(op, state_);
    migration::visit(op, [this](const auto& it) { this->on(it); });
  }
  /// What follows the next operation in its revision.
  void later(const migration::operations& operations) { later_ = operations; }
  void finish() { aside_.bring_back(); }

 private:
  void say(std::string sql) { out_.push_back({std::move(sql), from_, work::sql, {}, {}}); }
  void say(std::vector<std::string> texts) {
    for (std::string& text : texts) say(std::move(text));
  }
  static std::string alter(const char* table) { return "ALTER TABLE " + quoted_table(table) + ' '; }
  const schema::table_state& table(const char* name) const { return *state_.find(name); }

  void on(const schema::named_schema& s) { say(create_schema_text(s.name, system_)); }
  void on(const migration::changes::drop_schema& d) { say(drop_schema_text(d.name, system_)); }
  void on(const schema::table& t) { say(create_table_texts(table(t.name))); }
  void check_computed(const schema::definition& op, const schema::table_state& t) {
    for (const schema::column& each : t.columns)
      if (const char* const reason = refusals::computed_from_computed(t.columns, each)) refuse(op, reason);
  }
  void on(const schema::column& c) {
    check_computed(c, table(c.table));
    clauses column;
    define_column(column, table(c.table), c);
    say(alter(c.table) + "ADD COLUMN " + column.text);
    say(std::move(column.after));
  }
  void on(const schema::primary_key& k) { say(alter(k.table) + "ADD " + primary_key_text(table(k.table))); }
  void on(const schema::unique& u) { add(u.table, *find_named(table(u.table).uniques, u.name)); }
  void on(const schema::check& c) { add(c.table, *find_named(table(c.table).checks, c.name)); }
  void on(const schema::foreign_key& k) { add(k.table, *find_named(table(k.table).foreign_keys, k.name)); }
  template <class State> void add(const char* table, const State& state) {
    say(alter(table) + "ADD " + definition_text(state));
  }
  void on(const schema::index& i) {
    const schema::table_state& t = table(i.table);
    say(create_index_text(t, *find_named(t.indexes, i.name)));
  }

  void on(const migration::changes::alter_table& a) {
    table_change change{before_, table(a.name)};
    schema::for_each_fact<schema::table_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
    say(std::move(change.set));
  }
  void on(const migration::changes::rename_table& r) {
    if (schema::same_schema(r.name, r.to)) return rename_inside(table(r.to), r.name, r.to);
    // Its name, with those that follow it, is changed first where the new schema has the old one already.
    const std::string old_schema{r.name, schema::schema_length(r.name)};
    const std::string new_schema{r.to, schema::schema_length(r.to)};
    const auto in = [](const std::string& space, const char* own) { return space.empty() ? own : space + '.' + own; };
    const std::string moved = in(new_schema, schema::own_name(r.name));
    const std::string renamed = in(old_schema, schema::own_name(r.to));
    const bool first = state_.find(moved.c_str()) != nullptr && !schema::same_name(moved.c_str(), r.to);
    if (first && state_.find(renamed.c_str()) != nullptr)
      refuse(r, "the tables '" + moved + "' and '" + renamed + "' leave no name on the way; rename it in two steps");
    if (first) rename_inside(table(r.to), r.name, renamed.c_str());
    say(set_schema_text(quoted_table(first ? renamed.c_str() : r.name), r.to));
    if (!first) rename_inside(table(r.to), moved.c_str(), r.to);
  }
  /// Both names are of one schema. What is named by convention follows the table.
  void rename_inside(const schema::table_state& t, const char* from, const char* to) {
    if (!schema::same_name(from, to)) say(alter(from) + "RENAME TO " + quoted(schema::own_name(to)));
    const std::string old_key = schema::primary_key_name(before_);
    const std::string new_key = schema::primary_key_name(t);
    if (t.primary_key.present && old_key != new_key && !aside_.has(kind::primary_key, t, nullptr))
      say(alter(to) + "RENAME CONSTRAINT " + quoted(old_key) + " TO " + quoted(new_key));
    for (const schema::column& c : t.columns) rename_sequence(c, from, c.name, to);
  }
  /// A sequence stands in the schema of its table.
  void rename_sequence(const schema::column& c, const char* old_table, const char* old_column, const char* new_table) {
    if (c.identity.kind == schema::identity_kind::none) return;
    const std::string old_name = identity_sequence_name(schema::own_name(old_table), old_column);
    const std::string new_name = identity_sequence_name(schema::own_name(new_table), c.name);
    if (old_name != new_name)
      say("ALTER SEQUENCE IF EXISTS " + quoted_beside(new_table, old_name) + " RENAME TO " + quoted(new_name));
  }
  void on(const migration::changes::drop_table& d) {
    aside_.forget(before_);
    say("DROP TABLE " + quoted_table(d.name));
  }
  void on(const migration::changes::alter_column& a) {
    const schema::table_state& t = table(a.table);
    const schema::column& after = *find_named(t.columns, a.name);
    if (const char* const reason = refusals::whole(after)) refuse(a, reason);
    check_computed(a, t);
    check_cast(a, *find_named(before_.columns, a.name), after.type);
    if (aside_.take_over(kind::column, t, a.name, a.name)) return;
    say(alter_column_texts(aside_, t, *find_named(before_.columns, a.name), after, a.using_expression));
  }
  /// A computed column takes no cast: it is computed again.
  static void check_cast(const migration::changes::alter_column& a, const schema::column& before,
                         const schema::type& to) {
    if (a.using_expression != nullptr || before.computed.expression != nullptr || has_cast(before.type, to)) return;
    schema::text_buffer text;
    text << a.table << "." << a.name << ": PostgreSQL has no cast from ";
    schema::write(text, before.type);
    text << " to ";
    schema::write(text, to);
    text << "; say in alter_column how: .using_expression = …; or add a column, fill it and drop the old one";
    refuse(a, text.text);
  }
  void on(const migration::changes::rename_column& r) {
    if (aside_.take_over(kind::column, before_, r.name, r.to)) return;
    say(alter(r.table) + "RENAME COLUMN " + quoted(r.name) + " TO " + quoted(r.to));
    rename_sequence(*find_named(table(r.table).columns, r.to), r.table, r.name, r.table);
  }
  void on(const migration::changes::drop_column& d) {
    if (!aside_.forget(kind::column, before_, d.name)) say(alter(d.table) + "DROP COLUMN " + quoted(d.name));
  }
  void on(const migration::changes::drop_primary_key& d) {
    drop(kind::primary_key, d.table, schema::primary_key_name(before_).c_str());
  }
  void on(const migration::changes::drop_unique& d) { drop(kind::unique, d.table, d.name); }
  void on(const migration::changes::drop_check& d) { drop(kind::check, d.table, d.name); }
  void on(const migration::changes::drop_foreign_key& d) { drop(kind::foreign_key, d.table, d.name); }
  void drop(kind what, const char* table, const char* name) {
    if (!aside_.forget(what, before_, name)) say(alter(table) + "DROP CONSTRAINT " + quoted(name));
  }
  void on(const migration::changes::rename_constraint& r) {
    if (migration::is_primary_key(before_, r.name) && aside_.has(kind::primary_key, before_, r.name)) return;
    for (const kind what : {kind::unique, kind::check, kind::foreign_key})
      if (aside_.take_over(what, before_, r.name, r.to)) return;
    say(alter(r.table) + "RENAME CONSTRAINT " + quoted(r.name) + " TO " + quoted(r.to));
  }
  void on(const migration::changes::rename_index& r) {
    if (aside_.take_over(kind::index, before_, r.name, r.to)) return;
    say("ALTER INDEX " + quoted_beside(r.table, r.name) + " RENAME TO " + quoted(r.to));
  }
  void on(const migration::changes::drop_index& d) {
    if (!aside_.forget(kind::index, before_, d.name)) say("DROP INDEX " + quoted_beside(d.table, d.name));
  }
  const schema::enumeration_state& enumeration(const char* name) const {
    return *find_named(state_.enumerations(), name);
  }
  schema::names values_of(const schema::definition& op) const {
    if (op.what != schema::kind::alter_enum) return {};
    const auto* const e =
        find_named(state_.enumerations(), static_cast<const migration::changes::alter_enum&>(op).name);
    return e == nullptr ? schema::names{} : e->values;
  }
  static std::string alter_type(const char* name) { return "ALTER TYPE " + quoted(name) + ' '; }
  void on(const schema::enumeration& e) { say(create_enum_text(enumeration(e.name))); }
  void on(const migration::changes::rename_enum& r) { say(alter_type(r.name) + "RENAME TO " + quoted(r.to)); }
  void on(const migration::changes::alter_enum& a) {
    const schema::enumeration_state& e = enumeration(a.name);
    if (migration::adds_in_place(before_values_, a.values, later_))
      say(lowering<fact::enum_values>::add(before_values_, e));
    else
      say(remake_enum_texts(aside_, state_, e));
  }
  void on(const migration::changes::drop_enum& d) { say("DROP TYPE " + quoted(d.name)); }
  void on(const migration::changes::rename_enum_value& r) {
    say(alter_type(r.name) + "RENAME VALUE " + quoted_text(r.from) + " TO " + quoted_text(r.to));
  }
  void on(const migration::changes::rename_value& r) {
    say("UPDATE " + quoted_table(r.table) + " SET " + quoted(r.name) + " = " + quoted_text(r.to) + " WHERE "
        + quoted(r.name) + " = " + quoted_text(r.from));
  }
  void on(const migration::changes::execute& e) {
    if (schema::is_given(e.up.postgresql)) say(e.up.postgresql);
  }
  void on(const migration::changes::data& d) {
    if (!d.up.does_nothing) out_.push_back({{}, &d, work::step, {}, {}});
  }

  schema::catalog& state_;
  std::vector<statement>& out_;
  std::string_view system_;
  laid_aside aside_;
  const schema::definition* from_ = nullptr;
  schema::table_state before_;
  schema::names before_values_;  ///< of an alter_enum
  migration::operations later_;
};

}  // namespace cupel::dialect::postgresql

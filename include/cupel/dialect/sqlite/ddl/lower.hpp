// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every operation as SQLite's SQL: in place where ALTER TABLE can do it, else as part of a rebuild (rebuild.hpp).
//
// Renames are always done in place and at once, before the rebuild that they stand among, since only ALTER TABLE
// carries them into triggers, views and the REFERENCES of other tables. So are drops of indexes: what the rebuild then
// finds in the file and the schema does not know was made by hand, and is kept.
#include <algorithm>
#include <cupel/dialect/ddl/apply.hpp>
#include <cupel/dialect/ddl/renamed_text.hpp>
#include <cupel/dialect/sqlite/ddl/rebuild.hpp>
#include <optional>

namespace cupel::dialect::sqlite {

/// Lowers operations in their order; `state` is the schema before the first, and moves on with them.
class ddl {
 public:
  ddl(schema::catalog& state, std::vector<statement>& out, std::string_view /*system*/) : state_{state}, out_{out} {}

  void apply(const schema::definition& op) {
    const char* const name = table_of(op);
    if (pending_ && (ends_rebuild(op, name) || name_stands(op))) finish();
    from_ = &op;
    before_ = {};
    if (const schema::table_state* const t = state_.find(name)) before_ = *t;
    if (op.what == schema::kind::alter_enum)
      if (const auto* const e =
              find_named(state_.enumerations(), static_cast<const migration::changes::alter_enum&>(op).name))
        values_before_ = e->values;
    dialect::apply(op, state_);
    migration::visit(op, [this](const auto& it) { this->on(it); });
  }
  /// Writes the rebuild that has gathered.
  void finish() {
    if (!pending_) return;
    const schema::table_state t = today(table_name_);
    check(t, *pending_->from.front());
    rebuild_writer{state_, t, *pending_, out_}.write();
    pending_.reset();
  }

 private:
  void say(std::string sql) { out_.push_back({std::move(sql), from_, work::sql, {}, {}}); }
  static std::string alter(const char* table) { return "ALTER TABLE " + quoted(table) + ' '; }
  const schema::table_state& table(const char* name) const { return *state_.find(name); }
  /// The table with the names of today in its expressions.
  schema::table_state today(const char* name) { return renamed_.today(table(name)); }

  /// An operation on another table ends it; one on an enum does not where the table has a column of that.
  bool ends_rebuild(const schema::definition& op, const char* table_name) const {
    const char* name = nullptr;
    if (op.what == schema::kind::alter_enum) name = static_cast<const migration::changes::alter_enum&>(op).name;
    if (op.what == schema::kind::rename_enum_value)
      name = static_cast<const migration::changes::rename_enum_value&>(op).name;
    if (name != nullptr) return !migration::uses_enum(table(table_name_), name);
    return !schema::same_name(table_name, table_name_);
  }
  /// A rename to a name that a dropped column still has in the file: the rebuild must come first.
  bool name_stands(const schema::definition& op) const {
    if (op.what != schema::kind::rename_column) return false;
    for (const std::string& name : pending_->standing)
      if (same_identifier(name.c_str(), static_cast<const migration::changes::rename_column&>(op).to)) return true;
    return false;
  }
  /// The table can only change by being made anew, by the operation at hand.
  rebuild& make_anew(const char* name) {
    if (!pending_) pending_.emplace(before_);
    table_name_ = name;
    pending_->from.push_back(from_);
    return *pending_;
  }
  /// What the facts of a table may say together: asked when a table is as it shall be.
  static void check(const schema::table_state& t, const schema::definition& op) {
    if (t.without_rowid && !t.primary_key.present) refuse(op, "a table without rowid needs a primary key");
    for (const schema::column& c : t.columns) {
      if (const char* const reason = refusals::whole(c)) refuse(op, reason);
      if (c.identity.kind != schema::identity_kind::none && !counts_rows(t, c))
        refuse(op, "an identity on SQLite must be the one column of the primary key, in a table with rowid");
      if (c.nullable && schema::contains(t.primary_key.columns, c.name))
        refuse(op, "a column of the primary key cannot be null");
    }
  }

  // SQLite has no schemas: "audit.events" is a table's whole name.
  void on(const schema::named_schema&) {}
  void on(const migration::changes::drop_schema&) {}
  void on(const schema::table& t) { say(create_table_text(state_, table(t.name), t.name)); }
  void on(const schema::column& c) {
    const schema::table_state& t = table(c.table);
    for (const schema::column& other : before_.columns)
      if (same_identifier(other.name, c.name)) refuse(c, "SQLite does not tell two column names apart by their case");
    if (!pending_ && can_be_added(c)) return say(alter(c.table) + "ADD COLUMN " + column_text(state_, t, c));
    make_anew(c.table).columns.push_back({c.name, false, c});
  }
  void on(const schema::primary_key& k) { make_anew(k.table); }
  void on(const schema::unique& u) { make_anew(u.table); }
  void on(const schema::check& c) { make_anew(c.table); }
  void on(const schema::foreign_key& k) { make_anew(k.table); }
  void on(const schema::index& i) {
    const schema::table_state& t = table(i.table);
    if (!pending_) return say(create_index_text(t, *find_named(t.indexes, i.name)));
    pending_->late_indexes.emplace_back(i.name);
    pending_->from.push_back(from_);
  }

  void on(const migration::changes::alter_table& a) {
    const schema::table_state& t = table(a.name);
    if (t.strict != before_.strict || t.without_rowid != before_.without_rowid) make_anew(a.name);
  }
  void on(const migration::changes::rename_table& r) {
    if (same_identifier(r.name, r.to)) {  // SQLite calls a change of case a name that is taken
      const std::string between = "cupel_renamed_" + std::string{r.to};
      say(alter(r.name) + "RENAME TO " + quoted(between));
      say(alter(between.c_str()) + "RENAME TO " + quoted(r.to));
    } else {
      say(alter(r.name) + "RENAME TO " + quoted(r.to));
    }
    table_name_ = r.to;
  }
  void on(const migration::changes::drop_table& d) {
    pending_.reset();
    say("DROP TABLE " + quoted(d.name));
  }
  void on(const migration::changes::alter_column& a) {
    const schema::table_state& t = table(a.table);
    const schema::column& before = *find_named(before_.columns, a.name);
    const schema::column& after = *find_named(t.columns, a.name);
    const auto conversion = convert(a.name, before.type, after.type);
    const bool same_values = conversion && conversion->select == quoted(a.name) && conversion->guard.empty();
    if (pending_ || !same_values || column_text(state_, before_, before) != column_text(state_, t, after))
      make_anew(a.table);
  }
  void on(const migration::changes::rename_column& r) {
    renamed_.note(before_, r.name, r.to);
    rebuild::source* const source = pending_ ? pending_->find(r.name) : nullptr;
    if (source != nullptr) source->name = r.to;
    if (source != nullptr && !source->stands) return;  // it is not in the file yet
    say(alter(r.table) + "RENAME COLUMN " + quoted(r.name) + " TO " + quoted(r.to));
    if (source == nullptr) return;
    source->was.name = r.to;
    for (std::string& name : pending_->standing)
      if (name == r.name) name = r.to;
  }
  void on(const migration::changes::drop_column& d) {
    if (!pending_) return say(alter(d.table) + "DROP COLUMN " + quoted(d.name));
    std::erase_if(pending_->columns, [&](const rebuild::source& s) { return schema::same_name(s.name, d.name); });
    pending_->from.push_back(from_);
  }
  void on(const migration::changes::drop_primary_key& d) { make_anew(d.table); }
  void on(const migration::changes::drop_unique& d) { make_anew(d.table); }
  void on(const migration::changes::drop_check& d) { make_anew(d.table); }
  void on(const migration::changes::drop_foreign_key& d) { make_anew(d.table); }
  void on(const migration::changes::rename_constraint& r) {
    if (!migration::is_primary_key(before_, r.name)) make_anew(r.table);
  }
  void on(const migration::changes::rename_index& r) {
    drop_index(r.name);
    const schema::table_state t = today(r.table);
    if (pending_)
      pending_->late_indexes.emplace_back(r.to);
    else
      say(create_index_text(t, *find_named(t.indexes, r.to)));
  }
  void on(const migration::changes::drop_index& d) { drop_index(d.name); }
  void drop_index(const char* name) {
    if (pending_ && std::erase(pending_->late_indexes, name) > 0) return;
    say("DROP INDEX " + quoted(name));
  }
  // A native enum is no object of its own here; its values stand in the CHECK of each column that has it.
  void on(const schema::enumeration&) {}
  void on(const migration::changes::rename_enum&) {}
  void on(const migration::changes::drop_enum&) {}
  void on(const migration::changes::alter_enum& a) {
    remake_columns(a.name, [&](rebuild::source& s) {
      for (const char* const value : values_before_)
        if (std::find_if(a.values.begin(), a.values.end(), [&](const char* v) { return schema::same_name(v, value); })
            == a.values.end())
          s.gone.push_back({a.name, value, s.values.size()});
    });
  }
  void on(const migration::changes::rename_enum_value& r) {
    remake_columns(r.name, [&r](rebuild::source& s) { s.values.emplace_back(r.from, r.to); });
  }
  void on(const migration::changes::rename_value& r) {
    rebuild::source* const source = pending_ ? pending_->find(r.name) : nullptr;
    if (source != nullptr && source->stands) {
      source->values.emplace_back(r.from, r.to);
      pending_->from.push_back(from_);
      return;
    }
    finish();
    say("UPDATE " + quoted(r.table) + " SET " + quoted(r.name) + " = " + quoted_text(r.to) + " WHERE " + quoted(r.name)
        + " = " + quoted_text(r.from));
  }
  /// Every table with a column of the enum, the one whose rebuild gathers first.
  template <class Function> void remake_columns(const char* enumeration, Function&& f) {
    const auto remake = [&](const schema::table_state& t) {
      before_ = t;
      make_anew(t.name);
      for (const schema::column& c : t.columns)
        if (migration::is_of_enum(c, enumeration))
          if (rebuild::source* const s = pending_->find(c.name)) f(*s);
    };
    const char* const first = pending_ ? table_name_ : nullptr;
    if (first != nullptr) remake(table(first));
    for (const schema::table_state& t : state_.tables()) {
      if (!t.present || schema::same_name(t.name, first) || !migration::uses_enum(t, enumeration)) continue;
      finish();
      remake(t);
    }
  }
  void on(const migration::changes::execute& e) {
    if (schema::is_given(e.up.sqlite)) say(e.up.sqlite);
  }
  void on(const migration::changes::data& d) {
    if (!d.up.does_nothing) out_.push_back({{}, &d, work::step, {}, {}});
  }

  schema::catalog& state_;
  std::vector<statement>& out_;
  const schema::definition* from_ = nullptr;
  schema::table_state before_;
  schema::names values_before_;  ///< of the enum that alter_enum is about
  renamed_texts renamed_{same_identifier};
  std::optional<rebuild> pending_;
  const char* table_name_ = nullptr;  ///< of the pending rebuild
};

}  // namespace cupel::dialect::sqlite

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every operation as SQLite's SQL: in place where ALTER TABLE can do it, else as part of a rebuild (rebuild.hpp).
//
// A rebuild gathers all that the list does to its table, whatever it does to others in between, and is written at the
// end, when the table is as it shall be: half-way it may be what SQLite cannot hold. Only SQL and data steps of the
// author's, which see the file, have it written before.
//
// Renames are always done in place and at once, before the rebuild that they stand among, since only ALTER TABLE
// carries them into triggers, views and the REFERENCES of other tables. So are drops of indexes: what the rebuild then
// finds in the file and the schema does not know was made by hand, and is kept.
#include <algorithm>
#include <cupel/dialect/ddl/apply.hpp>
#include <cupel/dialect/sqlite/ddl/decimal_text.hpp>
#include <cupel/dialect/sqlite/ddl/rebuild.hpp>
#include <list>

namespace cupel::dialect::sqlite {

/// Lowers operations in their order; `state` is the schema before the first, and moves on with them.
class ddl {
 public:
  ddl(schema::catalog& state, std::vector<statement>& out, std::string_view /*system*/) : state_{state}, out_{out} {}

  void apply(const schema::definition& op) {
    const schema::table_state* const t = state_.find(table_of(op));
    here_ = t == nullptr ? nullptr : growing(*t);
    if (here_ != nullptr && name_stands(op)) finish(*here_);
    from_ = &op;
    before_ = t == nullptr ? schema::table_state{} : *t;
    if (op.what == schema::kind::alter_enum)
      if (const auto* const e =
              find_named(state_.enumerations(), static_cast<const migration::changes::alter_enum&>(op).name))
        values_before_ = e->values;
    dialect::apply(op, state_);
    migration::visit(op, [this](const auto& it) { this->on(it); });
  }
  /// Writes the rebuilds that have gathered, in the order in which they began.
  void finish() {
    while (!growing_.empty()) finish(growing_.front());
  }

 private:
  void say(std::string sql) { out_.push_back({std::move(sql), from_, work::sql, {}, {}}); }
  static std::string alter(const char* table) { return "ALTER TABLE " + quoted(table) + ' '; }
  const schema::table_state& table(const char* name) const { return *state_.find(name); }

  rebuild* growing(const schema::table_state& t) {
    for (rebuild& r : growing_)
      if (r.slot == t.position) return &r;
    return nullptr;
  }
  void finish(const rebuild& one) {
    const schema::table_state& t = state_.tables()[one.slot];
    check(t, one);
    check_decimals(*one.from.front(), t);
    rebuild_writer{state_, t, one, out_}.write();
    forget(one.slot);
  }
  void forget(std::uint32_t slot) {
    growing_.remove_if([slot](const rebuild& r) { return r.slot == slot; });
    here_ = nullptr;
  }
  /// A rename to a name that a dropped column still has in the file: the rebuild must come first.
  bool name_stands(const schema::definition& op) const {
    if (op.what != schema::kind::rename_column) return false;
    for (const std::string& name : here_->standing)
      if (same_identifier(name.c_str(), static_cast<const migration::changes::rename_column&>(op).to)) return true;
    return false;
  }
  /// The table can only change by being made anew, by the operation at hand.
  rebuild& make_anew() {
    if (here_ == nullptr) here_ = &growing_.emplace_back(before_);
    here_->from.push_back(from_);
    return *here_;
  }
  /// What the facts of a table may say together: asked when a table is as it shall be.
  static void check(const schema::table_state& t, const rebuild& plan) {
    if (t.without_rowid && !t.primary_key.present)
      refuse(*plan.from.front(), "a table without rowid needs a primary key");
    for (const schema::column& c : t.columns) {
      const schema::definition& op = plan.about(c.name);
      if (const char* const reason = refusals::whole(c)) refuse(op, reason);
      if (c.identity.kind != schema::identity_kind::none && !counts_rows(t, c))
        refuse(op, "an identity on SQLite must be the one column of the primary key, in a table with rowid");
      if (c.nullable && schema::contains(t.primary_key.columns, c.name))
        refuse(op, "a column of the primary key cannot be null");
    }
  }

  static void check_decimals(const schema::definition& op, const schema::table_state& t) {
    if (const char* const reason = misreads_decimals(t)) refuse(op, reason);
  }

  // SQLite has no schemas: "audit.events" is a table's whole name.
  void on(const schema::named_schema&) {}
  void on(const migration::changes::drop_schema&) {}
  void on(const schema::table& t) { say(create_table_text(state_, table(t.name), t.name)); }
  void on(const schema::column& c) {
    const schema::table_state& t = table(c.table);
    for (const schema::column& other : before_.columns)
      if (same_identifier(other.name, c.name)) refuse(c, "SQLite does not tell two column names apart by their case");
    if (here_ == nullptr && can_be_added(c)) {
      check_decimals(c, t);
      return say(alter(c.table) + "ADD COLUMN " + column_text(state_, t, c));
    }
    make_anew().columns.push_back({c.name, false, c});
  }
  void on(const schema::primary_key&) { make_anew(); }
  void on(const schema::unique&) { make_anew(); }
  void on(const schema::check&) { make_anew(); }
  void on(const schema::foreign_key&) { make_anew(); }
  void on(const schema::index& i) {
    const schema::table_state& t = table(i.table);
    if (here_ == nullptr) {
      check_decimals(i, t);
      return say(create_index_text(t, *find_named(t.indexes, i.name)));
    }
    here_->late_indexes.emplace_back(i.name);
    here_->from.push_back(from_);
  }

  void on(const migration::changes::alter_table& a) {
    const schema::table_state& t = table(a.name);
    if (t.strict != before_.strict || t.without_rowid != before_.without_rowid) make_anew();
  }
  void on(const migration::changes::rename_table& r) {
    if (same_identifier(r.name, r.to)) {  // SQLite calls a change of case a name that is taken
      const std::string between = "cupel_renamed_" + std::string{r.to};
      say(alter(r.name) + "RENAME TO " + quoted(between));
      say(alter(between.c_str()) + "RENAME TO " + quoted(r.to));
    } else {
      say(alter(r.name) + "RENAME TO " + quoted(r.to));
    }
  }
  void on(const migration::changes::drop_table& d) {
    forget(before_.position);
    say("DROP TABLE " + quoted(d.name));
  }
  void on(const migration::changes::alter_column& a) {
    const schema::table_state& t = table(a.table);
    const schema::column& before = *find_named(before_.columns, a.name);
    const schema::column& after = *find_named(t.columns, a.name);
    if (!holds_default(after)) refuse(a, refusals::default_does_not_fit);
    const auto conversion = convert(a.name, before.type, after.type);
    const bool same_values = conversion && conversion->select == quoted(a.name) && conversion->guard.empty();
    if (here_ != nullptr || !same_values || column_text(state_, before_, before) != column_text(state_, t, after))
      make_anew();
  }
  void on(const migration::changes::rename_column& r) {
    rebuild::source* const source = here_ != nullptr ? here_->find(r.name) : nullptr;
    if (source != nullptr) source->name = r.to;
    if (source != nullptr && !source->stands) return;  // it is not in the file yet
    say(alter(r.table) + "RENAME COLUMN " + quoted(r.name) + " TO " + quoted(r.to));
    if (source == nullptr) return;
    source->was.name = r.to;
    for (std::string& name : here_->standing)
      if (name == r.name) name = r.to;
  }
  void on(const migration::changes::drop_column& d) {
    if (here_ == nullptr) return say(alter(d.table) + "DROP COLUMN " + quoted(d.name));
    std::erase_if(here_->columns, [&](const rebuild::source& s) { return schema::same_name(s.name, d.name); });
    here_->from.push_back(from_);
  }
  void on(const migration::changes::drop_primary_key&) { make_anew(); }
  void on(const migration::changes::drop_unique&) { make_anew(); }
  void on(const migration::changes::drop_check&) { make_anew(); }
  void on(const migration::changes::drop_foreign_key&) { make_anew(); }
  void on(const migration::changes::rename_constraint& r) {
    if (!migration::is_primary_key(before_, r.name)) make_anew();
  }
  void on(const migration::changes::rename_index& r) {
    drop_index(r.name);
    const schema::table_state& t = table(r.table);
    if (here_ != nullptr)
      here_->late_indexes.emplace_back(r.to);
    else
      say(create_index_text(t, *find_named(t.indexes, r.to)));
  }
  void on(const migration::changes::drop_index& d) { drop_index(d.name); }
  void drop_index(const char* name) {
    if (here_ != nullptr && std::erase(here_->late_indexes, name) > 0) return;
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
    rebuild::source* const source = here_ != nullptr ? here_->find(r.name) : nullptr;
    if (source != nullptr && source->stands) {
      source->values.emplace_back(r.from, r.to);
      here_->from.push_back(from_);
      return;
    }
    if (here_ != nullptr) finish(*here_);
    say("UPDATE " + quoted(r.table) + " SET " + quoted(r.name) + " = " + quoted_text(r.to) + " WHERE " + quoted(r.name)
        + " = " + quoted_text(r.from));
  }
  /// Every table with a column of the enum.
  template <class Function> void remake_columns(const char* enumeration, Function&& f) {
    for (const schema::table_state& t : state_.tables()) {
      if (!t.present || !migration::uses_enum(t, enumeration)) continue;
      here_ = growing(t);
      before_ = t;
      make_anew();
      for (const schema::column& c : t.columns)
        if (migration::is_of_enum(c, enumeration))
          if (rebuild::source* const s = here_->find(c.name)) f(*s);
    }
  }
  void on(const migration::changes::execute& e) {
    if (!schema::is_given(e.up.sqlite)) return;
    finish();
    say(e.up.sqlite);
  }
  void on(const migration::changes::data& d) {
    if (d.up.does_nothing) return;
    finish();
    out_.push_back({{}, &d, work::step, {}, {}});
  }

  schema::catalog& state_;
  std::vector<statement>& out_;
  const schema::definition* from_ = nullptr;
  schema::table_state before_;
  schema::names values_before_;  ///< of the enum that alter_enum is about
  std::list<rebuild> growing_;
  rebuild* here_ = nullptr;  ///< the one of the operation's table
};

}  // namespace cupel::dialect::sqlite

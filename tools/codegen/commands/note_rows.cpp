// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/note_rows.hpp"

#include <cupel/migration/replay.hpp>
#include <ostream>
#include <set>
#include <string>

namespace cupel::codegen {
namespace {

bool needs_a_value(const schema::column& column) {
  return !column.nullable && column.default_sql == nullptr && column.computed.expression == nullptr
         && column.identity.kind == schema::identity_kind::none;
}

const schema::column* find_column(const schema::catalog& state, const char* table, const char* name) {
  const auto* const found = state.find(table);
  return found == nullptr ? nullptr : find_named(found->columns, name);
}

std::string named(const char* table, const char* column) {
  return std::string("'") + table + '.' + column + '\'';
}

// Of the operations of one upgrade, in their order.
class row_notes {
 public:
  row_notes(schema::catalog before, std::ostream& out) : state_(std::move(before)), out_(out) {}

  void on(const schema::definition& what) {
    if (what.what == migration::kind::table)
      created_.insert(static_cast<const schema::table&>(what).name);
    else if (what.what == migration::kind::column)
      add(static_cast<const schema::column&>(what));
    else if (what.what == migration::kind::alter_column)
      alter(static_cast<const migration::changes::alter_column&>(what));
    else if (what.what == migration::kind::drop_column)
      drop(static_cast<const migration::changes::drop_column&>(what));
    migration::problem none;
    migration::replayer(state_, none).apply(what);
  }
  void finish() {
    if (!added_.empty())
      out_ << "note: it adds " << added_
           << " as NOT NULL without a default, which fails where the table has rows; give "
              "the column a default, or make it optional; or add it with .nullable = true, fill it, and forbid NULL "
              "then\n";
    if (!forbidden_.empty())
      out_ << "note: it forbids NULL in " << forbidden_
           << ", which fails where a row has it; fill such rows in front of "
              "it, with a data step or execute\n";
  }

 private:
  static void list(std::string& names, const std::string& one) { names += (names.empty() ? "" : ", ") + one; }

  void add(const schema::column& column) {
    if (!created_.contains(column.table) && needs_a_value(column)) list(added_, named(column.table, column.name));
  }
  void alter(const migration::changes::alter_column& change) {
    const auto* const column = find_column(state_, change.table, change.name);
    const bool forbids = column != nullptr && column->nullable && change.nullable.given && !change.nullable.value;
    if (forbids && !created_.contains(change.table)) list(forbidden_, named(change.table, change.name));
  }
  void drop(const migration::changes::drop_column& gone) {
    const auto* const column = find_column(state_, gone.table, gone.name);
    if (column != nullptr && needs_a_value(*column))
      out_
          << "note: the way back adds " << named(gone.table, gone.name)
          << " as NOT NULL without a default, which fails where the table has rows; to give them a value then, set one "
             "before the drop: alter_column{.table = \""
          << gone.table << "\", .name = \"" << gone.name << "\", .default_sql = …}\n";
  }

  schema::catalog state_;
  std::ostream& out_;
  std::set<std::string> created_;  // tables that have no rows yet
  std::string added_;
  std::string forbidden_;
};

}  // namespace

void note_rows(const migration::operations& upgrade, const schema::catalog& before, std::ostream& out) {
  row_notes notes(before, out);
  for (const auto& each : upgrade) notes.on(each.what);
  notes.finish();
}

}  // namespace cupel::codegen

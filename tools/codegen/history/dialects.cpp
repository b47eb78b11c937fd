// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/dialects.hpp"

#include <algorithm>
#include <cupel/dialect/ddl/refusal.hpp>
#include <cupel/schema/sql_text.hpp>
#include <map>

#include "tools/codegen/model/object_text.hpp"

namespace cupel::codegen {
namespace {

class dialect_check {
 public:
  dialect_check(std::string name, driver::database database, diagnostics& report)
      : name_(std::move(name)), database_(database), report_(report) {}

  void operations(const migration::operations& list, const origins& where) {
    for (const auto& each : list) one(each.what, where);
  }
  // SQLite has one space of names for tables and indexes, and sees no case in them.
  void names(const migration::operations& list, const origins& where) {
    std::map<std::string, const schema::definition*> seen;
    for (const auto& each : list) {
      const auto& what = each.what;
      if (what.what != schema::kind::table && what.what != schema::kind::index) continue;
      std::string name = named(what);
      std::ranges::transform(name, name.begin(), schema::sql_tokens::lower);
      const auto [other, is_new] = seen.try_emplace(std::move(name), &what);
      if (is_new || schema::same_name(named(*other->second), named(what))) continue;  // one name: make_model says it
      report_
          .error(where.of(what.at), "dialect",
                 "SQLite does not tell names of tables and indexes apart by their case: " + subject(what, what))
          .also(where.of(other->second->at), "the other is here")
          .remedy("change it, or take " + name_ + " out of the system's DIALECTS");
    }
  }

 private:
  static const char* named(const schema::definition& what) {
    return what.what == schema::kind::table ? static_cast<const schema::table&>(what).name
                                            : static_cast<const schema::index&>(what).name;
  }
  // PostgreSQL manual, "System Columns": every table has these, and a column cannot be called so, quoted or not.
  const char* taken(const schema::definition& what) const {
    if (database_ != driver::database::postgresql) return nullptr;
    const char* name = what.what == schema::kind::column ? static_cast<const schema::column&>(what).name
                       : what.what == schema::kind::rename_column
                           ? static_cast<const migration::changes::rename_column&>(what).to
                           : nullptr;
    for (const auto* each : {"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"})
      if (name != nullptr && schema::same_name(name, each)) return "PostgreSQL has a system column of that name";
    return nullptr;
  }
  void one(const schema::definition& what, const origins& where) {
    system_column(what, what, where);
    if (what.what == schema::kind::table)  // its parts have places of their own
      for (const auto& column : static_cast<const schema::table&>(what).columns) system_column(column, what, where);
    const auto other = database_ == driver::database::sqlite ? driver::database::postgresql : driver::database::sqlite;
    dialect::each_refusal(database_, what, [&](const schema::definition& part, const char* reason) {
      bool everywhere = false;
      dialect::each_refusal(other, what, [&](const schema::definition& there, const char* same) {
        everywhere = everywhere || (&there == &part && schema::same_name(same, reason));
      });
      tell(part, what, where, reason, everywhere);
    });
  }
  void system_column(const schema::definition& what, const schema::definition& whole, const origins& where) {
    if (const char* const reason = taken(what)) tell(what, whole, where, reason, false);
  }
  void tell(const schema::definition& what, const schema::definition& whole, const origins& where, const char* reason,
            bool everywhere) {
    report_.error(where.of(what.at), "dialect", std::string(reason) + ": " + subject(what, whole))
        .remedy(everywhere ? "change it: no database of Cupel has such a thing"
                           : "change it, or take " + name_ + " out of the system's DIALECTS");
  }
  // Of a change its word; `whole` is the table that the part stands in, or the part itself.
  static std::string subject(const schema::definition& what, const schema::definition& whole) {
    return migration::visit(what, [&]<class T>(const T& it) -> std::string {
      if constexpr (std::is_same_v<T, schema::table> || std::is_same_v<T, schema::enumeration>
                    || std::is_same_v<T, schema::named_schema>) {
        return object_text(what.what, it.name, nullptr);
      } else if constexpr (T{}.what <= schema::kind::index) {
        return object_text(what.what, &what == &whole ? it.table : static_cast<const schema::table&>(whole).name,
                           it.name);
      } else {
        std::string result = migration::word(what.what);
        if constexpr (requires { it.name; })
          if (it.name != nullptr) result += " '" + std::string(it.name) + '\'';
        return result;
      }
    });
  }

  std::string name_;
  driver::database database_;
  diagnostics& report_;
};

}  // namespace

void check_dialects(const std::vector<std::string>& dialects, const system_model& model, const history& past,
                    diagnostics& report) {
  for (const auto& name : dialects) {
    const auto database = name == "sqlite" ? driver::database::sqlite : driver::database::postgresql;
    dialect_check check(name, database, report);
    check.operations(model.operations(), model.origins);
    if (database == driver::database::sqlite) check.names(model.operations(), model.origins);
    for (const auto& each : past.revisions) {
      check.operations(each.what->upgrade, past.origins);
      check.operations(each.what->downgrade, past.origins);
    }
  }
}

}  // namespace cupel::codegen

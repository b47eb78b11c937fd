// SPDX-License-Identifier: Apache-2.0
// The journal's column `inverse`: the way back of a revision as it was applied, so that `redo` can go back even when
// the revision's source has changed meanwhile. A JSON array of objects:
//
//   {"operation": "drop_table 'users'", "sql": "DROP TABLE \"users\""}
//   {"operation": "data 'fill full_name'", "step": "fill full_name"}
#pragma once

#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/runner/describe.hpp>
#include <cupel/runner/json.hpp>
#include <cupel/runner/plan.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

/// The words for work that is no SQL.
inline constexpr std::string_view journal_step = "step";
inline constexpr std::string_view journal_save = "save_dependents";
inline constexpr std::string_view journal_restore = "restore_dependents";

[[nodiscard]] inline std::string inverse_text(const std::vector<dialect::statement>& statements) {
  json_writer out{json_bytes::as_given};
  out.open('[');
  for (const dialect::statement& s : statements) {
    out.open('{').key("operation").value(s.from == nullptr ? std::string{} : describe_operation(*s.from));
    switch (s.what) {
      case dialect::work::sql: out.key("sql").value(s.sql); break;
      case dialect::work::step:
        out.key(journal_step).value(static_cast<const migration::changes::data&>(*s.from).name);
        break;
      case dialect::work::save_dependents: out.key(journal_save).value(s.table); break;
      case dialect::work::restore_dependents: out.key(journal_restore).value(s.table); break;
    }
    out.close('}');
  }
  return out.close(']').text();
}

/// The statements again. A data step is found by its name in the revision as it is in this program; `memory` keeps the
/// operations that have no source any more. Throws `migration_error` where the step is gone.
[[nodiscard]] inline std::vector<dialect::statement> read_inverse(std::string_view text,
                                                                  const migration::revision& revision,
                                                                  migration::arena& memory) {
  std::vector<dialect::statement> result;
  for (const json_reader::object& entry : json_reader{text}.objects()) {
    dialect::statement& s = result.emplace_back();
    const auto take = [&entry](std::string_view name, std::string& into) {
      const auto found = entry.find(name);
      if (found != entry.end()) into = found->second;
      return found != entry.end();
    };
    std::string name;
    take("operation", s.named);
    if (take("sql", s.sql)) continue;
    if (take(journal_save, s.table)) {
      s.what = dialect::work::save_dependents;
    } else if (take(journal_restore, s.table)) {
      s.what = dialect::work::restore_dependents;
    } else if (take(journal_step, name)) {
      s.what = dialect::work::step;
      for (const migration::operation& op : revision.upgrade) {
        if (op.what.what != migration::kind::data) continue;
        const auto& data = static_cast<const migration::changes::data&>(op.what);
        if (name != data.name || !data.down.given) continue;
        auto& back = memory.make(data);
        std::swap(back.up, back.down);
        s.from = &back;
      }
      if (s.from == nullptr) {
        throw migration_error{std::string{"revision '"} + revision.id + "': the journal's way back runs the data step '"
                                  + name + "', which this program does not have any more",
                              {"put the step back, or go down with the program that applied the revision"}};
      }
    } else {
      throw conversion_error{"the journal's inverse has an entry that this version of Cupel does not know"};
    }
  }
  return result;
}

}  // namespace cupel::runner

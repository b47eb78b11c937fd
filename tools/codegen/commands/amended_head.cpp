// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/amended_head.hpp"

#include <algorithm>
#include <cupel/diff/plan.hpp>
#include <cupel/migration/checksum.hpp>
#include <cupel/runner/describe.hpp>
#include <fstream>
#include <iterator>
#include <optional>

#include "tools/codegen/write/migration_source.hpp"

namespace cupel::codegen {
namespace {

std::uint64_t meaning_of(const schema::definition& what) {
  migration::checksum_builder sum;
  sum.number(static_cast<std::uint64_t>(what.what));
  migration::visit(what, [&sum](const auto& it) { sum.value(it); });
  return sum.sum();
}

// The first of the one list that the other has not; each is found once.
const schema::definition* first_without(const migration::operations& all, const migration::operations& others) {
  std::vector<std::uint64_t> found;
  for (const auto& each : others) found.push_back(meaning_of(each.what));
  for (const auto& each : all) {
    const auto at = std::ranges::find(found, meaning_of(each.what));
    if (at == found.end()) return &each.what;
    found.erase(at);
  }
  return nullptr;
}

bool is_space(char each) {
  return each == ' ' || each == '\t' || each == '\n' || each == '\r';
}

// Where the text first says something else than `wanted`, but for white space; nothing where it does not.
std::optional<std::size_t> differs_at(const std::string& text, const std::string& wanted) {
  std::size_t at = 0;
  for (const char each : wanted) {
    if (is_space(each)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size() || text[at] != each) return at;
    ++at;
  }
  while (at < text.size() && is_space(text[at])) ++at;
  return at == text.size() ? std::nullopt : std::optional(at);
}

place place_in(const source_revision& source, const std::string& root, const std::string& text, std::size_t at) {
  place result;
  result.file = std::filesystem::path(source.file).lexically_relative(root).generic_string();
  const auto before = text.substr(0, at);
  result.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  result.column = static_cast<std::uint32_t>(at - (before.rfind('\n') + 1)) + 1;
  return result;
}

}  // namespace

diff::consent consent_of_head(const migration::revision& head, const schema::catalog& before,
                              const schema::catalog& models) {
  diff::consent words;
  schema::catalog state = before;  // in front of each operation
  using what = diff::word_given::what;
  const auto has = [&](const std::string& table, const std::string& column) {
    const auto* found = models.find(table.c_str());
    return found != nullptr && (column.empty() || find_named(found->columns, column.c_str()) != nullptr);
  };
  const auto add = [&](what kind, std::string table, std::string from, std::string to) {
    const bool of_column = kind == what::rename_column || kind == what::drop_column;
    const auto text =
        (to.empty() ? "--drop " : "--rename ") + (of_column ? table + '.' + from : from) + (to.empty() ? "" : ':' + to);
    words.words.push_back({kind, std::move(table), std::move(from), std::move(to), text, {}, 0, 0});
  };
  // A value that was renamed stays so where the models have its new name, in each column that has it.
  const auto add_value = [&](const auto& it, auto&& is_its_column) {
    for (const auto& table : models.tables())
      for (const auto& column : table.columns) {
        if (!table.present) break;
        const diff::values_of_column held(models, table, column);
        if (!is_its_column(table, column) || !held.has(it.to)) continue;
        diff::word_given word;
        word.kind = diff::word_given::what::rename_value;
        word.table = table.name;
        word.of_column = column.name;
        word.from = it.from;
        word.to = it.to;
        word.text = "the head's rename of '" + word.from + '\'';
        words.words.push_back(std::move(word));
      }
  };
  // Two that change places go by a name between, which is no name of the models.
  std::vector<diff::word_given> renames;
  const auto rename = [&](what kind, const char* table, const char* from, const char* to) {
    for (auto& each : renames)
      if (each.kind == kind && each.table == table && each.to == from) {
        each.to = to;
        return;
      }
    renames.push_back({kind, table, from, to, {}, {}, 0, 0});
  };
  // One whose name another took was dropped by a name between.
  const auto drop = [&](what kind, const char* table, const char* name, bool stands) {
    for (const auto& each : renames)
      if (each.to == name && each.table == (kind == what::drop_column ? table : ""))
        return add(kind, kind == what::drop_column ? table : each.from, each.from, "");
    if (!stands) add(kind, table, name, "");
  };
  for (const auto& each : head.upgrade)
    migration::visit(each.what, [&]<class T>(const T& it) {
      namespace changes = migration::changes;
      if constexpr (std::is_same_v<T, changes::rename_table>) {
        rename(what::rename_table, "", it.name, it.to);
      } else if constexpr (std::is_same_v<T, changes::rename_column>) {
        rename(what::rename_column, it.table, it.name, it.to);
      } else if constexpr (std::is_same_v<T, changes::drop_table>) {
        drop(what::drop_table, it.name, it.name, has(it.name, ""));
      } else if constexpr (std::is_same_v<T, changes::drop_column>) {
        drop(what::drop_column, it.table, it.name, has(it.table, it.name));
      } else if constexpr (std::is_same_v<T, changes::drop_schema>) {
        if (find_named(models.schemas(), it.name) == nullptr) add(what::drop_table, it.name, it.name, "");
      } else if constexpr (std::is_same_v<T, changes::rename_enum>) {
        rename(what::rename_table, "", it.name, it.to);
      } else if constexpr (std::is_same_v<T, changes::drop_enum>) {
        drop(what::drop_table, it.name, it.name, find_named(models.enumerations(), it.name) != nullptr);
      } else if constexpr (std::is_same_v<T, changes::rename_value>) {
        add_value(it, [&](const auto& table, const auto& column) {
          return schema::same_name(table.name, it.table) && schema::same_name(column.name, it.name);
        });
      } else if constexpr (std::is_same_v<T, changes::rename_enum_value>) {
        add_value(it, [&](const auto& table, const auto& column) {  // which may be a text by now
          const auto* was_in = state.find(table.name);
          const auto* was = was_in == nullptr ? nullptr : find_named(was_in->columns, column.name);
          return migration::is_of_enum(column, it.name) || (was != nullptr && migration::is_of_enum(*was, it.name));
        });
      }
      migration::problem none;  // the history applies
      migration::replayer(state, none).apply(it);
    });
  for (const auto& each : renames) {
    const bool of_column = each.kind == what::rename_column;
    const bool stands = of_column ? has(each.table, each.to)
                                  : has(each.to, "") || find_named(models.enumerations(), each.to.c_str()) != nullptr;
    if (stands && each.from != each.to) add(each.kind, of_column ? each.table : each.from, each.from, each.to);
  }
  return words;
}

edited_operation find_edited(migration::arena& memory, const migration::revision& head, const schema::catalog& before) {
  schema::catalog after = before;
  migration::problem none;  // the history applies
  migration::replay(after, head.upgrade, none);
  const auto planned = diff::plan(memory, before, after, consent_of_head(head, before, after));
  if (const auto* added = first_without(head.upgrade, planned.operations)) return {added, false};
  return {first_without(planned.operations, head.upgrade), true};
}

bool report_hand_edits(const opened_system& system, const source_revision& head, const schema::catalog& before,
                       diagnostics& report) {
  const auto& origins = system.past.origins;
  const auto say = [&](const place& where, const std::string& what) {
    report.error(where, "history", what)
        .remedy("write the change as a revision of its own: cupel revision --autogenerate -m …")
        .remedy("or take the head away, write it again, and edit that: cupel revision --remove");
    return true;
  };
  for (const auto& each : head.what->upgrade)
    if (each.what.what == migration::kind::execute || each.what.what == migration::kind::data)
      return say(origins.of(each.what.at),
                 "the head has operations that were written by hand, and --amend would lose them");
  migration::arena memory;
  if (const auto found = find_edited(memory, *head.what, before); found.what != nullptr) {
    const auto operation = runner::describe_operation(*found.what);
    return found.is_missing
               ? say(head.where, operation + " was taken out of the head by hand, and --amend would bring it back")
               : say(origins.of(found.what->at), operation + " was edited by hand, and --amend would lose that");
  }
  if (head.what->downgrade.given) return false;  // that has an error of its own
  std::ifstream in(head.file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (const auto at = differs_at(text, migration_source(system.config.name, *head.what)))
    return say(place_in(head, system.config.root, text, *at), "this was edited by hand, and --amend would lose it");
  return false;
}

}  // namespace cupel::codegen

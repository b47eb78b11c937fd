// SPDX-License-Identifier: Apache-2.0
// What the tool planned it does not take for an edit by hand, whatever the schemas are; one more operation it does.

#include <gtest/gtest.h>

#include <cupel/diff/plan.hpp>
#include <cupel/runner/describe.hpp>

#include "support/synthetic_history.hpp"
#include "tools/codegen/commands/amended_head.hpp"

namespace {

using namespace cupel;

schema::catalog at_revision(test::synthetic_history& history, std::size_t count) {
  schema::catalog state;
  migration::problem p;
  for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(migration::replay(state, history.revisions()[i].upgrade, p));
  return state;
}

// What is gone gets the name of something that is new, where there is one, or may go.
diff::consent some_words(const schema::catalog& now, const schema::catalog& wanted, unsigned seed) {
  using what = diff::word_given::what;
  diff::consent words;
  std::vector<std::string> new_tables;
  for (const auto& table : wanted.tables())
    if (table.present && now.find(table.name) == nullptr) new_tables.emplace_back(table.name);
  for (const auto& table : now.tables()) {
    if (!table.present) continue;
    const auto* after = wanted.find(table.name);
    if (after == nullptr && !new_tables.empty() && ++seed % 3 != 0) {
      words.words.push_back({what::rename_table, table.name, table.name, new_tables.back(), "", "", 0, 0});
      after = wanted.find(new_tables.back().c_str());
      new_tables.pop_back();
    } else if (after == nullptr) {
      words.words.push_back({what::drop_table, "", table.name, "", "", "", 0, 0});
      continue;
    }
    std::vector<std::string> new_columns;
    for (const auto& c : after->columns)
      if (find_named(table.columns, c.name) == nullptr) new_columns.emplace_back(c.name);
    for (const auto& c : table.columns) {
      if (find_named(after->columns, c.name) != nullptr) continue;
      const bool renamed = !new_columns.empty() && ++seed % 2 == 0;
      words.words.push_back({renamed ? what::rename_column : what::drop_column, after->name, c.name,
                             renamed ? new_columns.back() : "", "", "", 0, 0});
      if (renamed) new_columns.pop_back();
    }
  }
  for (const auto& e : now.enumerations())
    if (find_named(wanted.enumerations(), e.name) == nullptr)
      words.words.push_back({what::drop_table, e.name, e.name, "", "", "", 0, 0});
  for (const auto& s : now.schemas())
    if (find_named(wanted.schemas(), s.name) == nullptr)
      words.words.push_back({what::drop_table, s.name, s.name, "", "", "", 0, 0});
  return words;
}

TEST(edited_operations, are_none_of_those_that_the_tool_planned) {
  std::size_t planned = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::synthetic_history history({.tables = 12, .revisions = 30, .operations = 6, .seed = seed});
    const auto early = at_revision(history, 10 + seed % 15);
    const auto late = at_revision(history, 30);
    for (const auto& [from, to] : {std::pair(&early, &late), std::pair(&late, &early)}) {
      migration::arena memory;
      const auto plan = diff::plan(memory, *from, *to, some_words(*from, *to, seed));
      if (!plan.questions.empty()) continue;
      ++planned;
      migration::revision head{.id = "head", .upgrade = plan.operations};
      const auto found = codegen::find_edited(memory, head, *from);
      EXPECT_EQ(found.what, nullptr) << runner::describe_operation(*found.what)
                                     << (found.is_missing ? " is missing" : " was added");
    }
  }
  EXPECT_GT(planned, 60U);
}

}  // namespace

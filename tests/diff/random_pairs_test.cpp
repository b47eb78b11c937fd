// SPDX-License-Identifier: Apache-2.0
// From any schema to any other, and nothing is left to do: random pairs of schemas, everything that goes by consent.
#include <gtest/gtest.h>

#include <cupel/diff/plan.hpp>

#include "support/synthetic_history.hpp"

namespace cupel::diff {
namespace {

schema::catalog at_revision(test::synthetic_history& history, std::size_t count) {
  schema::catalog state;
  migration::problem p;
  for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(migration::replay(state, history.revisions()[i].upgrade, p));
  return state;
}

/// Everything that the one has and the other has not may go.
consent everything(const schema::catalog& now, const schema::catalog& wanted) {
  consent words;
  for (const schema::table_state& table : now.tables()) {
    if (!table.present) continue;
    const schema::table_state* const after = wanted.find(table.name);
    if (after == nullptr) {
      words.words.push_back({word_given::what::drop_table, "", table.name, "", "", "", 0, 0});
      continue;
    }
    for (const schema::column& c : table.columns)
      if (find_named(after->columns, c.name) == nullptr)
        words.words.push_back({word_given::what::drop_column, table.name, c.name, "", "", "", 0, 0});
  }
  return words;
}

TEST(RandomPairs, the_plan_leads_there_and_a_second_one_is_empty) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::synthetic_history history({.tables = 12, .revisions = 30, .operations = 6, .seed = seed});
    const schema::catalog early = at_revision(history, 10 + seed % 7);
    const schema::catalog late = at_revision(history, 30);
    for (const auto& [from, to] : {std::pair(&early, &late), std::pair(&late, &early)}) {
      migration::arena memory;
      const outcome result = plan(memory, *from, *to, everything(*from, *to));
      if (!result.questions.empty()) {  // an expression of the history's may name a column that is gone
        EXPECT_NE(result.questions[0].text.find("which is to be dropped"), std::string::npos);
        continue;
      }
      schema::catalog state = *from;
      migration::problem p;
      ASSERT_TRUE(migration::replay(state, result.operations, p));
      const auto left = schema::compare(*to, state);
      EXPECT_EQ(left.size(), 0u) << left[0].table << "." << (left[0].name ? left[0].name : "") << " "
                                 << left[0].fact_name;
      migration::arena again;
      EXPECT_EQ(plan(again, state, *to, {}).operations.count, 0u);
    }
  }
}

}  // namespace
}  // namespace cupel::diff

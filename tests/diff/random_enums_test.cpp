// SPDX-License-Identifier: Apache-2.0
// From any enums to any others, and back: random models with columns that are native, texts or gone, defaults, values
// renamed by a word. What is planned applies, leads there, its way back leads back, and nothing is left to do.
#include "support/random_enums.hpp"

#include <gtest/gtest.h>

#include <cupel/migration/inverse.hpp>

namespace cupel::diff {
namespace {

TEST(RandomEnums, the_plan_leads_there_and_back_and_a_second_one_is_empty) {
  int renamed = 0;
  int altered = 0;
  for (unsigned seed = 1; seed <= 600; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    migration::arena memory;
    test::random_models models(memory, seed);
    schema::catalog now;
    schema::catalog wanted;
    models.make(now);
    models.make(wanted);
    const outcome result = plan(
        memory, now, wanted, seed % 2 == 0 ? test::words_for(now, wanted) : [&] {
          consent words = test::words_for(now, wanted);
          std::erase_if(words.words, [](const word_given& w) { return w.kind == word_given::what::rename_value; });
          return words;
        }());
    ASSERT_TRUE(result.questions.empty()) << result.questions[0].text;
    for (const migration::operation& op : result.operations) {
      renamed += op.what.what == schema::kind::rename_enum_value || op.what.what == schema::kind::rename_value ? 1 : 0;
      altered += op.what.what == schema::kind::alter_enum ? 1 : 0;
    }
    schema::catalog state = now;
    const migration::operations back = migration::inverse(memory, result.operations, state);
    const auto left = schema::compare(wanted, state);
    EXPECT_EQ(left.size(), 0u) << left[0].table << " " << left[0].fact_name;
    EXPECT_EQ(plan(memory, state, wanted, {}).operations.count, 0u);
    migration::problem p;
    ASSERT_TRUE(migration::replay(state, back, p));
    const auto lost = schema::compare(now, state);
    EXPECT_EQ(lost.size(), 0u) << "the way back: " << lost[0].table << " " << lost[0].fact_name;
  }
  EXPECT_GT(renamed, 100);
  EXPECT_GT(altered, 100);
}

}  // namespace
}  // namespace cupel::diff

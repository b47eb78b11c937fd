// SPDX-License-Identifier: Apache-2.0
// The proof is not vacuous: a single change to a sound history of 50 tables that changes its meaning is rejected.
#include "migration/mutation.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace cupel::test {
namespace {

using migration::problem;
using migration::revision;

bool replay(schema::catalog& catalog, const migration::operations& list) {
  problem p;
  return migration::replay(catalog, list, p);
}

/// Is it still the same history? Judged by plain replays and by the fields of what they make, not by the comparators.
bool means_the_same(synthetic_history& history, const std::vector<std::string>& head) {
  schema::catalog state;
  const char* parent = nullptr;
  for (const revision& r : history.revisions()) {
    if (!schema::same_name(r.parent, parent)) return false;
    parent = r.id;
    schema::catalog after = state;
    if (!replay(after, r.upgrade)) return false;
    if (r.downgrade.given) {
      schema::catalog back = after;
      if (!replay(back, r.downgrade) || meaning(back) != meaning(state)) return false;
    } else {
      for (const migration::operation& op : r.upgrade) {
        if (op.what.what != schema::kind::execute) continue;
        const auto& e = static_cast<const migration::changes::execute&>(op.what);
        if (e.down.postgresql == nullptr && e.down.sqlite == nullptr) return false;
      }
    }
    state = std::move(after);
  }
  return meaning(state) == head;
}

bool ids_are_unique(synthetic_history& history) {
  std::vector<std::string> ids;
  for (const revision& r : history.revisions()) ids.emplace_back(r.id);
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

unsigned chosen_seed() {
  const char* const given = std::getenv("CUPEL_SEED");
  const unsigned seed = given != nullptr ? static_cast<unsigned>(std::atoi(given)) : 20251218u;
  testing::Test::RecordProperty("seed", static_cast<int>(seed));
  std::printf("seed %u (CUPEL_SEED chooses another)\n", seed);
  return seed;
}

/// A thousand changes of meaning, each by itself; how many were to operations on enums and schemas.
int reject_a_thousand(const history_size& size) {
  synthetic_history history(size);
  EXPECT_EQ(migration::examine(history.as_registry()).size(), 0u) << "the history itself must be sound";
  schema::catalog state;
  for (const revision& r : history.revisions()) EXPECT_TRUE(replay(state, r.upgrade));
  const std::vector<std::string> head = meaning(state);
  const std::vector<revision> sound = history.revisions();

  int changed = 0;
  int of_enums_and_schemas = 0;
  for (unsigned draw = 0; changed < 1000; ++draw) {
    if (draw == 20000u) {
      ADD_FAILURE() << "the mutator finds nothing to change";
      break;
    }
    history.revisions() = sound;
    const std::string what = mutator(history, size.seed + draw).mutate();
    if (what.empty()) continue;
    if (ids_are_unique(history) && means_the_same(history, head)) continue;
    ++changed;
    if (what.find("enum") != std::string::npos || what.find("schema") != std::string::npos) ++of_enums_and_schemas;
    EXPECT_GT(migration::examine(history.as_registry()).size(), 0u)
        << "not rejected: " << what << " (draw " << draw << ")";
  }
  return of_enums_and_schemas;
}

TEST(Mutation, every_change_of_meaning_in_a_history_of_fifty_tables_is_rejected) {
  reject_a_thousand({.tables = 50, .revisions = 60, .operations = 5, .seed = chosen_seed()});
}

TEST(Mutation, every_change_of_meaning_in_a_history_with_native_enums_and_schemas_is_rejected) {
  const int concerned = reject_a_thousand(
      {.tables = 50, .revisions = 60, .operations = 8, .seed = chosen_seed(), .enums_and_schemas = true});
  EXPECT_GT(concerned, 150) << "the history has enums and schemas to change";
}

}  // namespace
}  // namespace cupel::test

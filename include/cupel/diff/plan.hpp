// SPDX-License-Identifier: Apache-2.0
#pragma once
// plan(): the operations that lead from one catalog to another, in an order in which each applies.
//
//   migration::arena memory;
//   diff::outcome result = diff::plan(memory, head_of_history, models, consent);
//   if (result.questions.empty()) write(result.operations);
//
// The order: schemas that come; renames; keys, constraints and indexes that go; enums and values that come and change;
// columns that come and change; columns, tables, schemas and enums that go; tables that come; keys, constraints and
// indexes that come. Each operation is replayed as it is planned, so every later step sees the state as it will be.
#include <cupel/diff/match.hpp>
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

struct outcome {
  migration::operations operations;
  std::vector<question> questions;
  std::vector<stale_word> stale;
};

/// `memory` and `wanted` must outlive the operations. Throws std::logic_error where an operation that it planned does
/// not apply, which is a defect of Cupel.
inline outcome plan(migration::arena& memory, const schema::catalog& now, const schema::catalog& wanted,
                    const consent& words) {
  outcome result;
  matching matched = match(now, wanted, words);
  result.questions = std::move(matched.questions);
  result.stale = std::move(matched.stale);
  if (result.questions.empty()) result.operations = planner(memory, now, wanted).run(matched);
  return result;
}

}  // namespace cupel::diff

// SPDX-License-Identifier: Apache-2.0
#pragma once
// One random change to a sound history: to any field of any operation, to a list of operations, to the graph or to a
// way back. Written over fields.hpp, so a new field is mutated without a word here.
#include <string>

#include "support/synthetic_history.hpp"

namespace cupel::test {

class mutator {
 public:
  mutator(synthetic_history& history, unsigned seed) : history_(history), random_(seed) {}

  /// Changes the history and says what it did; empty where this draw found nothing to change.
  std::string mutate();

 private:
  using operations = migration::operations;

  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  std::string mutate_graph(migration::revision& r);
  std::string mutate_list(operations& list, const char* which);
  std::string mutate_field(operations& list, std::size_t position);
  std::string lose_way_back(migration::revision& r);

  template <class T> void perturb(T& value);

  synthetic_history& history_;
  std::mt19937 random_;
};

/// What a history means, made without the comparators that are under test: each object of the head with a checksum of
/// all its fields, sorted. Empty where an operation does not apply.
std::vector<std::string> meaning(const schema::catalog& catalog);

}  // namespace cupel::test

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A long random history that is sound, and the models that it ends in; for tests that break it and benches that prove
// it.
//
//   synthetic_history history({.tables = 50, .revisions = 100, .operations = 5, .seed = 7});
//   examine(history.as_registry()).size() == 0
#include <cupel/migration/inverse.hpp>
#include <cupel/migration/proof.hpp>
#include <random>

namespace cupel::test {

struct history_size {
  int tables = 50;
  int revisions = 100;
  int operations = 5;         ///< per revision
  int explicit_percent = 30;  ///< of the revisions have a downgrade of their own
  unsigned seed = 1;
  bool enums_and_schemas = false;  ///< native enums and schemas too, with all that changes them
};

class synthetic_history {
 public:
  explicit synthetic_history(const history_size& size);

  std::vector<migration::revision>& revisions() { return revisions_; }
  migration::arena& memory() { return memory_; }
  /// Valid while the history lives and is not changed.
  registry as_registry();
  migration::operations models() const { return models_; }

 private:
  using definition = schema::definition;

  void grow(std::vector<const definition*>& list);
  void grow_enum(std::vector<const definition*>& list);
  void grow_schema(std::vector<const definition*>& list);
  template <class T> bool apply(std::vector<const definition*>& list, const T& operation);
  void create_table(std::vector<const definition*>& list);
  void create_index(std::vector<const definition*>& list, const char* table);
  int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  const char* fresh(const char* stem) { return memory_.text(stem + std::to_string(++names_)); }
  schema::type random_type();
  const char* random_enum();
  std::vector<const char*> some_values();
  const char* own_schema();
  const schema::table_state& random_table();
  const char* random_column(const schema::table_state& table);

  history_size size_;
  std::mt19937 random_;
  migration::arena memory_;
  schema::catalog state_;
  std::vector<migration::revision> revisions_;
  std::vector<const migration::revision*> pointers_;
  migration::operations models_;
  int names_ = 0;
  int tables_ = 0;
};

/// The models of a catalog: its enums and schemas, each table, then its indexes.
migration::operations as_models(migration::arena& memory, const schema::catalog& catalog);

}  // namespace cupel::test

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which tables the operations of a list lock, of those that others use: nobody uses what the list itself has made.
//
//   locked_tables locked;
//   for (each operation, in their order) locked.of(what, hazard.taken, state, [](const char* table, lock taken) { … });
#include <cupel/diff/hazard.hpp>
#include <cupel/migration/visit.hpp>
#include <set>
#include <string>

namespace cupel::diff {

class locked_tables {
 public:
  /// `taken` is the operation's on a table that stands (hazard_of), `state` the schema before it. `f` is called for
  /// each table, and with nullptr where they are those of an enum.
  template <class Function>
  void of(const schema::definition& what, lock taken, const schema::catalog& state, Function&& f) {
    migration::visit(what, [&](const auto& it) { on(it, taken, state, f); });
  }

 private:
  // CREATE TABLE locks what its foreign keys refer to, as ADD FOREIGN KEY does at both ends (manual, ALTER TABLE).
  template <class F> void on(const schema::table& it, lock /*taken*/, const schema::catalog& /*state*/, F& f) {
    made_.insert(it.name);
    for (const schema::foreign_key& key : it.foreign_keys) tell(key.references, lock::share_row_exclusive, f);
  }
  template <class F> void on(const schema::foreign_key& it, lock taken, const schema::catalog& /*state*/, F& f) {
    tell(it.table, taken, f);
    tell(it.references, taken, f);
  }
  template <class F>
  void on(const migration::changes::rename_table& it, lock taken, const schema::catalog& /*state*/, F& f) {
    tell(it.name, taken, f);
    if (made_.erase(it.name) > 0) made_.insert(it.to);
  }
  template <class T, class F> void on(const T& it, lock taken, const schema::catalog& state, F& f) {
    if constexpr (requires { it.table; }) {
      tell(it.table, taken, f);
    } else if constexpr (requires { it.name; }) {
      if (state.find(it.name) != nullptr)
        tell(it.name, taken, f);
      else
        f(nullptr, taken);
    }
  }
  template <class F> void tell(const char* table, lock taken, F& f) const {
    if (!made_.contains(table)) f(table, taken);
  }

  std::set<std::string> made_;
};

}  // namespace cupel::diff

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies constants of a migration into native structs, field by field over migration/fields.hpp: a new field or fact
// needs nothing here.

#include <cupel/migration/arena.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "tools/codegen/history/clang/constant.hpp"
#include "tools/codegen/history/history.hpp"
#include "tools/codegen/read/clang/places.hpp"

namespace cupel::codegen {

class copier {
 public:
  copier(const places& where, history& into, diagnostics& report) : where_(where), into_(into), report_(report) {}

  /// `self` of a migration.
  migration::revision revision(const constant_view& from, const place& at);
  /// A line of sealed.hpp.
  migration::sealed_revision sealed(const constant_view& from, const place& at);

 private:
  migration::operations operations(const constant_view& from);
  const schema::definition* operation(const constant_view& from, clang::SourceLocation otherwise);
  template <class T> const schema::definition* definition(const constant_view& from);

  template <class T> void copy(const constant_view& from, T& into);
  void copy(const constant_view& from, const char*& into);
  template <class T> void copy(const constant_view& from, std::initializer_list<T>& into);
  template <class T> void copy(const constant_view& from, migration::change<T>& into);
  void copy(const constant_view& from, migration::effect& into);
  void copy(const constant_view& from, migration::step_function& into);
  void unreadable(clang::SourceLocation at);

  const places& where_;
  history& into_;
  diagnostics& report_;
  clang::SourceLocation around_;  // the operation that is being read: where an error without a place of its own goes
};

}  // namespace cupel::codegen

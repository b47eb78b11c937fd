// SPDX-License-Identifier: Apache-2.0
#pragma once
// replay: the fold of operations into a catalog. The same function runs in the compiler (proof), in the tool
// (autogenerate, check) and in a shipped binary (plans, derived downgrades).
//
//   schema::catalog catalog;
//   problem p;
//   if (!replay(catalog, upgrade, p)) … p says which operation does not apply, and why
#include <cupel/migration/replay_change.hpp>
#include <cupel/migration/replay_create.hpp>
#include <cupel/migration/replay_enumeration.hpp>

namespace cupel::migration {

constexpr bool replayer::apply(const schema::definition& what) {
  what_ = &what;
  return dispatch(what, *this);
}

constexpr bool replayer::apply(const operations& list) {
  one_way_.clear();
  const operation* const end = list.first + list.count;
  for (const operation* op = list.first; op != end; ++op) {
    what_ = &op->what;
    if (dispatch(op->what, *this)) continue;
    failed_ = static_cast<std::size_t>(op - list.first);
    return false;
  }
  return true;
}

/// Applies all operations; stops at the first that does not apply.
constexpr bool replay(schema::catalog& catalog, const operations& list, problem& p) {
  replayer r(catalog, p);
  return r.apply(list);
}

}  // namespace cupel::migration

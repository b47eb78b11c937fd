// SPDX-License-Identifier: Apache-2.0
// A transaction with all verbs of the ORM.
//
//   db.transaction([&](cupel::transaction_scope& tx) { tx.insert(standard); tx.insert(log); });
//   auto tx = db.begin(); tx.insert(standard); tx.commit();
#pragma once

#include <cupel/driver/transaction.hpp>
#include <cupel/orm/session.hpp>
#include <type_traits>

namespace cupel {

/// Undone when it goes without `commit`. One that was begun inside another is a savepoint. It must not outlive its
/// database. Objects keep the ids and versions of work that was undone: read them again.
class transaction_scope : public session {
 public:
  explicit transaction_scope(driver::connection& on, const transaction_options& options = {})
      : session{&on}, work_{on, options} {}

  /// Keeps the work; of a nested one, as far as the outer one is committed. After it the verbs throw `usage_error`:
  /// what they did would be kept at once.
  void commit() {
    work_.commit();
    end();
  }
  void rollback() {
    work_.rollback();
    end();
  }

 private:
  driver::transaction work_;
};

inline transaction_scope session::begin(const transaction_options& options) {
  return cupel::transaction_scope{connection(), options};
}

template <class Work> decltype(auto) session::transaction(Work&& work, const transaction_options& options) {
  cupel::transaction_scope inside{connection(), options};
  if constexpr (std::is_void_v<std::invoke_result_t<Work&, cupel::transaction_scope&>>) {
    std::invoke(work, inside);
    inside.commit();
  } else {
    std::invoke_result_t<Work&, cupel::transaction_scope&> result = std::invoke(work, inside);
    inside.commit();
    return result;
  }
}

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/locks.hpp"

#include <cupel/diff/locked_tables.hpp>
#include <cupel/runner/describe.hpp>
#include <string>
#include <utility>

namespace cupel::codegen {
namespace {

using diff::lock;

class lock_search {
 public:
  lock_search(lock most, schema::catalog& state) : most_(most), state_(state), replay_(state, ignored_) {}

  std::vector<lock_excess> run(const migration::operations& list) {
    for (std::size_t i = 0; i < list.count; ++i) {
      what_ = &list.first[i].what;
      const auto taken = diff::hazard_of(*what_, state_, {list.first + i + 1, list.count - i - 1}).taken;
      locked_.of(*what_, taken, state_, [this](const char* table, lock each) {
        if (each > most_) tell(table == nullptr ? "its tables" : "table '" + std::string(table) + '\'', each);
      });
      replay_.apply(*what_);
    }
    return std::move(found_);
  }

 private:
  void tell(const std::string& tables, lock taken) {
    if (!found_.empty() && found_.back().what == what_) return;  // once for each operation
    found_.push_back({what_, runner::describe_operation(*what_) + " locks " + tables + " with " + lock_name(taken)
                                 + " (" + word(taken) + "), and MAX_LOCK is " + lock_name(most_)});
  }

  lock most_;
  schema::catalog& state_;
  migration::problem ignored_;  // the history is proved
  migration::replayer replay_;
  const schema::definition* what_ = nullptr;
  diff::locked_tables locked_;
  std::vector<lock_excess> found_;
};

}  // namespace

std::vector<lock_excess> too_strong(const std::string& max_lock, const migration::operations& list,
                                    schema::catalog& state) {
  auto most = lock::access_exclusive;
  for (const auto each : {lock::none, lock::share_update_exclusive, lock::share, lock::share_row_exclusive})
    if (max_lock == lock_name(each)) most = each;
  return lock_search(most, state).run(list);
}

}  // namespace cupel::codegen

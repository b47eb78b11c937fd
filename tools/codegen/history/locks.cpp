// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/locks.hpp"

#include <cupel/runner/describe.hpp>
#include <set>
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
      migration::visit(*what_, [&](const auto& it) { on(it, taken); });
      replay_.apply(*what_);
    }
    return std::move(found_);
  }

 private:
  // CREATE TABLE locks what its foreign keys refer to, as ADD FOREIGN KEY does at both ends (manual, ALTER TABLE).
  void on(const schema::table& it, lock /*taken*/) {
    made_.insert(it.name);
    for (const auto& each : it.foreign_keys) locks(each.references, lock::share_row_exclusive);
  }
  void on(const schema::foreign_key& it, lock taken) {
    locks(it.table, taken);
    locks(it.references, taken);
  }
  void on(const migration::changes::rename_table& it, lock taken) {
    locks(it.name, taken);
    if (made_.erase(it.name) > 0) made_.insert(it.to);
  }
  template <class T> void on(const T& it, lock taken) {
    if constexpr (requires { it.table; }) {
      locks(it.table, taken);
    } else if constexpr (requires { it.name; }) {
      if (state_.find(it.name) != nullptr)
        locks(it.name, taken);
      else if (taken > most_)
        tell("its tables", taken);  // of an enum
    }
  }

  void locks(const char* table, lock taken) {
    if (taken > most_ && !made_.contains(table)) tell("table '" + std::string(table) + '\'', taken);
  }
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
  std::set<std::string> made_;
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

// SPDX-License-Identifier: Apache-2.0
// The prepared statements of one connection, the least recently used forgotten first. For the drivers.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace cupel::driver {

/// Keeps at most `capacity` statements that are not busy; busy ones are never forgotten.
/// `Statement` has `sql()`, a view that lives as long as it, and `busy()`.
template <class Statement> class statement_cache {
 public:
  explicit statement_cache(std::size_t capacity) : capacity_{capacity == 0 ? 1 : capacity} {}

  /// An idle statement for `sql`; `make(sql)` gives a std::unique_ptr<Statement> where there is none.
  template <class Make> Statement& get(std::string_view sql, Make make) {
    // The loop that runs one statement over and over never comes to the hash.
    if (!order_.empty() && !order_.front()->busy() && order_.front()->sql() == sql) return *order_.front();
    const auto [first, last] = index_.equal_range(sql);
    for (auto at = first; at != last; ++at) {
      if ((*at->second)->busy()) continue;
      order_.splice(order_.begin(), order_, at->second);
      return **at->second;
    }
    order_.push_front(make(sql));
    try {
      index_.emplace(order_.front()->sql(), order_.begin());
    } catch (...) {
      order_.pop_front();
      throw;
    }
    forget_beyond(capacity_);
    return *order_.front();
  }

  /// Forgets every statement that is not busy.
  void clear() { forget_beyond(0); }

  [[nodiscard]] std::size_t size() const noexcept { return order_.size(); }

 private:
  using list = std::list<std::unique_ptr<Statement>>;

  void forget_beyond(std::size_t capacity) {
    auto at = order_.end();
    while (order_.size() > capacity && at != order_.begin()) {
      --at;
      if ((*at)->busy() || (capacity > 0 && at == order_.begin())) continue;
      const auto [first, last] = index_.equal_range((*at)->sql());
      for (auto entry = first; entry != last; ++entry) {
        if (entry->second == at) {
          index_.erase(entry);
          break;
        }
      }
      at = order_.erase(at);
    }
  }

  std::size_t capacity_;
  list order_;  // the most recently used first
  // The keys are views into the statements: an entry goes before its statement does.
  std::unordered_multimap<std::string_view, typename list::iterator> index_;
};

}  // namespace cupel::driver

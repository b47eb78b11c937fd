// SPDX-License-Identifier: Apache-2.0
// The rows through the C API of SQLite, as one writes it by hand for speed: statements prepared once, texts bound
// without a copy, every value copied into a struct. The SQL is the mapping's own, so that the database does the same.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "rows/plain.hpp"

namespace cupel::bench {

/// The statements of one table. Throws std::runtime_error where SQLite refuses.
template <class T> class sqlite_floor {
 public:
  explicit sqlite_floor(sqlite3* on);

  /// Inserts it; `id`, `created_at` and so on are read back.
  void insert(T& object);
  bool find(std::int32_t id, T& into);
  std::vector<T> scan();

 private:
  using handle = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;
  handle prepare(std::string_view sql);

  sqlite3* on_;
  handle insert_;
  handle find_;
  handle scan_;
};

extern template class sqlite_floor<plain_comparison>;
extern template class sqlite_floor<plain_sample>;

}  // namespace cupel::bench

// SPDX-License-Identifier: Apache-2.0
// The rows through libpq, as one writes it by hand for speed: statements prepared once, parameters and results in
// binary form, every value copied into a struct. The SQL is the mapping's own, so that the server does the same.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <vector>

#include "rows/plain.hpp"

namespace cupel::bench {

/// The statements of one table. Throws std::runtime_error where PostgreSQL refuses.
template <class T> class postgresql_floor {
 public:
  explicit postgresql_floor(PGconn* on);

  /// Inserts it; `id`, `created_at` and so on are read back.
  void insert(T& object);
  bool find(std::int32_t id, T& into);
  std::vector<T> scan();

 private:
  PGconn* on_;
};

extern template class postgresql_floor<plain_comparison>;
extern template class postgresql_floor<plain_sample>;

}  // namespace cupel::bench

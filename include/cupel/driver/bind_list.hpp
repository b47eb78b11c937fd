// SPDX-License-Identifier: Apache-2.0
// The values of an IN as one parameter (docs/decisions/010).
//
//   bind_list(statement.bind(), 0, ids);          // "id" = ANY($1), on SQLite "id" IN cupel_list(?1)
#pragma once

#include <cupel/driver/codec.hpp>
#include <vector>

namespace cupel::driver {

/// Throws as the binders do. The values must live, unchanged, until the statement's cursor is done.
template <class T> void bind_list(parameters& to, int position, const std::vector<T>& values) {
  parameters& list = to.begin_list(position, values.size());
  int i = 0;
  for (const auto& value : values) codec<T>::bind(list, i++, value);
  to.end_list(position);
}

}  // namespace cupel::driver

// SPDX-License-Identifier: Apache-2.0
// A vector of the extension pgvector: `vector(N)` on PostgreSQL; SQLite has none, and the build says so.
//
//   cupel::vector<384> embedding{};
#pragma once

#include <array>
#include <cstddef>

namespace cupel {

/// N single-precision numbers; pgvector takes 1 to 16,000 of them and none that is not finite.
template <std::size_t N> using vector = std::array<float, N>;

}  // namespace cupel

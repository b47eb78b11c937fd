// SPDX-License-Identifier: Apache-2.0
// Binary data: `bytea` on PostgreSQL, BLOB on SQLite.
#pragma once

#include <cstddef>
#include <vector>

namespace cupel {

/// Any bytes, zero included.
using bytes = std::vector<std::byte>;

}  // namespace cupel

// SPDX-License-Identifier: Apache-2.0
// A connection with a streaming cursor runs nothing else: PostgreSQL cannot, and what was tried on SQLite shall not
// fail there.
#pragma once

#include <cupel/types/error.hpp>

namespace cupel::driver {

/// What the statements of a connection know of each other.
struct stream_state {
  const void* streaming = nullptr;  ///< the statement whose rows still come in

  /// Throws `usage_error` while a stream is open.
  void require_free() const {
    if (streaming == nullptr) [[likely]]
      return;
    throw usage_error{"a streaming cursor of this connection still lives; end it before the next statement"};
  }
};

}  // namespace cupel::driver

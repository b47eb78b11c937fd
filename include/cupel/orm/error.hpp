// SPDX-License-Identifier: Apache-2.0
// What the ORM throws by itself; what a database refuses is in driver/error.hpp.
#pragma once

#include <cupel/types/error.hpp>

namespace cupel {

/// No row where there had to be one.
class not_found : public error {
 public:
  using error::error;
};

/// A row was changed or deleted by somebody else since the object was read: read it again.
class stale_row : public error {
 public:
  using error::error;
};

/// Several rows where there had to be one.
class too_many_rows : public error {
 public:
  using error::error;
};

}  // namespace cupel

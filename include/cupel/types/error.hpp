// SPDX-License-Identifier: Apache-2.0
// The root of every exception that Cupel throws, and the two that need no database.
//
//   try { … } catch (const cupel::error& e) { std::cerr << e.what() << '\n'; }
#pragma once

#include <stdexcept>

namespace cupel {

/// What every exception of Cupel derives from. The text is lower case and ends without a full stop.
class error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A call or an argument that can never work: a malformed URL, a second begin, a parameter that was not bound.
class usage_error : public error {
 public:
  using error::error;
};

/// A value that does not fit the type on the other side: out of range, not finite, NULL where none is allowed.
class conversion_error : public error {
 public:
  using error::error;
};

}  // namespace cupel

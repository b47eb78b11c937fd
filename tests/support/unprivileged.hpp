// SPDX-License-Identifier: Apache-2.0
// Rights of files do not hold for root, who often runs the tests.
#pragma once

#include <unistd.h>

namespace cupel::test {

/// Root is an ordinary user while the object lives; whoever else runs the tests is one anyway. Programs that are
/// started meanwhile are root's again.
class unprivileged {
 public:
  unprivileged() : root_{::geteuid() == 0} {
    if (root_ && ::seteuid(nobody) != 0) root_ = false;
  }
  ~unprivileged() {
    if (root_ && ::seteuid(0) != 0) ::_exit(126);
  }
  unprivileged(unprivileged const&) = delete;
  unprivileged& operator=(unprivileged const&) = delete;

 private:
  static constexpr uid_t nobody = 65534;
  bool root_;
};

}  // namespace cupel::test

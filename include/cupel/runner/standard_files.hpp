// SPDX-License-Identifier: Apache-2.0
// Standard input, output and error, where the program was started without one of them (`2>&-`). The next file that is
// opened would get its number, be it the socket to the server, and read what is printed.
#pragma once

#include <fcntl.h>

#include <cerrno>

namespace cupel::runner {

/// Opens those of the three that are closed, the wrong way round: who reads from or prints to one is still told that it
/// cannot be done. To be called before anything else is opened.
inline void open_standard_files() noexcept {
  for (int number = 0; number <= 2; ++number) {
    if (::fcntl(number, F_GETFD) != -1 || errno != EBADF) continue;
    ::open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY);  // the lowest number that is free is this one
  }
}

}  // namespace cupel::runner

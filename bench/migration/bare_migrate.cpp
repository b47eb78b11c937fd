// SPDX-License-Identifier: Apache-2.0
// bare_migrate URL: the floor of `color_meter-migrate upgrade` as a process.
#include <cstdio>
#include <exception>

#include "migration/bare.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: bare_migrate URL\n", stderr);
    return 2;
  }
  try {
    const std::string url = argv[1];
    std::puts(url.starts_with("sqlite:") ? cupel::bench::bare_sqlite{url}.version().c_str()
                                         : cupel::bench::bare_postgresql{url}.version().c_str());
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "error: %s\n", problem.what());
    return 1;
  }
}

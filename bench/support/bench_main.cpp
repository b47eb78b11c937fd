// SPDX-License-Identifier: Apache-2.0
// The main() of each bench: Google Benchmark's, with our reporter, and interleaved repetitions unless the command line
// says otherwise.
#include <benchmark/benchmark.h>

#include <exception>
#include <iostream>
#include <vector>

#include "support/ratio_reporter.hpp"
#include "support/register.hpp"

int main(int argc, char** argv) {
  char interleave[] = "--benchmark_enable_random_interleaving=true";
  char repeat[] = "--benchmark_repetitions=9";
  std::vector<char*> arguments{argv[0], interleave, repeat};
  arguments.insert(arguments.end(), argv + 1, argv + argc);
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  try {
    cupel::bench::register_all();
    cupel::bench::ratio_reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.failed() ? 1 : 0;
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << '\n';
    return 1;
  }
}

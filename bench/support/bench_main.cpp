// SPDX-License-Identifier: Apache-2.0
// The main() of each bench: Google Benchmark's, with our reporter, and interleaved repetitions unless the command line
// says otherwise. A job is measured at one stretch, for the speed of a virtual machine changes within minutes.
//
//   rows_bench [--benchmark_filter=scan/sqlite]   the jobs whose names match
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <exception>
#include <iostream>
#include <limits>
#include <regex>
#include <string>
#include <vector>

#include "support/add.hpp"
#include "support/ratio_reporter.hpp"
#include "support/register.hpp"

namespace {

/// Memory that was freed stays with the process. Otherwise the kernel gives and takes tens of megabytes in each scan,
/// and its work, which is the same for all who scan and wavers more than what is measured, would hide the rest.
void keep_memory() {
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

}  // namespace

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
    keep_memory();
    const std::string asked = benchmark::GetBenchmarkFilter();
    const std::regex filter{asked == "all" ? "" : asked};
    cupel::bench::ratio_reporter reporter;
    for (const std::string& job : cupel::bench::jobs()) {
      if (std::regex_search(job, filter)) benchmark::RunSpecifiedBenchmarks(&reporter, '^' + job + '/');
    }
    return reporter.failed() ? 1 : 0;
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << '\n';
    return 1;
  }
}

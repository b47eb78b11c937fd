// SPDX-License-Identifier: Apache-2.0
// What Google Benchmark measured, as ratios. A benchmark is called `<job>/<who>`; for each job the one called `floor`
// is the yardstick of the others:
//
//   job                              who     floor CPU       CPU   x CPU  (quartiles)   x quick   x wall
//   scan/sqlite/comparison_results   cupel     97.9 ms    103 ms    1.06 (1.05-1.10)      1.05     1.09
//
// x CPU: medians of the repetitions. x quick: the first quartiles, which a burst of somebody else's work leaves alone.
// Run with repetitions and random interleaving (bench_main.cpp asks for both), so that a busy machine slows each alike.
// A counter `cpu` (seconds) stands for the CPU time where the work is done by other processes.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace cupel::bench {

class ratio_reporter final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;
  /// Prints what was measured since the last call, a line of the table for each job.
  void Finalize() override;

  /// Whether a benchmark ended in an error.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  struct measured {
    std::vector<double> cpu;   ///< seconds of an iteration, one entry per repetition
    std::vector<double> wall;  ///< the same
  };

  std::map<std::string, std::map<std::string, measured>> results_;  // job, who
  bool headed_ = false;
  bool failed_ = false;
};

}  // namespace cupel::bench

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <exception>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cupel::bench {

/// The jobs of what was added, in that order.
inline std::vector<std::string>& jobs() {
  static std::vector<std::string> all;
  return all;
}

/// Registers one benchmark, `<job>/<who>`, of so many iterations in each repetition; an exception is its error. Those
/// of a job are added one after the other.
inline void add(const std::string& name, std::function<void(benchmark::State&)> job, int iterations = 1) {
  std::string of = name.substr(0, name.rfind('/'));
  if (jobs().empty() || jobs().back() != of) jobs().push_back(std::move(of));
  benchmark::RegisterBenchmark(name.c_str(), [job = std::move(job)](benchmark::State& state) {
    try {
      job(state);
    } catch (const std::exception& problem) {
      state.SkipWithError(problem.what());
    }
  })->Iterations(iterations);
}

}  // namespace cupel::bench

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <exception>
#include <functional>
#include <string>
#include <utility>

namespace cupel::bench {

/// Registers one benchmark, `<job>/<who>`, of so many iterations in each repetition; an exception is its error.
inline void add(const std::string& name, std::function<void(benchmark::State&)> job, int iterations = 1) {
  benchmark::RegisterBenchmark(name.c_str(), [job = std::move(job)](benchmark::State& state) {
    try {
      job(state);
    } catch (const std::exception& problem) {
      state.SkipWithError(problem.what());
    }
  })->Iterations(iterations);
}

}  // namespace cupel::bench

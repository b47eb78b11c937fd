// SPDX-License-Identifier: Apache-2.0
#include "support/ratio_reporter.hpp"

#include <algorithm>
#include <cstdio>
#include <ranges>

namespace cupel::bench {

namespace {

constexpr const char* yardstick = "floor";

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The quarter of the way up, and three quarters: half of the repetitions lie between.
double quantile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

std::string milliseconds(double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, seconds < 0.001 ? "%.4f ms" : seconds < 0.1 ? "%.2f ms" : "%.0f ms", seconds * 1e3);
  return text;
}

}  // namespace

bool ratio_reporter::ReportContext(const Context& /*context*/) {
  return true;
}

void ratio_reporter::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    const std::string& name = run.run_name.function_name;
    if (run.error_occurred) {
      std::fprintf(stderr, "error: %s: %s\n", name.c_str(), run.error_message.c_str());
      failed_ = true;
    }
    if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
    const std::size_t slash = name.rfind('/');
    const std::string job = name.substr(0, slash);
    measured& here = results_[job][name.substr(slash + 1)];
    const auto iterations = static_cast<double>(run.iterations);
    const auto counter = run.counters.find("cpu");
    here.cpu.push_back(counter != run.counters.end() ? counter->second.value : run.cpu_accumulated_time / iterations);
    here.wall.push_back(run.real_accumulated_time / iterations);
  }
}

void ratio_reporter::Finalize() {
  if (!headed_) {
    std::printf("%-37s %-9s %11s %11s %7s %-13s %8s %7s\n", "job", "who", "floor CPU", "CPU", "x CPU", " (quartiles)",
                "x quick", "x wall");
    headed_ = true;
  }
  for (const auto& [job, contenders] : results_) {
    const auto floor = contenders.find(yardstick);
    if (floor == contenders.end()) continue;
    const double cpu = median(floor->second.cpu);
    const double quick = quantile(floor->second.cpu, 0.25);
    const double wall = median(floor->second.wall);
    for (const auto& [who, times] : contenders) {
      if (who == yardstick) continue;
      const double first_quarter = quantile(times.cpu, 0.25);
      std::printf("%-37s %-9s %11s %11s %7.2f (%.2f-%.2f)   %8.2f %7.2f\n", job.c_str(), who.c_str(),
                  milliseconds(cpu).c_str(), milliseconds(median(times.cpu)).c_str(), median(times.cpu) / cpu,
                  first_quarter / cpu, quantile(times.cpu, 0.75) / cpu, first_quarter / quick,
                  median(times.wall) / wall);
    }
  }
  std::fflush(stdout);
  results_.clear();
}

}  // namespace cupel::bench

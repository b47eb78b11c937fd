// SPDX-License-Identifier: Apache-2.0
// What a build and a deployment wait for, as whole processes: the tool's reading of color_meter's models against the
// compiler's, the build that has nothing to do, and the migration that has nothing to do.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/add.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/process.hpp"
#include "support/register.hpp"
#include "support/temporary.hpp"

namespace cupel::bench {

namespace {

using command = std::function<std::vector<std::string>()>;

double cpu_of_children() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

void add_process(const std::string& name, command words) {
  add(name, [words = std::move(words)](benchmark::State& state) {
    const std::vector<std::string> argv = words();
    for (auto _ : state) {
      const double before = cpu_of_children();
      const auto result = test::run_process({.argv = argv});
      state.counters["cpu"] = cpu_of_children() - before;
      if (result.exit_code != 0) throw std::runtime_error{argv[0] + ": " + result.out + result.err};
    }
  });
}

#ifdef CUPEL_BENCH_TOOL
/// The same flags for the compiler and the tool's reading alone; `generate --check` takes those of the build.
void add_parse(const std::shared_ptr<test::temporary_folder>& folder) {
  const std::string source = CUPEL_BENCH_SOURCE;
  std::vector<std::string> headers;
  const auto main = folder->path() / "models.cpp";
  std::ofstream all{main};
  for (const char* name :
       {"audit_log", "comparison_result", "std_model", "std_sample", "std_statistics", "test_sample", "user"}) {
    headers.push_back(source + "/models/color_meter/" + name + ".hpp");
    all << "#include \"" << headers.back() << "\"\n";
  }
  const std::vector<std::string> flags{"-std=c++20", "-w", "-I" + source, "-I" + source + "/include"};
  add_process("parse/color_meter/floor", [main, flags] {
    std::vector<std::string> words{CUPEL_BENCH_CLANG, "-fsyntax-only"};
    words.insert(words.end(), flags.begin(), flags.end());
    words.push_back(main.string());
    return words;
  });
  add_process("parse/color_meter/read", [headers, flags] {
    std::vector<std::string> words{CUPEL_BENCH_TOOL, "dump-declarations"};
    words.insert(words.end(), headers.begin(), headers.end());
    words.push_back("--");
    words.insert(words.end(), flags.begin(), flags.end());
    return words;
  });
  add_process("parse/color_meter/generate", [] {
    return std::vector<std::string>{CUPEL_BENCH_TOOL, "-p",       CUPEL_BENCH_BUILD, "--system",
                                    "color_meter",    "generate", "--check"};
  });
}
#endif

/// The floor is a target of the same build without generated code: Ninja reads the same files and looks at the same
/// globs for it.
void add_build() {
  const auto build = [](std::vector<std::string> targets) {
    return [targets = std::move(targets)] {
      std::vector<std::string> words{CUPEL_BENCH_CMAKE, "--build", CUPEL_BENCH_BUILD, "--target"};
      words.insert(words.end(), targets.begin(), targets.end());
      return words;
    };
  };
  add_process("no-op build/color_meter/floor", build({"bare_migrate"}));
  add_process("no-op build/color_meter/cupel", build({"color_meter", "color_meter-migrate"}));
}

void add_upgrade(const std::string& where, std::function<std::string()> make) {
  const auto url = [make = std::move(make), made = std::make_shared<std::string>()] {
    if (made->empty()) {
      *made = make();
      const auto result =
          test::run_process({.argv = {CUPEL_BENCH_MIGRATE, "upgrade"}, .env = {{"DATABASE_URL", *made}}});
      if (result.exit_code != 0) throw std::runtime_error{result.err};
    }
    return *made;
  };
  add_process("no-op upgrade/" + where + "/floor", [url] { return std::vector<std::string>{CUPEL_BENCH_BARE, url()}; });
  add_process("no-op upgrade/" + where + "/cupel",
              [url] { return std::vector<std::string>{CUPEL_BENCH_MIGRATE, "upgrade", "--url", url()}; });
}

}  // namespace

void register_all() {
  const auto folder = std::make_shared<test::temporary_folder>();
#ifdef CUPEL_BENCH_TOOL
  add_parse(folder);
#endif
  add_build();
  add_upgrade("sqlite", [folder] { return "sqlite:" + (folder->path() / "meter.db").string(); });
  add_upgrade("postgresql", [] { return test::postgresql_url("bench"); });
}

}  // namespace cupel::bench

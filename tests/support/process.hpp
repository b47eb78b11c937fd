// SPDX-License-Identifier: Apache-2.0
// Runs a program and collects what it says; no shell is between.
//
//   auto result = cupel::test::run_process({.argv = {migrate, "upgrade", "head"}, .env = {{"DATABASE_URL", url}}});
//   EXPECT_EQ(result.exit_code, 0) << result.err;
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cupel::test {

struct process_request {
  std::vector<std::string> argv{};           ///< the program (a path, or a name to look up in PATH) and its arguments
  std::map<std::string, std::string> env{};  ///< set on top of this process's environment
  std::vector<std::string> unset{};          ///< taken away from it
  std::string input{};                       ///< what the program reads from standard input
  std::filesystem::path folder{};            ///< working folder; empty: this process's
  std::chrono::seconds limit{120};           ///< killed after this time
};

struct process_result {
  int exit_code{};  ///< 128 + signal where a signal ended the program, as a shell says it
  std::string out{};
  std::string err{};
};

/// Throws std::runtime_error where the program cannot be started or `limit` is over.
process_result run_process(process_request const& request);

/// A program at work, to be disturbed. It is killed with the object where nobody waited for its end.
///
///   running_process migration{{.argv = {migrate, "upgrade", "--verbose"}}};
///   migration.wait_for("CREATE INDEX");                // until it has said so on standard error
///   migration.send(SIGKILL);
///   EXPECT_EQ(migration.end().exit_code, 128 + SIGKILL);
class running_process {
 public:
  explicit running_process(process_request const& request);
  ~running_process();
  running_process(running_process const&) = delete;
  running_process& operator=(running_process const&) = delete;

  /// Throws std::runtime_error where the program ends before, or `limit` is over.
  void wait_for(std::string const& text);
  void send(int signal) const;
  process_result end();

 private:
  class state;
  std::unique_ptr<state> state_;
};

}  // namespace cupel::test

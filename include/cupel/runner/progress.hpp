// SPDX-License-Identifier: Apache-2.0
// Progress for people: a line per revision on standard error; on a terminal a bar below them.
//
//   [2/3] upgrade 4f1c2a… add users.phone: 3 statements, 12 ms
#pragma once

#include <unistd.h>

#include <cupel/runner/lock.hpp>
#include <cupel/runner/observer.hpp>
#include <cupel/runner/one_line.hpp>
#include <ostream>
#include <string>
#include <string_view>

namespace cupel::runner {

class console final : public observer {
 public:
  /// `verbose` prints each statement before it runs.
  console(std::ostream& err, bool verbose) : err_{err}, verbose_{verbose}, terminal_{isatty(STDERR_FILENO) == 1} {}

  void started(const progress& of) override {
    if (!terminal_) return;
    constexpr std::size_t width = 24;
    const std::size_t done = of.total == 0 ? 0 : (of.number - 1) * width / of.total;
    err_ << "\r\x1b[K[" << std::string(done, '#') << std::string(width - done, '.') << "] " << of.number << '/'
         << of.total << ' ' << of.revision << std::flush;
  }
  void statement(std::string_view sql) override {
    if (!verbose_) return;
    clear_bar();
    const bool complete = sql.empty() || sql.back() == ';' || sql.substr(0, 2) == "--";
    err_ << sql << (complete ? "\n" : ";\n");
  }
  void finished(const progress& of, std::chrono::milliseconds took) override {
    clear_bar();
    err_ << '[' << of.number << '/' << of.total << "] " << name_of(of.way) << ' ' << of.revision;
    if (!of.message.empty()) err_ << ' ' << one_line(of.message);
    err_ << ": " << of.statements << (of.statements == 1 ? " statement, " : " statements, ") << took.count() << " ms\n"
         << std::flush;
  }
  void note(std::string_view text) override {
    clear_bar();
    err_ << "note: " << text << '\n' << std::flush;
  }

 private:
  void clear_bar() {
    if (terminal_) err_ << "\r\x1b[K";
  }

  std::ostream& err_;
  bool verbose_;
  bool terminal_;
};

}  // namespace cupel::runner

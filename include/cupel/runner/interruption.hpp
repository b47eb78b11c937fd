// SPDX-License-Identifier: Apache-2.0
// A program that is asked to end in the middle of a migration. The statement at work is interrupted, in the server too,
// which would finish it for nobody; its revision is undone, and the run ends with `migration_error`.
//
//   interruption asked;
//   const on_signals end{asked};                  // SIGINT, SIGTERM, SIGHUP
//   run({.interruption = &asked});
//   end.die_of_it();                              // as without us: a shell then stops as well
#pragma once

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cupel/driver/connection.hpp>

namespace cupel::runner {

class interruption {
 public:
  /// Safe in a signal handler. False where no revision is being run, so that there is nothing to undo, and where it was
  /// asked before: who asks twice does not want to wait.
  bool request() noexcept {
    driver::connection* const at_work = at_work_.load();
    if (requested_.exchange(true) || at_work == nullptr) return false;
    at_work->interrupt();
    return true;
  }
  /// The same once more, for a statement that had not begun yet: what is not running cannot be interrupted.
  void insist() noexcept {
    if (driver::connection* const at_work = at_work_.load(); at_work != nullptr) at_work->interrupt();
  }
  [[nodiscard]] bool requested() const noexcept { return requested_.load(); }
  /// The connection on which a revision's transaction is open, or nullptr.
  void works_on(driver::connection* connection) noexcept { at_work_.store(connection); }

 private:
  std::atomic<driver::connection*> at_work_{nullptr};
  std::atomic<bool> requested_{false};
};

/// Turns the signals that end a program into requests, for as long as it lives. One that the program handles or ignores
/// itself stays as it is.
class on_signals {
 public:
  explicit on_signals(interruption& asked) {
    target = &asked;
    caught = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      struct sigaction now{};
      taken_[i] =
          ::sigaction(numbers[i], nullptr, &now) == 0 && (now.sa_flags & SA_SIGINFO) == 0 && now.sa_handler == SIG_DFL;
      if (taken_[i]) set(numbers[i], &handle);
    }
  }
  on_signals(const on_signals&) = delete;
  on_signals& operator=(const on_signals&) = delete;
  ~on_signals() {
    if (caught != 0) ::alarm(0);
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (taken_[i]) set(numbers[i], SIG_DFL);
    target = nullptr;
  }

  /// Ends the program by the signal that was caught; returns where there was none.
  void die_of_it() const {
    if (caught == 0) return;
    set(caught, SIG_DFL);
    ::raise(caught);
  }

 private:
  // SIGALRM insists, every second until the end.
  static constexpr std::array<int, 4> numbers{SIGINT, SIGTERM, SIGHUP, SIGALRM};

  static void set(int number, void (*handler)(int)) noexcept {
    struct sigaction wanted{};
    wanted.sa_handler = handler;
    wanted.sa_flags = SA_RESTART;
    ::sigemptyset(&wanted.sa_mask);
    ::sigaction(number, &wanted, nullptr);
  }
  static void handle(int number) noexcept {
    interruption* const asked = target;
    if (number == SIGALRM) {
      if (asked != nullptr) asked->insist();
      ::alarm(1);
      return;
    }
    caught = number;
    if (asked != nullptr && asked->request()) {
      ::alarm(1);
      return;
    }
    set(number, SIG_DFL);
    ::raise(number);
  }

  // A handler has no other way to what it is for.
  static inline interruption* volatile target = nullptr;
  static inline volatile sig_atomic_t caught = 0;

  std::array<bool, 4> taken_{};
};

}  // namespace cupel::runner

// SPDX-License-Identifier: Apache-2.0
// shop-dies N: upgrades the shop in DATABASE_URL, and is killed at the N-th thing that it does: before a revision's
// first statement, before each statement, after each commit. Exit code 0: it has done less than N things.
#include <csignal>
#include <cstdlib>
#include <cupel/driver/open.hpp>
#include <cupel/runner/upgrade.hpp>
#include <exception>
#include <iostream>
#include <string>

#include "runner/shop.hpp"

namespace {

class executioner final : public cupel::runner::observer {
 public:
  explicit executioner(int patience) : left_{patience} {}
  void started(cupel::runner::progress const& /*of*/) override { strike(); }
  void statement(std::string_view /*sql*/) override { strike(); }
  void finished(cupel::runner::progress const& /*of*/, std::chrono::milliseconds /*took*/) override { strike(); }

 private:
  void strike() {
    if (--left_ == 0) std::raise(SIGKILL);
  }
  int left_;
};

}  // namespace

int main(int argc, char** argv) try {
  executioner watching{argc > 1 ? std::stoi(argv[1]) : 1};
  auto const db = cupel::driver::open(cupel::driver::parse_url(std::getenv("DATABASE_URL")));
  cupel::runner::upgrade(*db, shop::registry(), {.observer = &watching});
  return 0;
} catch (std::exception const& e) {
  std::cerr << e.what() << '\n';
  return 1;
}

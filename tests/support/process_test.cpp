// SPDX-License-Identifier: Apache-2.0
#include "support/process.hpp"

#include <gtest/gtest.h>

#include <csignal>

using cupel::test::run_process;

TEST(run_process, tells_exit_code_and_both_outputs_apart) {
  auto const result = run_process({.argv = {"sh", "-c", "echo to out; echo to err >&2; exit 3"}});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, "to out\n");
  EXPECT_EQ(result.err, "to err\n");
}

TEST(run_process, hands_arguments_over_as_they_are) {
  auto const result = run_process({.argv = {"printf", "%s|", "a b", "$HOME", "'", ""}});
  EXPECT_EQ(result.out, "a b|$HOME|'||");
}

TEST(run_process, feeds_more_input_than_a_pipe_holds) {
  std::string const input(1'000'000, 'x');
  EXPECT_EQ(run_process({.argv = {"cat"}, .input = input}).out, input);
}

TEST(run_process, outlives_a_program_that_does_not_read_its_input) {
  EXPECT_EQ(run_process({.argv = {"true"}, .input = std::string(1'000'000, 'x')}).exit_code, 0);
}

TEST(run_process, sets_and_takes_away_environment_variables) {
  auto const result =
      run_process({.argv = {"sh", "-c", "echo $ADDED ${HOME-none}"}, .env = {{"ADDED", "1"}}, .unset = {"HOME"}});
  EXPECT_EQ(result.out, "1 none\n");
}

TEST(run_process, starts_in_the_folder_that_it_is_given) {
  EXPECT_EQ(run_process({.argv = {"pwd"}, .folder = "/usr"}).out, "/usr\n");
}

TEST(run_process, reports_a_signal_as_a_shell_does) {
  EXPECT_EQ(run_process({.argv = {"sh", "-c", "kill -9 $$"}}).exit_code, 128 + SIGKILL);
}

TEST(run_process, refuses_a_program_that_is_not_there) {
  EXPECT_THROW(run_process({.argv = {"/no/such/program"}}), std::runtime_error);
}

TEST(run_process, ends_a_program_that_takes_too_long) {
  EXPECT_THROW(run_process({.argv = {"sleep", "60"}, .limit = std::chrono::seconds(1)}), std::runtime_error);
}

// SPDX-License-Identifier: Apache-2.0
// Options that several commands take, each declared once and only where it has a meaning.
#pragma once

#include <CLI/CLI.hpp>
#include <cupel/runner/commands/context.hpp>
#include <cupel/runner/duration.hpp>
#include <string>

namespace cupel::runner {

/// An empty one is a variable that nobody set: the system's own database is not what was meant.
inline void add_text_option(CLI::App& command, const std::string& name, std::string& value, const std::string& says) {
  command.add_option_function<std::string>(
      name,
      [name, &value](const std::string& text) {
        if (text.empty()) throw usage_error{name + " is empty"};
        value = text;
      },
      says);
}

inline void add_connection_options(CLI::App& command, context& c) {
  add_text_option(command, "--url", c.url,
                  "the database: sqlite:FILE, postgresql://USER@HOST/DATABASE, …; else --env-file, "
                  "else DATABASE_URL, else the system's own");
  add_text_option(command, "--env-file", c.env_file, "a file that has a line DATABASE_URL=…");
}

inline void add_format_option(CLI::App& command, context& c) {
  command
      .add_option_function<std::string>(
          "--format", [&c](const std::string& text) { c.json = text == "json"; }, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
}

inline void add_verbose_option(CLI::App& command, context& c, const char* text) {
  command.add_flag("-v,--verbose", c.verbose, text);
}

inline void add_lock_options(CLI::App& command, context& c) {
  command.add_option_function<std::string>(
      "--lock-timeout",
      [&c](const std::string& text) {
        c.how.lock_timeout = c.how.table_lock_timeout = parse_duration(text);
        c.only_running = "--lock-timeout";
      },
      "how long to wait for a lock, such as 5s: of another migration (60s unless given), and on PostgreSQL of a table "
      "(5s unless given)");
  command
      .add_option_function<int>(
          "--retries",
          [&c](const int& times) {
            c.how.retries = times;
            c.only_running = "--retries";
          },
          "how often a revision is tried again after such a wait (PostgreSQL: 3 unless given, SQLite: 0)")
      ->check(CLI::Range(0, 1000));
}

/// For the commands that run revisions.
inline void add_run_options(CLI::App& command, context& c) {
  add_connection_options(command, c);
  add_lock_options(command, c);
  command.add_option_function<std::string>(
      "--statement-timeout",
      [&c](const std::string& text) {
        c.how.statement_timeout = parse_duration(text);
        c.only_running = "--statement-timeout";
      },
      "how long one statement may run, such as 30s");
  command.add_flag("--skip-data-steps", c.how.skip_data_steps, "leave the C++ data steps out");
  add_verbose_option(command, c, "show each statement");
}

}  // namespace cupel::runner

// SPDX-License-Identifier: Apache-2.0
// cupel::command_line(). For cupel/implementation.hpp alone.
#pragma once

#include <algorithm>
#include <cupel/command_line.hpp>
#include <cupel/driver/url_secrets.hpp>
#include <cupel/runner/commands/complaint.hpp>
#include <cupel/runner/commands/current.hpp>
#include <cupel/runner/commands/downgrade.hpp>
#include <cupel/runner/commands/heads.hpp>
#include <cupel/runner/commands/history.hpp>
#include <cupel/runner/commands/pending.hpp>
#include <cupel/runner/commands/redo.hpp>
#include <cupel/runner/commands/show.hpp>
#include <cupel/runner/commands/stamp.hpp>
#include <cupel/runner/commands/status.hpp>
#include <cupel/runner/commands/unavailable.hpp>
#include <cupel/runner/commands/upgrade.hpp>
#include <cupel/runner/commands/words.hpp>
#include <cupel/runner/in_parts.hpp>
#include <cupel/runner/standard_files.hpp>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel {

namespace runner {

enum exit_code : int { done = 0, failed = 1, wrong_usage = 2, no_connection = 3, no_lock = 4 };

/// CLI11 says of a word that is no command only that one is missing, and of an option that stands before its command
/// that it was not expected.
[[nodiscard]] inline std::string what_is_wrong(const CLI::App& line, int argc, const char* const* argv,
                                               const CLI::ParseError& e) {
  if (!line.get_subcommands().empty()) {
    if (argv[1][0] == '-') return std::string{argv[1]} + " stands before the command; options follow it";
    return as_typed(driver::without_secrets(complaint(line, e), words_of(argc, argv)));
  }
  for (int i = 1; i < argc; ++i)
    if (argv[i][0] != '-')
      return std::string{"there is no command '"} + (i > 1 && is_password(argv[i - 1], argv[i]) ? "…" : argv[i]) + '\'';
  return argc < 2 ? "a command is missing" : e.what();
}

/// Who asks for JSON gets it on standard output for an error, too: the command line may not even have been understood.
[[nodiscard]] inline bool wants_json(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--format=json" || (word == "--format" && i + 1 < argc && argv[i + 1] == std::string_view{"json"}))
      return true;
  }
  return false;
}
inline void print_json(int argc, const char* const* argv, const migration_failure& what, int code) {
  if (!wants_json(argc, argv)) return;
  json_writer out;
  out.open('{').key("error").value(what.headline);
  if (!what.file.empty()) write_json(out, what.place());
  out.key("notes").open('[');
  for (const std::string& note : what.notes) out.value(std::string_view{note});
  out.close(']').key("exit_code").value(static_cast<std::int64_t>(code)).close('}');
  std::cout << out.text() << std::endl;
}

[[nodiscard]] inline int run_command_line(int argc, const char* const* argv, const registry& system,
                                          interruption& asked) {
  const std::string path = argc > 0 && argv[0] != nullptr ? argv[0] : system.system;
  context c{system, path.substr(path.find_last_of('/') + 1)};
  c.how.program = c.program;
  c.how.interruption = &asked;

  CLI::App line{"Migrates databases of the system " + std::string{system.system} + '.', c.program};
  line.require_subcommand(1);
  line.set_help_all_flag("--help-all", "help of all commands");
  line.set_version_flag("--version", program_text(c.program, text_or_empty(system.program_version)));
  line.footer(
      "Exit codes: 0 done, 1 a difference or a refused or failed migration, 2 wrong usage, 3 no connection, "
      "4 the lock was not to be had.");
  for (void (*const add)(CLI::App&, context&) :
       {add_upgrade, add_downgrade, add_current, add_history, add_heads, add_show, add_pending, add_status, add_stamp,
        add_redo, add_unavailable})
    add(line, c);
  if (const std::string_view option = option_without_value(words_of(argc, argv)); !option.empty())
    throw usage_error{std::string{option} + " is empty"};
  try {
    line.parse(reversed_arguments(argc, argv));
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return line.exit(e, std::cout, std::cerr);  // --help, --version
    const std::string why = driver::without_secrets(what_is_wrong(line, argc, argv, e), words_of(argc, argv));
    const std::string remedy = c.program + " --help lists the commands and their options";
    std::cerr << "error: " << why << "\nnote: " << remedy << '\n';
    print_json(argc, argv, {.headline = why, .notes = {remedy}}, wrong_usage);
    return wrong_usage;
  }
  const int code = c.command();
  c.out.flush();
  if (!c.out) throw error{"the result could not be written to standard output"};
  return code;
}

/// `error:` where the place of the message ends, as compilers write it.
inline void print(const migration_error& e) {
  const migration_failure& d = e.details();
  const std::string place = schema::place_text(d.place());
  std::cerr << place << (place.empty() ? "error: " : ": error: ") << d.headline << '\n';
  for (const std::string& note : d.notes) std::cerr << "note: " << note << '\n';
}

/// The exit code, everything said.
[[nodiscard]] inline int try_command_line(int argc, const char* const* argv, const registry& system,
                                          interruption& asked) noexcept {
  const auto say = [&](const std::exception& e, int code) {
    const std::string why = driver::without_secrets(e.what(), words_to_hide(words_of(argc, argv)));
    std::cerr << "error: " << why << '\n';
    print_json(argc, argv, in_parts(why), code);
    return code;
  };
  const auto tell = [&](const migration_error& e, int code) {
    print(e);
    print_json(argc, argv, e.details(), code);
    return code;
  };
  try {
    return run_command_line(argc, argv, system, asked);
  } catch (const migration_lock_error& e) {
    return tell(e, no_lock);
  } catch (const migration_error& e) {
    return tell(e, failed);
  } catch (const usage_error& e) {
    return say(e, wrong_usage);
  } catch (const connection_error& e) {
    // What may only be read was reached, and refuses.
    return say(e, e.kind() == connection_failure::read_only ? failed : no_connection);
  } catch (const lock_timeout& e) {
    return say(e, no_lock);
  } catch (const std::exception& e) {
    return say(e, failed);
  } catch (...) {
    return say(error{"what was thrown is no std::exception"}, failed);
  }
}

}  // namespace runner

[[gnu::used]] inline int command_line(int argc, const char* const* argv, const registry& system) noexcept {
  runner::open_standard_files();
  runner::interruption asked;
  const runner::on_signals signals{asked};
  const int code = runner::try_command_line(argc, argv, system, asked);
  signals.die_of_it();
  return code;
}

}  // namespace cupel

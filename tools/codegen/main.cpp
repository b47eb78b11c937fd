// SPDX-License-Identifier: Apache-2.0
// cupel: writes code from annotated models. One word chooses the command (commands/).

#include <algorithm>
#include <cupel/driver/url_secrets.hpp>
#include <cupel/runner/commands/words.hpp>
#include <cupel/runner/standard_files.hpp>
#include <exception>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tools/codegen/commands/commands.hpp"
#include "tools/codegen/commands/pass_on.hpp"
#include "tools/codegen/commands/systems.hpp"

namespace {

struct command {
  std::string_view name;
  std::string_view says;
  int (*run)(cupel::codegen::words_of_command);
};

constexpr command commands[] = {
    {"init", "a new system in this folder", cupel::codegen::init},
    {"generate", "write the code of the models and migrations", cupel::codegen::generate},
    {"revision", "a new migration source", cupel::codegen::revision},
    {"check", "do models and migrations agree?", cupel::codegen::check_systems},
    {"heads", "the newest revisions", cupel::codegen::heads},
    {"history", "all revisions", cupel::codegen::show_history},
    {"show", "a revision and its operations", cupel::codegen::show},
    {"branches", "revisions that several others follow", cupel::codegen::branches},
    {"seal", "released revisions may no longer change", cupel::codegen::seal},
    {"dump-declarations", "print what is read from headers", cupel::codegen::dump_declarations},
};

int usage(std::ostream& out, int code) {
  out << "usage: cupel [-p BUILD_DIR] [--system NAME] COMMAND …\n\n";
  for (const auto& each : commands)
    out << "  " << each.name << std::string(22 - each.name.size(), ' ') << each.says << '\n';
  out << "\nupgrade, downgrade, current, status and the other commands of <system>-migrate are passed on to it;\n"
         "--build builds it first.\n";
  return code;
}

// Of the design, and not in this release; the second line would be the program's.
constexpr std::string_view later[] = {"merge",    "rebase", "squash", "lint",   "pull",  "diagram", "docs",
                                      "baseline", "setup",  "drop",   "verify", "adopt", "repair"};

// Takes the command out of `words`; -p BUILD_DIR, --system NAME and --build before it stay, and are the command's own
// then.
std::string take_command(std::vector<std::string>& words) {
  std::size_t at = 0;
  for (; at < words.size(); ++at) {
    if (words[at] == "-p" || words[at] == "--system")
      ++at;
    else if (!words[at].starts_with("--system=") && words[at] != "--build")
      break;
  }
  if (at >= words.size()) return {};
  auto result = words[at];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  return result;
}

int run(std::vector<std::string> arguments) {
  if (arguments.empty()) return usage(std::cerr, 2);
  if (arguments.front() == "--help" || arguments.front() == "-h") return usage(std::cout, 0);
  if (arguments.front() == "--version") {
    std::cout << "cupel " CUPEL_VERSION "\n";
    return 0;
  }
  const auto name = take_command(arguments);
  for (const auto& each : commands)
    if (each.name == name) return each.run(arguments);
  if (cupel::codegen::is_passed_on(name)) return cupel::codegen::pass_on(name, arguments);
  if (name.empty()) return usage(std::cerr, 2);
  if (std::find(std::begin(later), std::end(later), name) != std::end(later))
    throw cupel::codegen::usage_error("the command '" + name + "' is not in this release");
  std::cerr << "error: unknown command '" << cupel::driver::without_secrets(name, {name}) << "'\n";
  return usage(std::cerr, 2);
}

}  // namespace

int main(int count, char** words) {
  cupel::runner::open_standard_files();
  const std::vector<std::string_view> typed(words + std::min(count, 1), words + count);
  const auto say = [&](const std::exception& error, int code) {
    std::cerr << "error: " << cupel::driver::without_secrets(error.what(), typed) << '\n';
    return code;
  };
  try {
    if (const auto option = cupel::runner::option_without_value(typed); !option.empty())
      throw cupel::codegen::usage_error(std::string(option) + " is empty");
    return run({typed.begin(), typed.end()});
  } catch (const cupel::codegen::usage_error& error) {
    return say(error, 2);
  } catch (const std::exception& error) {
    return say(error, 1);
  }
}

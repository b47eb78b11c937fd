// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/pass_on.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/write/system_files.hpp"

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (auto& each : words) result.push_back(each.data());
  result.push_back(nullptr);
  return result;
}

int run(std::vector<std::string> words) {
  auto arguments = pointers(words);
  pid_t child = 0;
  if (const int error = posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ);
      error != 0)
    throw std::runtime_error("'" + words.front() + "' cannot be started: " + std::strerror(error));
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) throw std::runtime_error(std::string("waitpid: ") + std::strerror(errno));
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// The registry's digest is a constant of the program, so the program holds its characters; it need not be run for it.
bool holds(const std::string& program, const std::string& digest) {
  std::ifstream in(program, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return bytes.find(digest) != std::string::npos;
}

struct own_words {
  system_choice choice;
  bool build = false;
  std::vector<std::string> others;
};

own_words take_own(words_of_command arguments) {
  own_words result;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& each = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (each == "-p" && has_value)
      result.choice.build = arguments[++i];
    else if (each == "--system" && has_value)
      result.choice.system = arguments[++i];
    else if (each.starts_with("--system="))
      result.choice.system = each.substr(9);
    else if (each == "--build")
      result.build = true;
    else
      result.others.push_back(each);
  }
  return result;
}

}  // namespace

bool is_passed_on(const std::string& command) {
  constexpr std::string_view words[] = {"upgrade", "downgrade", "current", "pending", "stamp", "status", "redo"};
  return std::ranges::find(words, command) != std::end(words);
}

int pass_on(const std::string& command, words_of_command arguments) {
  auto own = take_own(arguments);
  const auto build = find_config(own.choice.build);
  const auto& system = build.choose(own.choice.system);
  const std::string rebuild = "cmake --build " + fs::path(build.build).lexically_proximate(fs::current_path()).string();
  if (own.build && run({"cmake", "--build", build.build, "--target", system.name + "-migrate"}) != 0) return 1;
  const auto stale = [&](const std::string& why) {
    std::cerr << "error: " << why << " [cupel-stale]\nnote: rebuild: " << rebuild << '\n';
    return 1;
  };
  if (!fs::exists(system.migrate)) return stale(system.name + "-migrate is not built yet");
  const auto opened = open_system(system, std::cerr);
  if (!opened) return 1;
  const auto digest = registry_digest(inputs_of(system, opened->model, opened->past), system.options_digest);
  if (!holds(system.migrate, digest))
    return stale(system.name + "-migrate was built before the models or migrations changed");

  std::vector<std::string> words = {system.migrate, command};
  words.insert(words.end(), own.others.begin(), own.others.end());
  auto program = pointers(words);
  execv(program.front(), program.data());
  throw std::runtime_error("'" + system.migrate + "' cannot be started: " + std::strerror(errno));
}

}  // namespace cupel::codegen

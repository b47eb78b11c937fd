// SPDX-License-Identifier: Apache-2.0
#include "support/postgresql_state.hpp"

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace cupel::test {

std::string running_since(pid_t id) {
  std::ifstream file("/proc/" + std::to_string(id) + "/stat");
  std::string line;
  if (!std::getline(file, line)) return {};
  // Field 2 is the program's name in parentheses and may hold blanks; field 3 begins after the last one.
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string state;
  std::string field;
  fields >> state;
  if (state == "Z") return {};  // ended, and its parent has not asked yet
  for (int number = 4; number <= 22; ++number) fields >> field;
  return field;
}

std::optional<postgresql_state> read_state(std::filesystem::path const& path) {
  std::ifstream file(path);
  std::map<std::string, std::string> values;
  for (std::string line; std::getline(file, line);) {
    auto const sign = line.find('=');
    if (sign != std::string::npos) values[line.substr(0, sign)] = line.substr(sign + 1);
  }
  if (values["guard"].empty()) return {};
  postgresql_state state{.guard = std::stoi(values["guard"]),
                         .guard_since = values["guard_since"],
                         .host = values["host"],
                         .port = values["port"],
                         .password = values["password"]};
  if (running_since(state.guard) != state.guard_since) return {};
  return state;
}

void write_state(std::filesystem::path const& path, postgresql_state const& state) {
  auto const draft = path.string() + ".new";
  {
    std::ofstream file(draft);
    file << "guard=" << state.guard << "\nguard_since=" << state.guard_since << "\nhost=" << state.host
         << "\nport=" << state.port << "\npassword=" << state.password << "\n";
    if (!file.flush()) throw std::runtime_error("cannot write " + draft);
  }
  std::filesystem::rename(draft, path);
}

}  // namespace cupel::test

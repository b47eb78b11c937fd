// SPDX-License-Identifier: Apache-2.0
#include "docs/scratch_project.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "docs/document.hpp"
#include "support/process.hpp"

namespace cupel::test {
namespace {

namespace fs = std::filesystem;

// CUPEL_DOCS_TOOL: a tool from elsewhere, for a build that has none.
std::string tool() {
  if (const char* const given = std::getenv("CUPEL_DOCS_TOOL")) return given;
#ifdef CUPEL_TOOL
  return CUPEL_TOOL;
#else
  return {};
#endif
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// The documents tell of a project with one system; this one's tests have others.
void keep_system(std::string& config, const std::string& name) {
  const std::string begin = "{\"name\": ";
  const auto list = config.find(begin);
  const auto first = config.find(begin + '"' + name + '"');
  const auto next = config.find(begin, first + 1);
  const auto last = next == std::string::npos ? config.rfind("]}") : config.rfind("},", next) + 1;
  config = config.substr(0, list) + config.substr(first, last - first) + "]}\n";
}

}  // namespace

scratch_project::scratch_project() {
  const fs::path source = CUPEL_SOURCE_DIR;
  const fs::path here = folder_.path();
  for (const char* each : {"models", "migrations", "generated", "examples"})
    fs::copy(source / each, here / each, fs::copy_options::recursive);
  fs::create_directories(here / "build/tools/codegen");
  fs::create_directories(here / "build/examples/color_meter");
  fs::create_symlink(CUPEL_MIGRATE, here / "build/color_meter-migrate");
  fs::create_symlink(CUPEL_DEMO, here / "build/examples/color_meter/color_meter_demo");
  if (has_tool()) fs::create_symlink(tool(), here / "build/tools/codegen/cupel");

  std::string config = read_file(fs::path{CUPEL_BINARY_DIR} / "cupel.json");
  keep_system(config, "color_meter");
  for (const char* each : {"/models", "/migrations", "/generated"})
    replace_all(config, '"' + source.string() + each, '"' + here.string() + each);
  replace_all(config, '"' + source.string() + '"', '"' + here.string() + '"');
  replace_all(config, '"' + std::string{CUPEL_BINARY_DIR} + '/', '"' + here.string() + "/build/");
  replace_all(config, '"' + std::string{CUPEL_BINARY_DIR} + '"', '"' + here.string() + "/build\"");
  write_file(here / "build/cupel.json", config);
}

bool scratch_project::has_tool() {
  return !tool().empty();
}

std::vector<std::string> scratch_project::run(const std::string& command) const {
  const auto path = (folder_.path() / "build/tools/codegen").string() + ':' + std::getenv("PATH");
  const auto said = run_process({.argv = {"bash", "-c", "exec 2>&1; " + command},
                                 .env = {{"PATH", path}, {"LC_ALL", "C.UTF-8"}},
                                 .unset = {"DATABASE_URL"},
                                 .folder = folder_.path()});
  return split_lines(said.out);
}

void scratch_project::edit(const std::string& file, const std::vector<std::string>& diff) const {
  auto lines = split_lines(read_file(folder_.path() / file));
  std::vector<std::string> standing;
  std::vector<std::string> wanted;
  for (const auto& each : diff) {
    const char mark = each.empty() ? ' ' : each[0];
    const std::string text = each.empty() ? each : each.substr(1);
    if (mark != '+') standing.push_back(text);
    if (mark != '-') wanted.push_back(text);
  }
  const auto at = std::search(lines.begin(), lines.end(), standing.begin(), standing.end());
  if (at == lines.end()) throw std::runtime_error("not in " + file + ":\n" + join_lines(standing));
  const auto after = lines.erase(at, at + static_cast<std::ptrdiff_t>(standing.size()));
  lines.insert(after, wanted.begin(), wanted.end());
  write_file(folder_.path() / file, join_lines(lines));
}

}  // namespace cupel::test

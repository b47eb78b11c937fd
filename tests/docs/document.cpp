// SPDX-License-Identifier: Apache-2.0
#include "docs/document.hpp"

#include <algorithm>
#include <sstream>

#include "support/temporary.hpp"

namespace cupel::test {
namespace {

namespace fs = std::filesystem;

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string{text};
}

// `<!-- word: argument -->`
void read_comment(const std::string& line, block& into) {
  if (!line.starts_with("<!-- ") || !line.ends_with(" -->")) return;
  const std::string inside = line.substr(5, line.size() - 9);
  const auto colon = inside.find(": ");
  into.word = inside.substr(0, colon);
  if (colon != std::string::npos) into.argument = inside.substr(colon + 2);
}

document read_document(const fs::path& path) {
  document result{path, split_lines(read_file(path)), {}};
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    if (!result.lines[i].starts_with("```")) continue;
    block each{result.lines[i].substr(3), {}, {}, {}, i + 1};
    if (i > 0) read_comment(result.lines[i - 1], each);
    for (++i; i < result.lines.size() && result.lines[i] != "```"; ++i) each.lines.push_back(result.lines[i]);
    result.blocks.push_back(std::move(each));
  }
  return result;
}

bool is_cut(const std::string& line) {
  return trimmed(line) == "…" || trimmed(line) == "// …";
}

}  // namespace

std::string document::place(const block& of) const {
  return path.lexically_relative(CUPEL_SOURCE_DIR).generic_string() + ':' + std::to_string(of.first);
}

std::vector<document> documents() {
  const fs::path root = CUPEL_SOURCE_DIR;
  std::vector<fs::path> paths{root / "README.md"};
  for (const auto& each : fs::recursive_directory_iterator(root / "docs"))
    if (each.path().extension() == ".md") paths.push_back(each.path());
  std::sort(paths.begin(), paths.end());
  std::vector<document> result;
  for (const auto& each : paths) result.push_back(read_document(each));
  return result;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> result;
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

std::string join_lines(const std::vector<std::string>& lines) {
  std::string result;
  for (const auto& each : lines) result += each + '\n';
  return result;
}

bool is_cut_from(const std::vector<std::string>& shown, const std::vector<std::string>& all, bool whole) {
  auto at = all.begin();
  bool anywhere = !whole;
  for (std::size_t i = 0; i < shown.size();) {
    if (is_cut(shown[i])) {
      anywhere = true;
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < shown.size() && !is_cut(shown[end])) ++end;
    const auto first = shown.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = shown.begin() + static_cast<std::ptrdiff_t>(end);
    auto found = std::search(at, all.end(), first, last);
    // What nothing is left out after stands at the end, not where it is met first.
    if (whole && end == shown.size() && anywhere) found = std::find_end(at, all.end(), first, last);
    if (found == all.end() || (!anywhere && found != at)) return false;
    at = found + (last - first);
    anywhere = false;
    i = end;
  }
  return !whole || anywhere || at == all.end();
}

}  // namespace cupel::test

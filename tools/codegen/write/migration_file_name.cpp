// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cctype>
#include <chrono>
#include <ctime>
#include <cupel/types/iso8601.hpp>
#include <stdexcept>

#include "tools/codegen/write/migration_source.hpp"

namespace cupel::codegen {
namespace {

std::string date_text(const std::string& format, const std::string& created) {
  cupel::timestamp when;
  if (!iso8601::read(created, when)) throw std::runtime_error("'" + created + "' is no ISO 8601 time in UTC");
  const std::time_t seconds =
      std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(
          std::chrono::floor<std::chrono::seconds>(when)));
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 256> text{};
  return {text.data(), std::strftime(text.data(), text.size(), format.c_str(), &parts)};
}

}  // namespace

std::string slug(std::string_view message) {
  std::string result;
  for (const char each : message) {
    const bool word = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    if (word)
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    else if (!result.empty() && result.back() != '_')
      result += '_';
    if (result.size() == 40) break;
  }
  while (result.ends_with('_')) result.pop_back();
  return result.empty() ? "revision" : result;
}

std::string migration_file_name(const std::string& file_template, const std::string& id, const std::string& created,
                                const std::string& message) {
  const std::string pattern = file_template.empty() ? "{date:%Y%m%d_%H%M}_{rev}_{slug}" : file_template;
  std::string result;
  const auto wrong = [&](const std::string& why) -> std::runtime_error {
    return std::runtime_error("FILE_TEMPLATE '" + pattern + "': " + why
                              + "\nnote: it takes {date:%Y%m%d_%H%M}, {rev} and {slug}, and must hold {rev}");
  };
  bool has_id = false;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    result += pattern.substr(at, open == std::string::npos ? open : open - at);
    if (open == std::string::npos) break;
    const auto close = pattern.find('}', open);
    if (close == std::string::npos) throw wrong("a brace is not closed");
    const auto word = pattern.substr(open + 1, close - open - 1);
    if (word == "rev")
      result += id, has_id = true;
    else if (word == "slug")
      result += slug(message);
    else if (word.starts_with("date:"))
      result += date_text(word.substr(5), created);
    else
      throw wrong("'{" + word + "}' is unknown");
    at = close + 1;
  }
  if (!has_id) throw wrong("two revisions of one minute would have one name");
  if (result.find('%') != std::string::npos) throw wrong("the date has a '%' that strftime does not know");
  if (result.find('/') != std::string::npos) throw wrong("a file's name has no '/'");
  return result;
}

}  // namespace cupel::codegen

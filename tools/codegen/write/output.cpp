// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

bool is_generated(const std::string& name) {
  return name.ends_with(".gen.hpp") || name.ends_with(".gen.cpp") || name == "digest.txt";
}

std::vector<std::string> left_over(const std::string& folder, const std::vector<generated_file>& files) {
  std::vector<std::string> result;
  std::error_code missing;
  for (const auto& each : fs::directory_iterator(folder, missing)) {
    const auto name = each.path().filename().string();
    if (is_generated(name) && std::ranges::find(files, name, &generated_file::name) == files.end())
      result.push_back(name);
  }
  std::ranges::sort(result);
  return result;
}

}  // namespace

std::vector<std::string> outdated(const std::string& folder, const std::vector<generated_file>& files) {
  std::vector<std::string> result;
  for (const auto& each : files)
    if (content_of(fs::path(folder) / each.name) != each.text) result.push_back(each.name);
  for (auto& each : left_over(folder, files)) result.push_back(std::move(each));
  return result;
}

void write_file(const std::string& path, const std::string& text) {
  if (content_of(path) == text) return;
  const auto beside = path + '.' + std::to_string(::getpid()) + ".tmp";
  {
    std::ofstream out(beside, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
      std::error_code ignored;
      fs::remove(beside, ignored);
      throw std::runtime_error("cannot write '" + path + "'");
    }
  }
  fs::rename(beside, path);
}

void write_files(const std::string& folder, const std::vector<generated_file>& files) {
  fs::create_directories(folder);
  for (const auto& each : files) write_file((fs::path(folder) / each.name).string(), each.text);
  for (const auto& each : left_over(folder, files)) fs::remove(fs::path(folder) / each);
}

}  // namespace cupel::codegen

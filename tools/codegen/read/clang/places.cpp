// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/places.hpp"

#include <clang/Lex/Lexer.h>

#include <algorithm>
#include <filesystem>

namespace cupel::codegen {

std::string absolute_path(const std::string& root, const std::string& path) {
  return (std::filesystem::path(root) / path).lexically_normal().generic_string();
}

std::string relative_path(const std::string& root, const std::string& path) {
  const std::string folder = root.ends_with('/') ? root : root + '/';
  return path.starts_with(folder) ? path.substr(folder.size()) : path;
}

std::string places::absolute(llvm::StringRef path) const {
  return absolute_path(root_, path.str());
}
std::string places::relative(llvm::StringRef path) const {
  return relative_path(root_, absolute(path));
}

std::string places::file_of(clang::SourceLocation at) const {
  return relative(sources_.getFilename(sources_.getFileLoc(at)));
}

place places::of(clang::SourceLocation at) const {
  if (at.isInvalid()) return {};
  const auto location = sources_.getFileLoc(at);
  place result;
  result.file = file_of(location);
  result.line = sources_.getSpellingLineNumber(location);
  result.column = sources_.getSpellingColumnNumber(location);
  result.length = std::max(1U, clang::Lexer::MeasureTokenLength(location, sources_, language_));
  result.in_macro = sources_.getSpellingLoc(at) != location;
  return result;
}

place places::of(clang::SourceRange range) const {
  place result = of(range.getBegin());
  const place end = of(range.getEnd());
  if (end.file == result.file && end.line == result.line && end.column >= result.column)
    result.length = end.column + end.length - result.column;
  return result;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Clang's source locations as places. A location inside a macro is where the macro is used.

#include <clang/Basic/SourceManager.h>

#include <string>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

class places {
 public:
  places(const clang::SourceManager& sources, const clang::LangOptions& language, std::string root)
      : sources_(sources), language_(language), root_(std::move(root)) {}

  /// Underlines the token that stands there.
  place of(clang::SourceLocation) const;
  /// Underlines the range, as far as its first line goes.
  place of(clang::SourceRange) const;
  /// The file's path, relative to the root where it lies under it.
  std::string file_of(clang::SourceLocation) const;
  std::string relative(llvm::StringRef path) const;
  std::string absolute(llvm::StringRef path) const;
  bool is_system(clang::SourceLocation at) const { return sources_.isInSystemHeader(sources_.getExpansionLoc(at)); }
  const std::string& root() const { return root_; }

 private:
  const clang::SourceManager& sources_;
  const clang::LangOptions& language_;
  std::string root_;
};

/// `path`, made absolute by `root` and without `.` and `..`.
std::string absolute_path(const std::string& root, const std::string& path);
/// An absolute path relative to `root` where it lies under it.
std::string relative_path(const std::string& root, const std::string& path);

}  // namespace cupel::codegen

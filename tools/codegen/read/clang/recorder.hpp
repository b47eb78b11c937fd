// SPDX-License-Identifier: Apache-2.0
#pragma once
// Collects the tokens of every `[[cupel::…]]` as the preprocessor delivers them. Clang attaches the attribute itself
// (attributes.cpp) but skips its arguments; the two meet at the location of the attribute's name.

#include <clang/Lex/Preprocessor.h>

#include <map>
#include <string>
#include <vector>

#include "tools/codegen/read/clang/places.hpp"
#include "tools/codegen/read/token.hpp"

namespace cupel::codegen {

class recorder {
 public:
  struct entry {
    raw_attribute raw;
    clang::SourceLocation location;
    place space;            ///< of the `cupel` before it
    bool attached = false;  ///< some declaration has taken it
    std::string misspelt;   ///< what was written for `cupel`, then raw.where is its place; otherwise empty
  };

  recorder(clang::Preprocessor& preprocessor, const places& where) : preprocessor_(preprocessor), where_(where) {}

  /// To be called for each token (Preprocessor::setTokenWatcher).
  void see(const clang::Token&);

  /// The annotation whose name stands at that location, or null.
  entry* at(clang::SourceLocation);
  std::map<clang::SourceLocation::UIntTy, entry>& all() { return entries_; }

 private:
  void read_list();
  token convert(const clang::Token&) const;

  clang::Preprocessor& preprocessor_;
  const places& where_;
  std::vector<clang::Token> list_;  // inside [[ ]]
  bool after_bracket_ = false;
  int depth_ = 0;  // of brackets inside [[; 0: outside of any
  std::map<clang::SourceLocation::UIntTy, entry> entries_;
};

}  // namespace cupel::codegen

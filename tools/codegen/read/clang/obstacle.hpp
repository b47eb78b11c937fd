// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in the way of a type that would be a column's, or a model's: generated code is another file, and has to
// name it there.

#include <clang/AST/Decl.h>

#include <optional>
#include <string>

namespace cupel::codegen {

struct obstacle {
  std::string check;  ///< as of a diagnostic: `not-nameable`
  std::string text;   ///< with the type: `'Tag' is not public where it is nested, and …`
  std::string remedy;
};

std::optional<obstacle> obstacle_to_naming(const clang::TagDecl&);

}  // namespace cupel::codegen

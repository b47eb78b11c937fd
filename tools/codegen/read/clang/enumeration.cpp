// SPDX-License-Identifier: Apache-2.0
#include <clang/AST/Decl.h>

#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/scanner.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {

void scanner::read_enumeration(const clang::EnumDecl* what) {
  what = what->getDefinition() == nullptr ? what : what->getDefinition();
  if (!seen_.insert(what->getCanonicalDecl()).second) return;
  enumeration result;
  result.name = what->getNameAsString();
  result.qualified_name = what->getQualifiedNameAsString();
  const auto* context = what->getDeclContext();
  while (!context->isFileContext()) context = context->getParent();
  if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context))
    result.name_space = space->getQualifiedNameAsString();
  result.where = where_.of(what->getLocation());
  result.header = where_.file_of(what->getLocation());
  result.underlying = type_of(what->getIntegerType()).what;
  result.attributes = attributes_of(what, on_enum, what->getDeclContext());
  result.doc = doc_of(what);
  result.deprecated = what->isDeprecated();
  for (const auto* each : what->enumerators()) {
    enumerator one;
    one.name = each->getNameAsString();
    one.where = where_.of(each->getLocation());
    one.value = wrapped(each->getInitVal());
    one.attributes = attributes_of(each, on_enumerator, what->getDeclContext());
    const auto* given = find(one.attributes, "value");
    one.text = given != nullptr && !given->arguments.empty() ? given->arguments.front().text : one.name;
    one.doc = doc_of(each);
    one.deprecated = each->isDeprecated();
    result.enumerators.push_back(std::move(one));
  }
  into_.enumerations.push_back(std::move(result));
}

}  // namespace cupel::codegen

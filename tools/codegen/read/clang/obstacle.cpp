// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/obstacle.hpp"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>

namespace cupel::codegen {
namespace {

obstacle not_nameable(const clang::TagDecl& what, const std::string& text, const std::string& remedy) {
  return {"not-nameable",
          "'" + what.getNameAsString() + "' " + text + ", and generated code in another file has to name it", remedy};
}

// Of a template, what it is made from must have a name as well.
std::optional<obstacle> in_arguments(const clang::TagDecl& of) {
  const auto* made = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&of);
  if (made == nullptr) return std::nullopt;
  for (const auto& each : made->getTemplateArgs().asArray()) {
    const auto* tag = each.getKind() == clang::TemplateArgument::Type ? each.getAsType()->getAsTagDecl() : nullptr;
    if (tag == nullptr) continue;
    if (auto found = obstacle_to_naming(*tag)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<obstacle> obstacle_to_naming(const clang::TagDecl& of) {
  for (const clang::Decl* each = &of; each != nullptr;
       each = llvm::dyn_cast_or_null<clang::Decl>(each->getDeclContext())) {
    if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(each); tag != nullptr && tag->getIdentifier() == nullptr)
      return obstacle{"not-nameable", "a type without a name is none that generated code in another file can name",
                      "give it a name"};
    if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(each);
        space != nullptr && space->isAnonymousNamespace())
      return not_nameable(of, "stands in an unnamed namespace", "move it out of that");
    if (llvm::isa<clang::FunctionDecl>(each)) return not_nameable(of, "is local to a function", "move it out of that");
    if (each->getAccess() == clang::AS_private || each->getAccess() == clang::AS_protected)
      return not_nameable(of, "is not public where it is nested", "make it public");
  }
  return in_arguments(of);
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/object.hpp"

#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>

namespace cupel::codegen {
namespace {

void flatten(const clang::APValue& from, std::vector<clang::APValue>& into) {
  if (from.isInt() || from.isFloat()) into.push_back(from);
  if (from.isArray())
    for (unsigned i = 0; i < from.getArrayInitializedElts(); ++i) flatten(from.getArrayInitializedElt(i), into);
  if (from.isUnion()) flatten(from.getUnionValue(), into);  // std::optional's payload
  if (!from.isStruct()) return;
  for (unsigned i = 0; i < from.getStructNumBases(); ++i) flatten(from.getStructBase(i), into);
  for (unsigned i = 0; i < from.getStructNumFields(); ++i) flatten(from.getStructField(i), into);
}

// The part of an initialiser that makes an object of `type`: of `std::optional<money>{money{5}}` the inside.
const clang::Expr* making(const clang::Expr* from, const clang::CXXRecordDecl* type) {
  while (from != nullptr) {
    const auto* made = from->getType()->getAsCXXRecordDecl();
    if (from->isPRValue() && made != nullptr && made->getCanonicalDecl() == type) return from;
    const clang::Expr* inner = nullptr;
    for (const auto* each : from->children())
      if (inner == nullptr) inner = llvm::dyn_cast_or_null<clang::Expr>(each);
    from = inner;
  }
  return nullptr;
}

}  // namespace

bool is_strong_conversion(const clang::FunctionDecl* what) {
  const auto* traits = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(what->getDeclContext());
  return traits != nullptr && what->getNameAsString() == "to"
         && traits->getQualifiedNameAsString() == "cupel::strong_type_traits";
}

std::optional<std::vector<clang::APValue>> scalars_of(const clang::FieldDecl* member, clang::ASTContext& context) {
  const auto* initializer = member->getInClassInitializer();
  if (initializer == nullptr || initializer->isValueDependent()) return std::nullopt;
  const auto* pretend =
      clang::VarDecl::Create(context, context.getTranslationUnitDecl(), member->getLocation(), member->getLocation(),
                             nullptr, member->getType(), nullptr, clang::SC_Static);
  clang::APValue object;
  llvm::SmallVector<clang::PartialDiagnosticAt, 4> notes;
  if (!initializer->EvaluateAsInitializer(object, context, pretend, notes, true)) return std::nullopt;
  std::vector<clang::APValue> result;
  flatten(object, result);
  return result;
}

std::optional<clang::APValue> converted(const clang::FieldDecl* member, const clang::CXXRecordDecl* strong,
                                        const clang::FunctionDecl* to, clang::ASTContext& context) {
  using namespace clang;
  const auto* object = making(member->getInClassInitializer(), strong->getCanonicalDecl());
  if (object == nullptr || object->isValueDependent() || to->getNumParams() != 1) return std::nullopt;
  auto* argument = const_cast<Expr*>(object);
  if (to->getParamDecl(0)->getType()->isReferenceType())
    argument = new (context) MaterializeTemporaryExpr(object->getType().withConst(), argument, true);
  const auto at = member->getLocation();
  const auto gives = to->getReturnType().getNonReferenceType();
  if (!gives->isIntegralOrEnumerationType() && !gives->isFloatingType()) return std::nullopt;
  auto* function = const_cast<FunctionDecl*>(to);
  auto* name = DeclRefExpr::Create(context, NestedNameSpecifierLoc(), SourceLocation(), function, false, at,
                                   to->getType(), VK_LValue);
  auto* callee = ImplicitCastExpr::Create(context, context.getPointerType(to->getType()), CK_FunctionToPointerDecay,
                                          name, nullptr, VK_PRValue, FPOptionsOverride());
  const bool refers = to->getReturnType()->isReferenceType();
  Expr* call =
      CallExpr::Create(context, callee, argument, gives, refers ? VK_LValue : VK_PRValue, at, FPOptionsOverride());
  if (refers)
    call = ImplicitCastExpr::Create(context, gives.getUnqualifiedType(), CK_LValueToRValue, call, nullptr, VK_PRValue,
                                    FPOptionsOverride());
  Expr::EvalResult result;
  if (!call->EvaluateAsRValue(result, context) || result.HasSideEffects) return std::nullopt;
  return result.Val;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/clang/constant.hpp"

#include <clang/AST/ExprCXX.h>

namespace cupel::codegen {
namespace {

// Out of casts, temporaries and the braces of an initializer_list, down to the braces or the value as it was written.
const clang::Expr* spelled(const clang::Expr* from) {
  for (;;) {
    const auto* next = from->IgnoreUnlessSpelledInSource();
    if (const auto* cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(next))
      next = cast->getSubExpr();
    else if (const auto* list = llvm::dyn_cast<clang::CXXStdInitializerListExpr>(next))
      next = list->getSubExpr();
    else if (const auto* kept = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(next))
      next = kept->getSubExpr();
    if (next == from) return from;
    from = next;
  }
}

const clang::InitListExpr* braces(const clang::Expr* from) {
  return from == nullptr ? nullptr : llvm::dyn_cast<clang::InitListExpr>(spelled(from));
}

}  // namespace

constant_view constant_of(const clang::VarDecl* variable) {
  if (variable->getAnyInitializer() == nullptr) return {};
  const auto* value = variable->evaluateValue();
  return value == nullptr ? constant_view{} : constant_view(*value, variable->getType(), variable->getAnyInitializer());
}

clang::SourceLocation constant_view::where() const {
  return written_ == nullptr ? clang::SourceLocation{} : written_->getBeginLoc();
}

constant_view constant_view::member(llvm::StringRef name) const {
  const auto* of = record();
  if (of == nullptr || !what_->isStruct()) return {};
  for (const auto* each : of->fields()) {
    if (each->getName() != name) continue;
    const auto* list = braces(written_);
    const auto at = each->getFieldIndex() + of->getNumBases();
    const auto* initializer = list != nullptr && at < list->getNumInits() ? list->getInit(at) : nullptr;
    return {what_->getStructField(each->getFieldIndex()), each->getType(), initializer};
  }
  unsigned position = 0;
  for (const auto& base : of->bases()) {
    const constant_view inner(what_->getStructBase(position++), base.getType(), nullptr);
    if (const auto found = inner.member(name)) return found;
  }
  return {};
}

std::optional<std::int64_t> constant_view::number() const {
  if (what_ == nullptr || !what_->isInt()) return std::nullopt;
  const auto& value = what_->getInt();
  return value.isSigned() ? value.getSExtValue() : static_cast<std::int64_t>(value.getZExtValue());
}

bool constant_view::is_null() const {
  return what_ == nullptr || (what_->isLValue() && what_->getLValueBase().isNull());
}

constant_view constant_view::target() const {
  if (is_null() || !what_->isLValue()) return {};
  const auto base = what_->getLValueBase();
  constant_view at;
  if (const auto* expression = base.dyn_cast<const clang::Expr*>()) {
    const auto* kept = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(expression);
    const auto* value = kept == nullptr ? nullptr : kept->getOrCreateValue(false);
    if (value == nullptr) return {};
    at = {*value, kept->getType(), kept->getSubExpr()};
  } else if (const auto* named = base.dyn_cast<const clang::ValueDecl*>()) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(named);
    if (variable == nullptr) return {};
    at = constant_of(variable);
  }
  if (!at || !what_->hasLValuePath()) return at;
  for (const auto entry : what_->getLValuePath()) {
    if (at.type_->isArrayType()) {
      at = at.element(entry.getAsArrayIndex());
    } else {
      const auto* step = entry.getAsBaseOrMember().getPointer();
      const auto* field = llvm::dyn_cast_or_null<clang::FieldDecl>(step);
      if (field == nullptr) break;  // into a base: the object itself is wanted
      at = at.member(field->getName());
    }
    if (!at) return {};
  }
  return at;
}

constant_view constant_view::element(std::uint64_t at) const {
  if (what_ == nullptr || !what_->isArray() || at >= what_->getArraySize()) return {};
  const auto* type = type_->getAsArrayTypeUnsafe();
  const auto* list = braces(written_);
  const auto* initializer =
      list != nullptr && at < list->getNumInits() ? list->getInit(static_cast<unsigned>(at)) : nullptr;
  const bool given = at < what_->getArrayInitializedElts();
  return {given ? what_->getArrayInitializedElt(static_cast<unsigned>(at)) : what_->getArrayFiller(),
          type->getElementType(), initializer};
}

std::vector<constant_view> constant_view::elements() const {
  std::vector<constant_view> result;
  if (what_ != nullptr && what_->isArray())
    for (std::uint64_t i = 0; i < what_->getArraySize(); ++i) result.push_back(element(i));
  return result;
}

std::vector<constant_view> constant_view::pointed(std::uint64_t count) const {
  std::vector<constant_view> result;
  if (is_null() || !what_->isLValue() || !what_->hasLValuePath() || what_->getLValuePath().empty()) return result;
  const auto base = what_->getLValueBase();
  constant_view array;
  if (const auto* expression = base.dyn_cast<const clang::Expr*>()) {
    const auto* kept = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(expression);
    const auto* value = kept == nullptr ? nullptr : kept->getOrCreateValue(false);
    if (value != nullptr) array = {*value, kept->getType(), kept->getSubExpr()};
  } else if (const auto* named = base.dyn_cast<const clang::ValueDecl*>()) {
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named)) array = constant_of(variable);
  }
  if (!array || !array.type_->isArrayType()) return result;
  const auto first = what_->getLValuePath().front().getAsArrayIndex();
  for (std::uint64_t i = 0; i < count; ++i) result.push_back(array.element(first + i));
  return result;
}

std::vector<constant_view> constant_view::listed() const {
  if (what_ == nullptr || !what_->isStruct()) return {};
  const clang::APValue* pointer = nullptr;
  std::uint64_t count = 0;
  for (unsigned i = 0; i < what_->getStructNumFields(); ++i) {
    const auto& field = what_->getStructField(i);
    if (field.isLValue()) pointer = &field;
    if (field.isInt()) count = field.getInt().getZExtValue();
  }
  return pointer == nullptr ? std::vector<constant_view>{} : constant_view(*pointer, type_, nullptr).pointed(count);
}

std::optional<std::string> constant_view::text() const {
  if (is_null() || !what_->isLValue()) return std::nullopt;
  const auto base = what_->getLValueBase();
  const auto offset = static_cast<std::size_t>(what_->getLValueOffset().getQuantity());
  std::string all;
  if (const auto* expression = base.dyn_cast<const clang::Expr*>()) {
    if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) all = literal->getBytes().str();
  } else if (const auto* named = base.dyn_cast<const clang::ValueDecl*>()) {
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named))
      for (const auto& each : constant_of(variable).elements()) all += static_cast<char>(each.number().value_or(0));
  }
  return offset <= all.size() ? std::string(all.c_str() + offset) : std::optional<std::string>{};
}

std::string constant_view::function() const {
  if (is_null() || !what_->isLValue()) return {};
  const auto* named = what_->getLValueBase().dyn_cast<const clang::ValueDecl*>();
  const auto* function = llvm::dyn_cast_or_null<clang::FunctionDecl>(named);
  return function == nullptr ? std::string{} : function->getQualifiedNameAsString();
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
// The default of a member, as Clang evaluates its initialiser. Nothing is run: what is no constant is not_constant.

#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/scanner.hpp"

namespace cupel::codegen {
namespace {

// The expression as it was written, out of braces and the construction of its own type: `{"x"}`, `std::string("x")`.
const clang::Expr* spelled(const clang::Expr* from) {
  for (;;) {
    const auto* next = from->IgnoreUnlessSpelledInSource();
    if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(next); list != nullptr && list->getNumInits() == 1)
      next = list->getInit(0);
    else if (const auto* cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(next))
      next = cast->getSubExpr();
    else if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(next)) {
      unsigned given = 0;
      for (const auto* each : made->arguments()) given += llvm::isa<clang::CXXDefaultArgExpr>(each) ? 0 : 1;
      if (given == 1) next = made->getArg(0);
    }
    if (next == from) return from;
    from = next;
  }
}

// `{}`, nullopt and the like: the value of nothing written.
bool is_empty(const clang::Expr* from) {
  const auto* inner = spelled(from);
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(inner)) {
    if (list->getSourceRange().isInvalid()) return true;
    for (const auto* each : list->inits())
      if (!llvm::isa<clang::ImplicitValueInitExpr, clang::CXXDefaultInitExpr>(each) && !is_empty(each)) return false;
    return true;
  }
  if (llvm::isa<clang::CXXScalarValueInitExpr, clang::ImplicitValueInitExpr, clang::CXXDefaultInitExpr>(inner))
    return true;
  if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(inner)) {
    for (const auto* each : made->arguments())
      if (!llvm::isa<clang::CXXDefaultArgExpr>(each)) return false;
    return true;
  }
  const auto* type = inner->getType()->getAsCXXRecordDecl();
  return type != nullptr && type->getQualifiedNameAsString() == "std::nullopt_t";
}

std::optional<std::string> literal_of(const clang::Expr* from, const clang::ASTContext& context) {
  const auto* inner = spelled(from);
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(inner))
    return literal->getCharByteWidth() == 1 ? std::optional(literal->getString().str()) : std::nullopt;
  clang::Expr::EvalResult result;  // a named constant: const char* or an array
  if (!inner->getType()->isPointerType() && !inner->getType()->isArrayType()) return std::nullopt;
  const bool found = inner->getType()->isArrayType() ? inner->EvaluateAsLValue(result, context)
                                                     : inner->EvaluateAsRValue(result, context);
  if (!found || !result.Val.isLValue() || result.Val.getLValueBase().isNull() || !result.Val.getLValueOffset().isZero())
    return std::nullopt;
  const auto base = result.Val.getLValueBase();
  if (const auto* expression = base.dyn_cast<const clang::Expr*>())
    if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) return literal->getString().str();
  if (const auto* named = base.dyn_cast<const clang::ValueDecl*>())
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named))
      if (const auto* initializer = variable->getAnyInitializer())
        if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(initializer->IgnoreUnlessSpelledInSource()))
          return literal->getString().str();
  return std::nullopt;
}

// All scalars of a constant object, in order, bases first.
void flatten(const clang::APValue& from, std::vector<std::int64_t>& into) {
  if (from.isInt()) into.push_back(wrapped(from.getInt()));
  if (from.isArray())
    for (unsigned i = 0; i < from.getArrayInitializedElts(); ++i) flatten(from.getArrayInitializedElt(i), into);
  if (from.isUnion()) flatten(from.getUnionValue(), into);  // std::optional's payload
  if (!from.isStruct()) return;
  for (unsigned i = 0; i < from.getStructNumBases(); ++i) flatten(from.getStructBase(i), into);
  for (unsigned i = 0; i < from.getStructNumFields(); ++i) flatten(from.getStructField(i), into);
}

std::optional<constant_value> number_of(const clang::Expr* from, const cxx_type& type, clang::ASTContext& context) {
  clang::Expr::EvalResult result;
  if (from->isValueDependent() || !from->EvaluateAsRValue(result, context) || result.HasSideEffects)
    return std::nullopt;
  const bool floating = type.what == type_kind::float32 || type.what == type_kind::float64;
  if (result.Val.isFloat()) {
    auto number = result.Val.getFloat();
    if (!floating) return std::nullopt;
    bool loses = false;
    if (type.what == type_kind::float64) {
      number.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven, &loses);
      return number.convertToDouble();
    }
    // A float is kept as the shortest decimal that it is: 0.1F as 0.1, not as 0.10000000149011612.
    number.convert(llvm::APFloat::IEEEsingle(), llvm::APFloat::rmNearestTiesToEven, &loses);
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number.convertToFloat()).ptr;
    double shortest = 0;
    std::from_chars(text.data(), end, shortest);
    return shortest;
  }
  if (!result.Val.isInt()) return std::nullopt;
  const auto& number = result.Val.getInt();
  if (floating)
    return number.isSigned() ? static_cast<double>(number.getSExtValue()) : static_cast<double>(number.getZExtValue());
  if (type.what == type_kind::boolean) return number.getBoolValue();
  if (type.what == type_kind::uint64) return number.getZExtValue();
  return wrapped(number);
}

std::optional<constant_value> object_of(const clang::FieldDecl* member, const cxx_type& type,
                                        clang::ASTContext& context) {
  auto* initializer = member->getInClassInitializer();
  auto* pretend = clang::VarDecl::Create(context, context.getTranslationUnitDecl(), member->getLocation(),
                                         member->getLocation(), nullptr, member->getType(), nullptr, clang::SC_Static);
  clang::APValue constant;
  llvm::SmallVector<clang::PartialDiagnosticAt, 4> notes;
  if (!initializer->EvaluateAsInitializer(constant, context, pretend, notes, true) || !notes.empty())
    return std::nullopt;
  std::vector<std::int64_t> parts;
  flatten(constant, parts);
  if (type.optional && !parts.empty()) parts.pop_back();  // whether there is a value
  if (type.what == type_kind::interval && type.name == "cupel::interval")
    return parts.size() == 3 ? std::optional<constant_value>(interval_value{parts[0], parts[1], parts[2]})
                             : std::nullopt;
  if (type.what == type_kind::date && parts.size() == 3)
    return date_value{static_cast<int>(parts[0]), static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2])};
  if (parts.size() != 1) return std::nullopt;
  if (type.what == type_kind::date) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{parts[0]}}};
    return date_value{static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                      static_cast<unsigned>(day.day())};
  }
  if (type.what == type_kind::decimal) return decimal_value{parts[0]};
  return ticks_value{parts[0], type.numerator, type.denominator};
}

std::string source_of(const clang::Expr* from, const clang::ASTContext& context) {
  const auto& sources = context.getSourceManager();
  const auto range = clang::Lexer::makeFileCharRange(clang::CharSourceRange::getTokenRange(from->getSourceRange()),
                                                     sources, context.getLangOpts());
  return clang::Lexer::getSourceText(range, sources, context.getLangOpts()).str();
}

}  // namespace

std::optional<constant_value> scanner::default_of(const clang::FieldDecl* member, const cxx_type& type) {
  const auto* initializer = member->getInClassInitializer();
  if (initializer == nullptr || is_empty(initializer)) return std::nullopt;
  const not_constant unknown{source_of(initializer, context_)};
  const auto* inner = spelled(initializer);
  const auto& scalar = type.what == type_kind::strong ? type.element.front() : type;
  std::optional<constant_value> result;
  switch (scalar.what) {
    case type_kind::string:
    case type_kind::json:
      if (auto text = literal_of(initializer, context_)) result = std::move(*text);
      break;
    case type_kind::enumeration: {
      const auto number = number_of(inner, scalar, context_);
      const auto* of = find_enumeration(into_, scalar.name);
      if (!number || of == nullptr) break;
      for (const auto& each : of->enumerators)
        if (!result && each.value == std::get<std::int64_t>(*number)) result = enumerator_value{scalar.name, each.name};
      break;
    }
    case type_kind::timestamp:
    case type_kind::local_timestamp:
    case type_kind::date:
    case type_kind::time_of_day:
    case type_kind::interval:
    case type_kind::decimal: result = object_of(member, scalar, context_); break;
    default:
      if (scalar.what <= type_kind::float64) result = number_of(inner, scalar, context_);
  }
  return result ? result : unknown;
}

}  // namespace cupel::codegen

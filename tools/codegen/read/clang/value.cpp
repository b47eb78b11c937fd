// SPDX-License-Identifier: Apache-2.0
// The default of a member, as Clang evaluates its initialiser. Nothing is run: what is no constant is not_constant.

#include <clang/AST/ExprCXX.h>
#include <clang/Lex/Lexer.h>

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/object.hpp"
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

std::optional<std::string> text_of(const clang::StringLiteral& literal) {
  return literal.getCharByteWidth() == 1 ? std::optional(literal.getString().str()) : std::nullopt;
}

std::optional<std::string> literal_of(const clang::Expr* from, const clang::ASTContext& context) {
  const auto* inner = spelled(from);
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(inner)) return text_of(*literal);
  clang::Expr::EvalResult result;  // a named constant: const char* or an array
  if (!inner->getType()->isPointerType() && !inner->getType()->isArrayType()) return std::nullopt;
  const bool found = inner->getType()->isArrayType() ? inner->EvaluateAsLValue(result, context)
                                                     : inner->EvaluateAsRValue(result, context);
  if (!found || !result.Val.isLValue() || result.Val.getLValueBase().isNull() || !result.Val.getLValueOffset().isZero())
    return std::nullopt;
  const auto base = result.Val.getLValueBase();
  if (const auto* expression = base.dyn_cast<const clang::Expr*>())
    if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) return text_of(*literal);
  if (const auto* named = base.dyn_cast<const clang::ValueDecl*>())
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named))
      if (const auto* initializer = variable->getAnyInitializer())
        if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(initializer->IgnoreUnlessSpelledInSource()))
          return text_of(*literal);
  return std::nullopt;
}

std::optional<constant_value> number_of(const clang::APValue& from, const cxx_type& type) {
  if (from.isFloat()) {
    auto number = from.getFloat();
    bool loses = false;
    if (type.what == type_kind::float64) {
      number.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven, &loses);
      return number.convertToDouble();
    }
    if (type.what != type_kind::float32) return std::nullopt;
    // A float is kept as the shortest decimal that it is: 0.1F as 0.1, not as 0.10000000149011612.
    number.convert(llvm::APFloat::IEEEsingle(), llvm::APFloat::rmNearestTiesToEven, &loses);
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number.convertToFloat()).ptr;
    double shortest = 0;
    std::from_chars(text.data(), end, shortest);
    return shortest;
  }
  if (!from.isInt()) return std::nullopt;
  const auto& number = from.getInt();
  if (type.what == type_kind::boolean) return number.getBoolValue();
  if (type.what == type_kind::uint64) return number.getZExtValue();
  return wrapped(number);
}

// The types that are several numbers, or one that is no number to us.
std::optional<constant_value> object_of(const std::vector<clang::APValue>& scalars, const cxx_type& type) {
  std::vector<std::int64_t> parts;
  for (const auto& each : scalars)
    if (each.isInt()) parts.push_back(wrapped(each.getInt()));
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

// The type of the member, or of what is inside its std::optional.
clang::QualType inner_type(const clang::FieldDecl* member, const cxx_type& type) {
  const auto outer = member->getType().getCanonicalType().getUnqualifiedType();
  if (!type.optional) return outer;
  const auto* optional = llvm::cast<clang::ClassTemplateSpecializationDecl>(outer->getAsCXXRecordDecl());
  return optional->getTemplateArgs()[0].getAsType().getCanonicalType().getUnqualifiedType();
}

}  // namespace

// Clang evaluates no std::string; its text is the literal, if no constructor of the program's own has it in hand.
std::optional<constant_value> scanner::text_of(const clang::FieldDecl* member, const cxx_type& type) const {
  if (type.what == type_kind::strong) {
    const auto strong = inner_type(member, type);
    if (traits_(strong).to == nullptr || !strong->getAsCXXRecordDecl()->getDefinition()->isAggregate())
      return std::nullopt;
  }
  if (auto text = literal_of(member->getInClassInitializer(), context_)) return std::move(*text);
  return std::nullopt;
}

std::optional<constant_value> scanner::default_of(const clang::FieldDecl* member, const cxx_type& type) {
  const auto* initializer = member->getInClassInitializer();
  if (initializer == nullptr) return std::nullopt;
  auto scalars = scalars_of(member, context_);
  bool engaged = false;  // `std::optional<int>{int{}}` is no null
  if (type.optional && scalars && !scalars->empty()) {
    engaged = scalars->back().isInt() && scalars->back().getInt().getBoolValue();
    scalars->pop_back();
  }
  if (!engaged && is_empty(initializer)) return std::nullopt;
  const auto& scalar = type.what == type_kind::strong ? type.element.front() : type;
  const auto one = [&]() -> std::optional<clang::APValue> {
    if (type.what == type_kind::strong) {
      const auto strong = inner_type(member, type);
      const auto* to = traits_(strong).to;
      return to == nullptr ? std::nullopt : converted(member, strong->getAsCXXRecordDecl(), to, context_);
    }
    return scalars && scalars->size() == 1 ? std::optional(scalars->front()) : std::nullopt;
  };
  std::optional<constant_value> result;
  switch (scalar.what) {
    case type_kind::string:
    case type_kind::json: result = text_of(member, type); break;
    case type_kind::enumeration: {
      const auto value = one();
      const auto* of = find_enumeration(into_, scalar.name);
      if (!value || !value->isInt() || of == nullptr) break;
      for (const auto& each : of->enumerators)
        if (!result && each.value == wrapped(value->getInt())) result = enumerator_value{scalar.name, each.name};
      break;
    }
    case type_kind::timestamp:
    case type_kind::local_timestamp:
    case type_kind::date:
    case type_kind::time_of_day:
    case type_kind::interval:
    case type_kind::decimal:
      if (scalars) result = object_of(*scalars, scalar);
      break;
    default:
      if (scalar.what > type_kind::float64) break;
      if (const auto value = one()) result = number_of(*value, scalar);
  }
  return result ? result : not_constant{source_of(initializer, context_)};
}

}  // namespace cupel::codegen

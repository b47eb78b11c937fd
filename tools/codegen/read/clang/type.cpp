// SPDX-License-Identifier: Apache-2.0
// What a member's C++ type is to us. Types are known by their qualified names, inline namespaces aside.

#include <clang/AST/QualTypeNames.h>

#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/scanner.hpp"

namespace cupel::codegen {
namespace {

using clang::BuiltinType;

type_kind integer_of(unsigned bits, bool is_signed) {
  switch (bits) {
    case 8: return is_signed ? type_kind::int8 : type_kind::uint8;
    case 16: return is_signed ? type_kind::int16 : type_kind::uint16;
    case 32: return is_signed ? type_kind::int32 : type_kind::uint32;
    case 64: return is_signed ? type_kind::int64 : type_kind::uint64;
    default: return type_kind::unsupported;
  }
}

// Plain char and the Unicode characters are letters, not numbers; uint8_t is unsigned char.
type_kind builtin_of(const BuiltinType* type, const clang::ASTContext& context) {
  switch (type->getKind()) {
    case BuiltinType::Bool: return type_kind::boolean;
    case BuiltinType::Float: return type_kind::float32;
    case BuiltinType::Double: return type_kind::float64;
    case BuiltinType::SChar:
    case BuiltinType::Short:
    case BuiltinType::Int:
    case BuiltinType::Long:
    case BuiltinType::LongLong: return integer_of(static_cast<unsigned>(context.getTypeSize(type)), true);
    case BuiltinType::UChar:
    case BuiltinType::UShort:
    case BuiltinType::UInt:
    case BuiltinType::ULong:
    case BuiltinType::ULongLong: return integer_of(static_cast<unsigned>(context.getTypeSize(type)), false);
    default: return type_kind::unsupported;
  }
}

// The arguments of a template, read with the bounds checked: its name is known, its shape is not.
class template_arguments {
 public:
  explicit template_arguments(const clang::ClassTemplateSpecializationDecl* of) : all_(of->getTemplateArgs()) {}

  clang::QualType type(unsigned at) const {
    return at < all_.size() && all_[at].getKind() == clang::TemplateArgument::Type ? all_[at].getAsType()
                                                                                   : clang::QualType{};
  }
  std::int64_t number(unsigned at) const {
    return at < all_.size() && all_[at].getKind() == clang::TemplateArgument::Integral
               ? wrapped(all_[at].getAsIntegral())
               : 0;
  }

 private:
  const clang::TemplateArgumentList& all_;
};

std::string class_name(clang::QualType type) {
  const auto* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  return record == nullptr ? std::string{} : record->getQualifiedNameAsString();
}

// The member of that name, of the class or of a base. A class's bases are complete where it is.
const clang::NamedDecl* member_of(const clang::CXXRecordDecl* in, llvm::StringRef name, clang::ASTContext& context) {
  const auto found = in->lookup(clang::DeclarationName(&context.Idents.get(name)));
  if (!found.empty()) return found.front();
  for (const auto& each : in->bases())
    if (const auto* base = each.getType()->getAsCXXRecordDecl(); base != nullptr)
      if (const auto* inherited = member_of(base, name, context)) return inherited;
  return nullptr;
}

// std::chrono::duration<Rep, std::ratio<N, D>>: one tick in seconds.
bool read_ticks(clang::QualType duration, cxx_type& into) {
  if (class_name(duration) != "std::chrono::duration") return false;
  const auto* of = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(duration->getAsCXXRecordDecl());
  if (of == nullptr) return false;
  const template_arguments outer(of);
  const auto representation = outer.type(0);
  if (representation.isNull() || !representation->isIntegerType() || class_name(outer.type(1)) != "std::ratio")
    return false;
  const template_arguments ratio(
      llvm::cast<clang::ClassTemplateSpecializationDecl>(outer.type(1)->getAsCXXRecordDecl()));
  into.numerator = ratio.number(0);
  into.denominator = ratio.number(1);
  return true;
}

bool is_days(const cxx_type& type) {
  return type.numerator == 86400 && type.denominator == 1;
}

// Databases count microseconds: a tick must be some of them, and no part of one.
type_kind unless_finer(type_kind what, const cxx_type& type) {
  return is_finer_than_microseconds(type) ? type_kind::unsupported : what;
}

// Replaces `from` where no other name's qualification stands before it.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    const bool whole = at == 0 || std::string_view("< ,").find(text[at - 1]) != std::string_view::npos;
    text.replace(at, whole ? from.size() : 0, whole ? to : "");
  }
}

// Clang's fully qualified spelling, made what a person would write: it drops the std:: of std::int32_t, which a using
// declaration brings in, and keeps the keyword of `many<struct AuditLog>`.
std::string spelling_of(clang::QualType type, const clang::ASTContext& context) {
  clang::PrintingPolicy policy(context.getLangOpts());
  auto text = clang::TypeName::getFullyQualifiedName(type, context, policy, true);
  for (const auto* keyword : {"struct ::", "class ::", "enum ::"}) replace_all(text, keyword, "::");
  for (const auto* bits : {"8_t", "16_t", "32_t", "64_t"})
    for (const auto* sign : {"int", "uint"})
      replace_all(text, std::string("::") + sign + bits, std::string("::std::") + sign + bits);
  for (auto at = text.find("< ::"); at != std::string::npos; at = text.find("< ::")) text.erase(at + 1, 1);
  return text;
}

}  // namespace

cxx_type scanner::type_of(clang::QualType type) {
  cxx_type result;
  result.spelling = spelling_of(type, context_);
  const auto canonical = type.getCanonicalType().getUnqualifiedType();
  if (const auto* builtin = canonical->getAs<BuiltinType>()) {
    result.what = builtin_of(builtin, context_);
  } else if (const auto* enumerated = canonical->getAs<clang::EnumType>()) {
    const auto* of = enumerated->getDecl();
    result.name = of->getQualifiedNameAsString();
    if (result.name == "std::byte" || where_.is_system(of->getLocation()) || of->getDefinition() == nullptr)
      return result;
    if (!obstacle_) obstacle_ = obstacle_to_naming(*of);
    if (!obstacle_ && traits_(canonical).found != nullptr)
      obstacle_ = obstacle{"strong-type",
                           "enum '" + of->getNameAsString()
                               + "' has cupel::strong_type_traits, and how an enum is stored its annotations say",
                           "take the specialisation out and use cupel::stored_as and cupel::value, or wrap the enum "
                           "in a struct that has it"};
    result.what = type_kind::enumeration;
    read_enumeration(of);
  } else if (const auto* record = canonical->getAsCXXRecordDecl()) {
    read_class(record, result);
  }
  return result;
}

void scanner::read_class(const clang::CXXRecordDecl* record, cxx_type& into) {
  const auto name = record->getQualifiedNameAsString();
  into.name = name;
  if (!obstacle_) obstacle_ = obstacle_to_naming(*record);
  const auto type = declared_type(*record, context_);
  if (const auto* traits = traits_(type).found) {
    if (llvm::isa<clang::ClassTemplateSpecializationDecl>(record)) into.name = spelling_of(type, context_).substr(2);
    return read_strong(traits, into);
  }
  if (const auto* of = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(record)) return read_template(of, into);
  if (name == "cupel::uuid")
    into.what = type_kind::uuid;
  else if (name == "cupel::json")
    into.what = type_kind::json;
  else if (name == "cupel::interval")
    into.what = type_kind::interval;
  else if (name == "cupel::time_of_day")
    into.what = type_kind::time_of_day, into.denominator = 1'000'000;
  else if (name == "std::chrono::year_month_day")
    into.what = type_kind::date;
  else if (!where_.is_system(record->getLocation()) && record->hasDefinition())
    into.what = type_kind::record;
}

void scanner::read_template(const clang::ClassTemplateSpecializationDecl* of, cxx_type& into) {
  const template_arguments arguments(of);
  const auto first = arguments.type(0);
  const auto name = std::exchange(into.name, {});
  if (!first.isNull() && first.hasQualifiers()) return;  // std::optional<const T> cannot be read into
  if (name == "std::optional") {
    auto inner = type_of(first);
    inner.spelling = into.spelling;
    if (inner.optional || inner.what == type_kind::many || inner.what == type_kind::one
        || inner.what == type_kind::record)
      inner.what = type_kind::unsupported;
    inner.optional = true;
    into = std::move(inner);
  } else if (name == "std::basic_string") {
    if (class_name(arguments.type(1)) == "std::char_traits" && class_name(arguments.type(2)) == "std::allocator"
        && !first.isNull() && first->isSpecificBuiltinType(BuiltinType::Char_S))
      into.what = type_kind::string;
  } else if (name == "std::vector") {
    if (class_name(arguments.type(1)) != "std::allocator") return;
    if (first->isStdByteType()) {
      into.what = type_kind::bytes;
      return;
    }
    auto element = type_of(first);
    const bool fits = !element.optional && element.what != type_kind::unsupported && element.what != type_kind::record
                      && element.what != type_kind::many && element.what != type_kind::one
                      && element.what != type_kind::array;  // an array of arrays is not read or written
    into.what = fits ? type_kind::array : type_kind::unsupported;
    into.element.push_back(std::move(element));
  } else if (name == "std::array") {
    into.dimension = static_cast<int>(arguments.number(1));
    if (!first.isNull() && first->isSpecificBuiltinType(BuiltinType::Float) && into.dimension >= 1)
      into.what = type_kind::vector;
  } else if (name == "std::chrono::time_point") {
    const auto clock = class_name(first);
    if (!read_ticks(arguments.type(1), into)) return;
    if (clock == "std::chrono::system_clock")
      into.what = unless_finer(is_days(into) ? type_kind::date : type_kind::timestamp, into);
    if (clock == "std::chrono::local_t")
      into.what = unless_finer(is_days(into) ? type_kind::date : type_kind::local_timestamp, into);
  } else if (name == "std::chrono::duration") {
    if (read_ticks(declared_type(*of, context_), into)) into.what = unless_finer(type_kind::interval, into);
  } else if (name == "cupel::decimal") {
    into.precision = static_cast<int>(arguments.number(0));
    into.scale = static_cast<int>(arguments.number(1));
    into.what = type_kind::decimal;
  } else if (name == "cupel::many" || name == "cupel::one") {
    into.what = name == "cupel::many" ? type_kind::many : type_kind::one;
    into.name = class_name(first);
    if (into.name.empty()) into.what = type_kind::unsupported;
  }
}

void scanner::read_strong(const clang::CXXRecordDecl* traits, cxx_type& into) {
  const auto say = [&](const std::string& text, const std::string& remedy) {
    obstacle_ = obstacle{"strong-type", "'" + into.name + "' " + text, remedy};
  };
  for (const auto* name : {"underlying_type", "to", "from"})
    if (member_of(traits, name, context_) == nullptr)
      return say(std::string("has a cupel::strong_type_traits without '") + name + "'",
                 "it needs `using underlying_type = U;`, `static const U& to(const T&)` and `static T from(U)`");
  const auto* underlying = llvm::dyn_cast<clang::TypedefNameDecl>(member_of(traits, "underlying_type", context_));
  if (underlying == nullptr) return;
  into.what = type_kind::strong;
  auto wrapped_type = type_of(underlying->getUnderlyingType());
  if (wrapped_type.optional)
    return say("wraps a std::optional, and whether a column may be null is the member's to say",
               "wrap what is inside, and declare the member as std::optional of the type");
  const bool holds = wrapped_type.what != type_kind::unsupported && wrapped_type.what != type_kind::record
                     && wrapped_type.what != type_kind::many && wrapped_type.what != type_kind::one;
  if (!holds) into.what = type_kind::unsupported;
  into.element.push_back(std::move(wrapped_type));
}

}  // namespace cupel::codegen

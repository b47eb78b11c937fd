// SPDX-License-Identifier: Apache-2.0
#pragma once
// A constant that Clang has evaluated, with its type and the expression that wrote it: what an APValue says, asked by
// the names of the members.

#include <clang/AST/APValue.h>
#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cupel::codegen {

class constant_view {
 public:
  constant_view() = default;
  constant_view(const clang::APValue& what, clang::QualType type, const clang::Expr* written)
      : what_(&what), type_(type), written_(written) {}

  explicit operator bool() const { return what_ != nullptr; }
  clang::SourceLocation where() const;
  const clang::CXXRecordDecl* record() const { return type_->getAsCXXRecordDecl(); }

  /// A member of a class, also of a base; nothing where there is none of that name.
  constant_view member(llvm::StringRef name) const;
  std::optional<std::int64_t> number() const;
  /// What a pointer or reference designates, as the whole object: a reference to a base is one to the object.
  /// Nothing for a null pointer.
  constant_view target() const;
  bool is_null() const;
  /// The text that a `const char*` points at; nothing for a null pointer.
  std::optional<std::string> text() const;
  /// The function that a pointer designates, qualified, or empty.
  std::string function() const;
  /// The elements of an array.
  std::vector<constant_view> elements() const;
  /// The elements of a std::initializer_list: a pointer and a count, whatever its library calls them.
  std::vector<constant_view> listed() const;
  /// `count` elements of the array that a pointer points into.
  std::vector<constant_view> pointed(std::uint64_t count) const;

 private:
  constant_view element(std::uint64_t at) const;

  const clang::APValue* what_ = nullptr;
  clang::QualType type_;
  const clang::Expr* written_ = nullptr;  // the initialiser, as far as it is known
};

/// The value of a constant, or nothing where it is none.
constant_view constant_of(const clang::VarDecl*);

}  // namespace cupel::codegen

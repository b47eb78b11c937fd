// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a member holds in an object that was made without a word: its initialiser with all conversions and constructors,
// evaluated by Clang.

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>

#include <optional>
#include <vector>

namespace cupel::codegen {

/// The program's own specialisation of cupel::strong_type_traits for a type.
struct strong_traits {
  const clang::CXXRecordDecl* found = nullptr;  ///< complete; null where the program has none
  const clang::FunctionDecl* to = nullptr;      ///< to be evaluated, whether it says constexpr or not
};

/// Is it the `to` of a specialisation, whole or partial, whose body that evaluation needs?
bool is_strong_conversion(const clang::FunctionDecl*);

/// All scalars of the member's object in order, bases first. Nothing where it cannot be evaluated.
std::optional<std::vector<clang::APValue>> scalars_of(const clang::FieldDecl*, clang::ASTContext&);

/// The number that `to` makes of the member, which is of the type `strong` or optional. Nothing where it cannot be
/// evaluated, or makes no number.
std::optional<clang::APValue> converted(const clang::FieldDecl*, const clang::CXXRecordDecl* strong,
                                        const clang::FunctionDecl* to, clang::ASTContext&);

}  // namespace cupel::codegen

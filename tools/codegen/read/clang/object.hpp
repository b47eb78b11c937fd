// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a member holds in an object that was made without a word: its initialiser with all conversions and constructors,
// evaluated by Clang.

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cupel::codegen {

/// cupel::strong_type_traits<T>::to, by the qualified name of T.
using strong_conversions = std::map<std::string, const clang::FunctionDecl*>;

/// Where `what` is a `to` of an explicit specialisation: its T, else null.
const clang::CXXRecordDecl* strong_type_converted_by(const clang::FunctionDecl* what);

/// All scalars of the member's object in order, bases first. Nothing where it cannot be evaluated.
std::optional<std::vector<clang::APValue>> scalars_of(const clang::FieldDecl*, clang::ASTContext&);

/// The number that `to` makes of the member, which is of its strong type or optional. Nothing where it cannot be
/// evaluated, or makes no number.
std::optional<clang::APValue> converted(const clang::FieldDecl*, const clang::FunctionDecl* to, clang::ASTContext&);

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that differs between the versions of LLVM, 16 to 22, stands here.

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/Basic/Version.h>
#include <clang/Frontend/CompilerInstance.h>
#if CLANG_VERSION_MAJOR >= 22
#include <clang/Driver/CreateInvocationFromArgs.h>
#else
#include <clang/Frontend/Utils.h>
#endif
#include <clang/Sema/Sema.h>
#include <llvm/ADT/APSInt.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace cupel::codegen {

/// The number, where 64 bits with a sign hold it; else what these bits are with one.
inline std::int64_t wrapped(const llvm::APSInt& number) {
  return static_cast<std::int64_t>(number.extOrTrunc(64).getZExtValue());
}
inline bool fits_in_64_bits(const llvm::APSInt& number) {
  return number.isSigned() ? number.getBitWidth() <= 64 : number.getActiveBits() <= 63;
}

using file_system = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;
using diagnostics_engine = llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine>;

/// An engine counts references to its options before LLVM 21; since then they must outlive it.
#if CLANG_VERSION_MAJOR >= 21
using engine_options = std::shared_ptr<clang::DiagnosticOptions>;
#else
using engine_options = llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions>;
#endif

/// An engine that tells `into`, which stays the caller's.
inline diagnostics_engine make_engine([[maybe_unused]] llvm::vfs::FileSystem& files, const engine_options& options,
                                      clang::DiagnosticConsumer& into) {
#if CLANG_VERSION_MAJOR >= 21
  return clang::CompilerInstance::createDiagnostics(files, *options, &into, false);
#elif CLANG_VERSION_MAJOR >= 20
  return clang::CompilerInstance::createDiagnostics(files, options.get(), &into, false);
#else
  return clang::CompilerInstance::createDiagnostics(options.get(), &into, false);
#endif
}

/// What the driver makes of a command line; null where it makes nothing.
inline std::unique_ptr<clang::CompilerInvocation> make_invocation(const std::vector<const char*>& words,
                                                                  const diagnostics_engine& engine,
                                                                  const file_system& files) {
  clang::CreateInvocationOptions how;
  how.Diags = engine;
  how.VFS = files;
  return clang::createInvocation(words, how);
}

/// Gives a compiler its invocation, files and diagnostics.
inline void equip(clang::CompilerInstance& compiler, std::unique_ptr<clang::CompilerInvocation> invocation,
                  const diagnostics_engine& engine, const file_system& files) {
#if CLANG_VERSION_MAJOR >= 22
  compiler.getInvocation() = *invocation;
  compiler.setDiagnostics(engine);
  compiler.setVirtualFileSystem(files);
  compiler.createFileManager();
#else
  compiler.setInvocation(std::move(invocation));
  compiler.setDiagnostics(engine.get());
  compiler.createFileManager(files);
#endif
}

/// `int : 3;`
inline bool is_padding(const clang::FieldDecl& field) {
#if CLANG_VERSION_MAJOR >= 19
  return field.isUnnamedBitField();
#else
  return field.isUnnamedBitfield();
#endif
}

/// `Template<of>`; null where it cannot be.
inline clang::QualType specialization(clang::Sema& sema, clang::ClassTemplateDecl& of, clang::QualType argument,
                                      clang::SourceLocation where) {
  clang::TemplateArgumentListInfo arguments(where, where);
  arguments.addArgument(clang::TemplateArgumentLoc(clang::TemplateArgument(argument),
                                                   sema.Context.getTrivialTypeSourceInfo(argument, where)));
#if CLANG_VERSION_MAJOR >= 22
  return sema.CheckTemplateIdType(clang::ElaboratedTypeKeyword::None, clang::TemplateName(&of), where, arguments,
                                  nullptr, false);
#else
  return sema.CheckTemplateIdType(clang::TemplateName(&of), where, arguments);
#endif
}

/// The type that a class or enum declares.
inline clang::QualType declared_type(const clang::TagDecl& what, const clang::ASTContext& context) {
#if CLANG_VERSION_MAJOR >= 22
  return context.getCanonicalTagType(&what);
#else
  return context.getTagDeclType(&what);
#endif
}

}  // namespace cupel::codegen

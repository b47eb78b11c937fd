// SPDX-License-Identifier: Apache-2.0
// One parse of all model headers; what it found is walked when Clang is done.

#include "tools/codegen/read/clang/parse.hpp"

#include <clang/AST/ASTConsumer.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Sema.h>

#include "tools/codegen/read/clang/attributes.hpp"
#include "tools/codegen/read/clang/frontend.hpp"
#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/scanner.hpp"
#include "tools/codegen/read/clang/stray.hpp"

namespace cupel::codegen {
namespace {

// The value of a constant, where the program's own rules find it: from the scope outwards.
class lookup {
 public:
  explicit lookup(clang::Sema& sema) : sema_(sema) {}

  std::optional<constant> operator()(std::string name, const clang::DeclContext* scope) const {
    const bool global = name.starts_with("::");
    if (global) name.erase(0, 2), scope = sema_.Context.getTranslationUnitDecl();
    for (; scope != nullptr; scope = scope->getParent())
      if (const auto* found = inside(scope, name)) return value_of(found);
    return std::nullopt;
  }

 private:
  const clang::NamedDecl* inside(const clang::DeclContext* scope, llvm::StringRef name) const {
    for (;;) {
      const auto [first, rest] = name.split("::");
      auto* context = const_cast<clang::DeclContext*>(scope);
      clang::LookupResult result(sema_, clang::DeclarationName(&sema_.Context.Idents.get(first)),
                                 clang::SourceLocation(), clang::Sema::LookupOrdinaryName);
      result.suppressDiagnostics();
      if (!sema_.LookupQualifiedName(result, context) || !result.isSingleResult()) {
        result.clear(clang::Sema::LookupNestedNameSpecifierName);
        if (!sema_.LookupQualifiedName(result, context) || !result.isSingleResult()) return nullptr;
      }
      const auto* found = result.getFoundDecl()->getUnderlyingDecl();
      if (rest.empty()) return found;
      if (const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(found)) {
        const auto* tag = alias->getUnderlyingType()->getAsTagDecl();
        scope = tag;
      } else if (const auto* space = llvm::dyn_cast<clang::NamespaceAliasDecl>(found)) {
        scope = space->getNamespace();
      } else {
        scope = llvm::dyn_cast<clang::DeclContext>(found);
      }
      if (scope == nullptr) return nullptr;
      name = rest;
    }
  }

  static std::optional<constant> number_of(const llvm::APSInt& value) {
    return fits_in_64_bits(value) ? std::optional<constant>{wrapped(value)} : std::nullopt;
  }

  // A wide one is no text of a database.
  static std::optional<constant> text_of(const clang::StringLiteral& literal) {
    return literal.getCharByteWidth() == 1 ? std::optional<constant>{literal.getString().str()} : std::nullopt;
  }

  static std::optional<constant> value_of(const clang::NamedDecl* what) {
    if (const auto* one = llvm::dyn_cast<clang::EnumConstantDecl>(what)) return number_of(one->getInitVal());
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(what);
    if (variable == nullptr || variable->getAnyInitializer() == nullptr
        || !(variable->isConstexpr() || variable->getType().isConstQualified()))
      return std::nullopt;
    if (const auto* literal =
            llvm::dyn_cast<clang::StringLiteral>(variable->getAnyInitializer()->IgnoreUnlessSpelledInSource()))
      return text_of(*literal);
    const auto* value = variable->evaluateValue();
    if (value != nullptr && value->isInt()) return number_of(value->getInt());
    if (value != nullptr && value->isLValue() && !value->getLValueBase().isNull())
      if (const auto* expression = value->getLValueBase().dyn_cast<const clang::Expr*>())
        if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) return text_of(*literal);
    return std::nullopt;
  }

  clang::Sema& sema_;
};

// Sema instantiates what the program has not: a partial specialisation is found as its compiler would find it.
class traits {
 public:
  explicit traits(clang::Sema& sema) : sema_(sema), template_(declared(sema.Context)) {}

  strong_traits operator()(clang::QualType of) const {
    if (template_ == nullptr) return {};
    const auto where = template_->getLocation();
    const auto made = specialization(sema_, *template_, of, where);
    if (made.isNull() || !sema_.isCompleteType(where, made)) return {};
    const auto* found = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(made->getAsCXXRecordDecl());
    if (found == nullptr) return {};
    const bool own = found->isExplicitSpecialization()
                     || llvm::isa<clang::ClassTemplatePartialSpecializationDecl*>(found->getInstantiatedFrom());
    if (!own) return {};
    return {found->getDefinition(), conversion(*found->getDefinition())};
  }

 private:
  // Few declare it constexpr.
  const clang::FunctionDecl* conversion(const clang::CXXRecordDecl& found) const {
    clang::LookupResult result(sema_, clang::DeclarationName(&sema_.Context.Idents.get("to")), clang::SourceLocation(),
                               clang::Sema::LookupMemberName);
    result.suppressDiagnostics();
    if (!sema_.LookupQualifiedName(result, const_cast<clang::CXXRecordDecl*>(&found))) return nullptr;
    auto* to = result.getAsSingle<clang::FunctionDecl>();
    if (to == nullptr) return nullptr;
    to->setConstexprKind(clang::ConstexprSpecKind::Constexpr);
    if (!to->isDefined()) sema_.InstantiateFunctionDefinition(to->getLocation(), to);
    return to;
  }

  static clang::ClassTemplateDecl* declared(clang::ASTContext& context) {
    const auto find_in = [&](const clang::DeclContext* scope, llvm::StringRef name) -> clang::NamedDecl* {
      const auto found = scope->lookup(clang::DeclarationName(&context.Idents.get(name)));
      return found.empty() ? nullptr : found.front();
    };
    const auto* space =
        llvm::dyn_cast_or_null<clang::NamespaceDecl>(find_in(context.getTranslationUnitDecl(), "cupel"));
    return space == nullptr ? nullptr
                            : llvm::dyn_cast_or_null<clang::ClassTemplateDecl>(find_in(space, "strong_type_traits"));
  }

  clang::Sema& sema_;
  clang::ClassTemplateDecl* template_;
};

struct job {
  const read_options& options;
  std::string root;
  diagnostics& report;
  reading& into;
};

class consumer : public clang::ASTConsumer {
 public:
  consumer(clang::CompilerInstance& compiler, job work)
      : compiler_(compiler),
        work_(std::move(work)),
        where_(compiler.getSourceManager(), compiler.getLangOpts(), work_.root),
        recorder_(compiler.getPreprocessor(), where_) {
    compiler.getPreprocessor().setTokenWatcher([this](const clang::Token& token) { recorder_.see(token); });
  }

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (const auto* each : group) top_.push_back(each);
    return true;
  }

  // A default of a strong type is what its `to` gives.
  bool shouldSkipFunctionBody(clang::Decl* what) override {
    const auto* function = what->getAsFunction();
    return function == nullptr || !is_strong_conversion(function);
  }

  // Sema stands until the consumer is done, so constants can be looked up here.
  void HandleTranslationUnit(clang::ASTContext& context) override {
    if (compiler_.getDiagnosticClient().getNumErrors() != 0) return;
    scanner::headers headers;
    for (const auto& each : work_.options.headers) headers.listed.push_back(absolute_path(work_.root, each));
    for (const auto& each : work_.options.known_headers) headers.known.insert(absolute_path(work_.root, each));
    auto& sema = compiler_.getSema();
    scanner scan(context, where_, recorder_, lookup(sema), traits(sema), std::move(headers), work_.report, work_.into);
    for (const auto* each : top_) scan.walk(each);
    scan.finish();
    report_stray(recorder_, where_, work_.report);
  }

 private:
  clang::CompilerInstance& compiler_;
  job work_;
  places where_;
  recorder recorder_;
  std::vector<const clang::Decl*> top_;
};

}  // namespace

bool parse_headers(const read_options& options, diagnostics& report, reading& into) {
  register_attributes();
  return run_frontend(options, report, into.dependencies,
                      [&](clang::CompilerInstance& compiler, const std::string& root) {
                        return std::make_unique<consumer>(compiler, job{options, root, report, into});
                      });
}

}  // namespace cupel::codegen

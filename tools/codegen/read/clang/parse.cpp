// SPDX-License-Identifier: Apache-2.0
// Drives Clang: one parse of a main file in memory that includes every header. All that differs between the versions of
// LLVM stands here.

#include "tools/codegen/read/clang/parse.hpp"

#include <clang/AST/ASTConsumer.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Sema.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <algorithm>
#include <filesystem>

#include "tools/codegen/read/clang/attributes.hpp"
#include "tools/codegen/read/clang/scanner.hpp"
#include "tools/codegen/read/clang/stray.hpp"

namespace cupel::codegen {
namespace {

constexpr const char* main_name = ".cupel-unity.cpp";

// Keeps Clang's own errors, with their notes; its warnings are the host compiler's business.
class collector : public clang::DiagnosticConsumer {
 public:
  collector(diagnostics& into, std::string root) : into_(into), root_(std::move(root)) {}

  void BeginSourceFile(const clang::LangOptions& language, const clang::Preprocessor*) override {
    language_ = &language;
  }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& what) override {
    clang::DiagnosticConsumer::HandleDiagnostic(level, what);
    llvm::SmallString<256> text;
    what.FormatDiagnostic(text);
    place where;
    if (what.hasSourceManager() && what.getLocation().isValid() && language_ != nullptr) {
      where = places(what.getSourceManager(), *language_, root_).of(what.getLocation());
      if (where.file.ends_with(main_name)) where.line = 0, where.file.clear();
    }
    if (level >= clang::DiagnosticsEngine::Error) {
      last_shown_ = true;
      diagnostic result;
      result.where = where;
      result.text = text.str().str();
      into_.add(std::move(result));
    } else if (level == clang::DiagnosticsEngine::Note) {
      if (last_shown_) into_.last().also(where, text.str().str());
    } else {
      last_shown_ = false;
    }
  }

 private:
  diagnostics& into_;
  std::string root_;
  const clang::LangOptions* language_ = nullptr;
  bool last_shown_ = false;
};

class dependencies : public clang::DependencyCollector {
 public:
  explicit dependencies(std::vector<std::string> virtual_files) : virtual_(std::move(virtual_files)) {}

  bool sawDependency(llvm::StringRef file, bool, bool is_system, bool, bool is_missing) override {
    return !is_system && !is_missing && std::ranges::none_of(virtual_, [&](const std::string& each) {
      return file == each || file.ends_with(each);
    });
  }

 private:
  std::vector<std::string> virtual_;
};

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

  static std::optional<constant> value_of(const clang::NamedDecl* what) {
    if (const auto* one = llvm::dyn_cast<clang::EnumConstantDecl>(what)) return one->getInitVal().getExtValue();
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(what);
    if (variable == nullptr || variable->getAnyInitializer() == nullptr
        || !(variable->isConstexpr() || variable->getType().isConstQualified()))
      return std::nullopt;
    if (const auto* literal =
            llvm::dyn_cast<clang::StringLiteral>(variable->getAnyInitializer()->IgnoreUnlessSpelledInSource()))
      return literal->getString().str();
    const auto* value = variable->evaluateValue();
    if (value != nullptr && value->isInt()) return value->getInt().getExtValue();
    if (value != nullptr && value->isLValue() && !value->getLValueBase().isNull())
      if (const auto* expression = value->getLValueBase().dyn_cast<const clang::Expr*>())
        if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) return literal->getString().str();
    return std::nullopt;
  }

  clang::Sema& sema_;
};

struct job {
  const read_options& options;
  std::string root;
  diagnostics& report;
  reading& into;
};

class consumer : public clang::ASTConsumer {
 public:
  consumer(clang::CompilerInstance& compiler, job& work)
      : compiler_(compiler),
        work_(work),
        where_(compiler.getSourceManager(), compiler.getLangOpts(), work.root),
        recorder_(compiler.getPreprocessor(), where_) {
    compiler.getPreprocessor().setTokenWatcher([this](const clang::Token& token) { recorder_.see(token); });
  }

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (const auto* each : group) top_.push_back(each);
    return true;
  }

  // Sema stands until the consumer is done, so constants can be looked up here.
  void HandleTranslationUnit(clang::ASTContext& context) override {
    if (compiler_.getDiagnostics().hasErrorOccurred()) return;
    scanner::headers headers;
    for (const auto& each : work_.options.headers) headers.listed.push_back(absolute_path(work_.root, each));
    for (const auto& each : work_.options.known_headers) headers.known.insert(absolute_path(work_.root, each));
    scanner scan(context, where_, recorder_, lookup(compiler_.getSema()), std::move(headers), work_.report, work_.into);
    for (const auto* each : top_) scan.walk(each);
    scan.finish();
    report_stray(recorder_, where_, work_.report);
  }

 private:
  clang::CompilerInstance& compiler_;
  job& work_;
  places where_;
  recorder recorder_;
  std::vector<const clang::Decl*> top_;
};

class action : public clang::ASTFrontendAction {
 public:
  explicit action(job& work) : work_(work) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler, llvm::StringRef) override {
    return std::make_unique<consumer>(compiler, work_);
  }

 private:
  job& work_;
};

std::vector<std::string> command_line(const read_options& options, const std::string& root, const std::string& main) {
  // The driver is named by its path: it finds the standard library from there.
  std::vector<std::string> result = {CUPEL_CLANG,     "-x", "c++",           "-std=c++20",
                                     "-fsyntax-only", "-w", "-resource-dir", CUPEL_CLANG_RESOURCE_DIR};
  for (const auto& each : options.include_dirs) result.push_back("-I" + absolute_path(root, each));
  for (const auto& each : options.defines) result.push_back("-D" + each);
  result.insert(result.end(), options.flags.begin(), options.flags.end());
  result.push_back(main);
  return result;
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_of(const read_options& options, const std::string& root,
                                                         const std::string& main) {
  std::string text;
  for (const auto& each : options.headers) text += "#include \"" + absolute_path(root, each) + "\"\n";
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  memory->addFile(main, 0, llvm::MemoryBuffer::getMemBufferCopy(text, main));
  for (const auto& each : options.empty_headers)
    memory->addFile(absolute_path(root, each), 0, llvm::MemoryBuffer::getMemBufferCopy("#pragma once\n", each));
  auto files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  files->pushOverlay(memory);
  return files;
}

}  // namespace

bool parse_headers(const read_options& options, diagnostics& report, reading& into) {
  register_attributes();
  const auto root = options.root.empty()
                        ? std::filesystem::current_path().generic_string()
                        : absolute_path(std::filesystem::current_path().generic_string(), options.root);
  const auto main = absolute_path(root, main_name);
  const auto files = files_of(options, root, main);
  collector errors(report, root);

  const auto arguments = command_line(options, root, main);
  std::vector<const char*> words;
  for (const auto& each : arguments) words.push_back(each.c_str());
  auto engine = clang::CompilerInstance::createDiagnostics(new clang::DiagnosticOptions, &errors, false);
  clang::CreateInvocationOptions how;
  how.Diags = engine;
  how.VFS = files;
  auto invocation = clang::createInvocation(words, how);
  if (invocation == nullptr) return false;
  invocation->getFrontendOpts().SkipFunctionBodies = true;
  invocation->getFrontendOpts().DisableFree = false;

  clang::CompilerInstance compiler;
  compiler.setInvocation(std::move(invocation));
  compiler.setDiagnostics(engine.get());
  compiler.createFileManager(files);
  std::vector<std::string> unreal = {main};
  for (const auto& each : options.empty_headers) unreal.push_back(absolute_path(root, each));
  const auto used = std::make_shared<dependencies>(std::move(unreal));
  compiler.addDependencyCollector(used);

  job work{options, root, report, into};
  action scan(work);
  const bool done = compiler.ExecuteAction(scan);
  for (const auto& each : used->getDependencies()) into.dependencies.push_back(absolute_path(root, each));
  std::ranges::sort(into.dependencies);
  return done && !engine->hasErrorOccurred();
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/frontend.hpp"

#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/Utils.h>
#include <clang/Sema/SemaDiagnostic.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/places.hpp"

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
    const bool ours = is_of_a_type(what);
    if (!ours) clang::DiagnosticConsumer::HandleDiagnostic(level, what);  // counts it
    llvm::SmallString<256> text;
    what.FormatDiagnostic(text);
    place where;
    if (what.hasSourceManager() && what.getLocation().isValid() && language_ != nullptr) {
      where = places(what.getSourceManager(), *language_, root_).of(what.getLocation());
      if (where.file.ends_with(main_name)) where.line = 0, where.file.clear();
    }
    if (ours) {
      last_shown_ = false;
      into_.error(where, "wrong-place", "an attribute behind a type is the type's, and no member's")
          .remedy("write it in front: [[cupel::…]] Type member{};");
    } else if (level >= clang::DiagnosticsEngine::Error) {
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
  // One of our annotations behind a type. Clang goes on after it, and so does the tool: with all else that is wrong.
  static bool is_of_a_type(const clang::Diagnostic& what) {
    if (what.getID() != clang::diag::err_attribute_not_type_attr || !what.hasSourceManager()) return false;
    bool invalid = false;
    const auto& sources = what.getSourceManager();
    const char* written = sources.getCharacterData(sources.getSpellingLoc(what.getLocation()), &invalid);
    return !invalid && std::strncmp(written, "cupel", 5) == 0;
  }

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

class action : public clang::ASTFrontendAction {
 public:
  action(const make_consumer& make, const std::string& root) : make_(make), root_(root) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler, llvm::StringRef) override {
    return make_(compiler, root_);
  }

 private:
  const make_consumer& make_;
  const std::string& root_;
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

file_system files_of(const read_options& options, const std::string& root, const std::string& main) {
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

bool run_frontend(const read_options& options, diagnostics& report, std::vector<std::string>& dependencies_out,
                  const make_consumer& make) {
  const auto root = options.root.empty()
                        ? std::filesystem::current_path().generic_string()
                        : absolute_path(std::filesystem::current_path().generic_string(), options.root);
  const auto main = absolute_path(root, main_name);
  const auto files = files_of(options, root, main);
  collector errors(report, root);

  const auto arguments = command_line(options, root, main);
  std::vector<const char*> words;
  for (const auto& each : arguments) words.push_back(each.c_str());
  const engine_options shown(new clang::DiagnosticOptions);
  const auto engine = make_engine(*files, shown, errors);
  auto invocation = make_invocation(words, engine, files);
  if (invocation == nullptr) return false;
  invocation->getFrontendOpts().SkipFunctionBodies = true;
  invocation->getFrontendOpts().DisableFree = false;
  invocation->getDiagnosticOpts().ShowCarets = false;  // otherwise Clang counts the errors on standard error

  clang::CompilerInstance compiler;
  equip(compiler, std::move(invocation), engine, files);
  std::vector<std::string> unreal = {main};
  for (const auto& each : options.empty_headers) unreal.push_back(absolute_path(root, each));
  const auto used = std::make_shared<dependencies>(std::move(unreal));
  compiler.addDependencyCollector(used);

  action scan(make, root);
  const bool done = compiler.ExecuteAction(scan);
  for (const auto& each : used->getDependencies()) dependencies_out.push_back(absolute_path(root, each));
  std::ranges::sort(dependencies_out);
  return done && errors.getNumErrors() == 0;
}

}  // namespace cupel::codegen

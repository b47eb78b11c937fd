// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/clang/read_constants.hpp"

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/Decl.h>

#include <map>
#include <memory>

#include "tools/codegen/history/clang/copier.hpp"
#include "tools/codegen/read/clang/frontend.hpp"

namespace cupel::codegen {
namespace {

struct job {
  const read_options& options;
  std::string sealed;  // absolute
  std::string root;
  diagnostics& report;
  history& into;
};

// Finds `self` of each migration and `sealed` of sealed.hpp among the declarations of namespaces.
class reader {
 public:
  reader(const places& where, job& work) : where_(where), work_(work), copy_(where, work.into, work.report) {
    for (const auto& each : work.options.headers) headers_[absolute_path(work.root, each)] = nullptr;
  }

  void walk(const clang::Decl* what) {
    if (where_.is_system(what->getLocation())) return;
    if (llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl>(what)) {
      for (const auto* each : llvm::cast<clang::DeclContext>(what)->decls()) walk(each);
    } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(what)) {
      const auto file = where_.absolute(where_.file_of(variable->getLocation()));
      const auto header = headers_.find(file);
      if (header == headers_.end()) return;
      if (file == work_.sealed)
        sealed(variable);
      else if (is_of(variable->getType(), "cupel::migration::revision"))
        found(*header, variable);
      else if (const auto* list = variable->getType()->getAsArrayTypeUnsafe();
               list != nullptr && is_of(list->getElementType(), "cupel::migration::operation"))
        lists_.push_back(variable);
    }
  }

  void finish() {
    for (const auto& [file, self] : headers_)
      if (self == nullptr && file != work_.sealed)
        work_.report
            .error({.file = relative_path(work_.root, file), .line = 1, .column = 1}, "migration",
                   "no revision is declared here; every header of the migrations' folder declares one")
            .remedy(
                "write: inline constexpr revision self{.id = …, .parent = …, .message = …, .created = …, .upgrade = "
                "upgrade}; or move the header elsewhere");
      else if (self != nullptr)
        read(file, self);
    for (const auto* list : lists_)
      if (!list->isReferenced()) forgotten(*list);
  }

 private:
  static bool is_of(clang::QualType type, llvm::StringRef name) {
    const auto* record = type->getAsCXXRecordDecl();
    return record != nullptr && record->getQualifiedNameAsString() == name;
  }

  // A downgrade that nobody names would be replaced by the derived one in silence.
  void forgotten(const clang::VarDecl& list) {
    const auto name = list.getNameAsString();
    const auto field = name == "downgrade" ? name : std::string("upgrade");
    work_.report.error(where_.of(list.getLocation()), "migration", "no revision names the operations '" + name + '\'')
        .remedy("write ." + field + " = " + name + " in `self`, or take the list away");
  }

  void found(std::pair<const std::string, const clang::VarDecl*>& header, const clang::VarDecl* variable) {
    if (header.second == nullptr) {
      header.second = variable;
      return;
    }
    work_.report
        .error(where_.of(variable->getLocation()), "migration", "a second revision is declared in the same header")
        .also(where_.of(header.second->getLocation()), "the first is here");
  }

  void read(const std::string& file, const clang::VarDecl* self) {
    const auto at = where_.of(self->getLocation());
    const auto say = [&](const std::string& text) -> diagnostic& { return work_.report.error(at, "migration", text); };
    if (self->getName() != "self") {
      say("the revision is called '" + self->getNameAsString() + "'; the registry looks for 'self'");
      return;
    }
    const auto name = self->getQualifiedNameAsString();
    const auto cut = name.rfind("::");
    if (cut == std::string::npos) {
      say("'self' is in no namespace").remedy("wrap the migration: namespace migrations::<system>::rev_<id> { … }");
      return;
    }
    if (!self->isConstexpr()) {
      say("'self' is not constexpr").remedy("write: inline constexpr revision self{…};");
      return;
    }
    const auto constant = constant_of(self);
    if (!constant) {
      say("'self' is not a constant that the tool can evaluate");
      return;
    }
    source_revision result;
    result.what = &work_.into.memory->make(copy_.revision(constant, at));
    result.file = file;
    result.name_space = name.substr(0, cut);
    result.where = at;
    work_.into.revisions.push_back(std::move(result));
  }

  void sealed(const clang::VarDecl* variable) {
    if (!variable->getType()->isArrayType()) return;
    for (const auto& each : constant_of(variable).elements()) {
      const auto at = where_.of(each.where());
      work_.into.sealed.push_back({copy_.sealed(each, at), at});
    }
  }

  const places& where_;
  job& work_;
  copier copy_;
  std::map<std::string, const clang::VarDecl*> headers_;
  std::vector<const clang::VarDecl*> lists_;  // of operations
};

class consumer : public clang::ASTConsumer {
 public:
  consumer(clang::CompilerInstance& compiler, job work)
      : compiler_(compiler),
        work_(std::move(work)),
        where_(compiler.getSourceManager(), compiler.getLangOpts(), work_.root) {}

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (const auto* each : group) top_.push_back(each);
    return true;
  }

  void HandleTranslationUnit(clang::ASTContext&) override {
    if (compiler_.getDiagnosticClient().getNumErrors() != 0) return;
    reader read(where_, work_);
    for (const auto* each : top_) read.walk(each);
    read.finish();
  }

 private:
  clang::CompilerInstance& compiler_;
  job work_;
  places where_;
  std::vector<const clang::Decl*> top_;
};

}  // namespace

bool read_constants(const read_options& options, const std::string& sealed, diagnostics& report, history& into) {
  return run_frontend(options, report, into.dependencies,
                      [&](clang::CompilerInstance& compiler, const std::string& root) {
                        return std::make_unique<consumer>(compiler, job{options, sealed, root, report, into});
                      });
}

}  // namespace cupel::codegen

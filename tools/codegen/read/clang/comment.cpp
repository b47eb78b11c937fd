// SPDX-License-Identifier: Apache-2.0
// Doc comments. Clang loses one that has any of `{ } ; # @` between it and the declaration, as in an annotation's
// string; then the comment that ends directly before the declaration is taken.

#include <clang/AST/Attr.h>
#include <clang/AST/RawCommentList.h>
#include <clang/Lex/Lexer.h>

#include "tools/codegen/read/clang/scanner.hpp"

namespace cupel::codegen {
namespace {

std::string trimmed(std::string text) {
  const auto blank = [](char each) { return each == ' ' || each == '\n' || each == '\t' || each == '\r'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && blank(text[start])) ++start;
  return text.substr(start);
}

// Where the declaration starts, its annotations included: `[[` stands before the first attribute's name.
unsigned start_of(const clang::Decl* what, const clang::SourceManager& sources, clang::FileID file) {
  auto first = what->getBeginLoc();
  unsigned offset = sources.getDecomposedLoc(sources.getFileLoc(first)).second;
  for (const auto* each : what->attrs()) {
    const auto [in, at] = sources.getDecomposedLoc(sources.getFileLoc(each->getLocation()));
    if (in == file && at < offset) offset = at;
  }
  if (llvm::isa<clang::TagDecl>(what)) return offset;
  const auto text = sources.getBufferData(file);
  const auto bracket = text.substr(0, offset).rfind("[[");
  if (bracket != llvm::StringRef::npos && text.substr(bracket, offset - bracket).find("]]") == llvm::StringRef::npos)
    return static_cast<unsigned>(bracket);
  return offset;
}

}  // namespace

std::string scanner::doc_of(const clang::Decl* what) const {
  const auto& sources = context_.getSourceManager();
  if (const auto* comment = context_.getRawCommentForAnyRedecl(what))
    return trimmed(comment->getFormattedText(sources, context_.getDiagnostics()));
  const auto file = sources.getFileID(sources.getFileLoc(what->getBeginLoc()));
  const auto* comments = context_.Comments.getCommentsInFile(file);
  if (comments == nullptr) return {};
  const unsigned start = start_of(what, sources, file);
  auto next = comments->lower_bound(start);
  if (next == comments->begin()) return {};
  const auto* before = std::prev(next)->second;
  if (!before->isDocumentation() || before->isTrailingComment()) return {};
  const unsigned end = sources.getDecomposedLoc(before->getEndLoc()).second;
  const auto between = sources.getBufferData(file).slice(end, start);
  if (!between.trim().empty()) return {};
  return trimmed(before->getFormattedText(sources, context_.getDiagnostics()));
}

}  // namespace cupel::codegen

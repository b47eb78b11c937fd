// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/recorder.hpp"

#include <clang/Lex/LiteralSupport.h>

#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

bool opens(const clang::Token& token) {
  return token.isOneOf(clang::tok::l_paren, clang::tok::l_square, clang::tok::l_brace);
}
bool closes(const clang::Token& token) {
  return token.isOneOf(clang::tok::r_paren, clang::tok::r_square, clang::tok::r_brace);
}

}  // namespace

void recorder::see(const clang::Token& token) {
  if (token.isAnnotation()) return;
  if (depth_ == 0) {
    const bool second = after_bracket_ && token.is(clang::tok::l_square);
    after_bracket_ = !second && token.is(clang::tok::l_square);
    if (second) list_.clear(), depth_ = 1;
    return;
  }
  if (opens(token)) ++depth_;
  if (closes(token) && --depth_ == 0) return read_list();
  list_.push_back(token);
}

// attribute-list: [ "using" name ":" ] attribute { "," attribute }, attribute: name [ "::" name ] [ "(" … ")" ]
void recorder::read_list() {
  using namespace clang;
  std::size_t i = 0;
  // Where the name of our namespace stands, right or nearly so; otherwise nothing.
  const auto cupel_at = [&](std::size_t at) {
    static const std::string own[] = {"cupel"};
    const auto* identifier = at < list_.size() ? list_[at].getIdentifierInfo() : nullptr;
    return identifier != nullptr && !nearest(identifier->getName(), own).empty() ? &list_[at] : nullptr;
  };
  const Token* by_using = nullptr;
  if (list_.size() >= 3 && list_[0].is(tok::kw_using) && list_[2].is(tok::colon)) by_using = cupel_at(1), i = 3;
  while (i < list_.size()) {
    const auto* ours = by_using;
    if (i + 1 < list_.size() && list_[i + 1].is(tok::coloncolon)) ours = cupel_at(i), i += 2;
    if (i >= list_.size()) return;
    entry found;
    const auto* name = list_[i].getIdentifierInfo();
    found.location = list_[i].getLocation();
    if (name != nullptr) found.raw.name = name->getName().str();
    const std::size_t at_name = i++;
    if (i < list_.size() && list_[i].is(tok::l_paren)) {
      found.raw.called = true;
      int depth = 1;
      for (++i; i < list_.size(); ++i) {
        if (opens(list_[i])) ++depth;
        if (closes(list_[i]) && --depth == 0) break;
        if (ours != nullptr) found.raw.tokens.push_back(convert(list_[i]));
      }
      ++i;
    }
    if (ours != nullptr && name != nullptr) {
      found.raw.where = where_.of(list_[at_name].getLocation());
      found.space = where_.of(ours->getLocation());
      if (const auto space = ours->getIdentifierInfo()->getName(); space != "cupel") {
        found.misspelt = space.str();
        found.raw.where = found.space;
      }
      entries_.insert_or_assign(found.location.getRawEncoding(), std::move(found));
    }
    while (i < list_.size() && !list_[i].is(tok::comma)) ++i;
    ++i;
  }
}

token recorder::convert(const clang::Token& from) const {
  token result;
  result.where = where_.of(from.getLocation());
  if (from.isOneOf(clang::tok::string_literal, clang::tok::utf8_string_literal)) {
    result.what = token::kind::string;
    const clang::StringLiteralParser literal(from, preprocessor_);
    result.text = literal.GetString().str();
    return result;
  }
  result.text = preprocessor_.getSpelling(from);
  if (clang::tok::isStringLiteral(from.getKind()))
    result.what = token::kind::wide_string;
  else if (from.is(clang::tok::numeric_constant))
    result.what = token::kind::number;
  else if (from.getIdentifierInfo() != nullptr)
    result.what = token::kind::name;
  return result;
}

recorder::entry* recorder::at(clang::SourceLocation location) {
  const auto found = entries_.find(location.getRawEncoding());
  return found == entries_.end() ? nullptr : &found->second;
}

}  // namespace cupel::codegen

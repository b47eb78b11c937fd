// SPDX-License-Identifier: Apache-2.0
// Registers every word of the vocabulary as an attribute of Clang's, which attaches it to a declaration. Whether it may
// stand there is decided later (check_words.cpp), for all at once.

#include "tools/codegen/read/clang/attributes.hpp"

#include <clang/AST/Attr.h>
#include <clang/Sema/ParsedAttr.h>
#include <clang/Sema/Sema.h>

#include <memory>
#include <utility>
#include <vector>

#include "tools/codegen/read/words.hpp"

namespace cupel::codegen {
namespace {

template <std::size_t Index> struct registered : clang::ParsedAttrInfo {
  static constexpr Spelling spelling[] = {{clang::ParsedAttr::AS_CXX11, words[Index].full}};

  registered() {
    OptArgs = 15;
    Spellings = spelling;
  }

  AttrHandling handleDeclAttribute(clang::Sema& sema, clang::Decl* to,
                                   const clang::ParsedAttr& attribute) const override {
    to->addAttr(clang::AnnotateAttr::Create(sema.Context, annotation_mark, nullptr, 0, attribute.getRange()));
    return AttributeApplied;
  }
};

// The same name on a struct and on a member is one attribute to Clang.
constexpr bool is_first(std::size_t index) {
  if (words[index].site == nested) return false;
  for (std::size_t i = 0; i < index; ++i)
    if (words[i].site != nested && words[i].name() == words[index].name()) return false;
  return true;
}

template <std::size_t Index> void add() {
  if constexpr (is_first(Index)) {
    static const clang::ParsedAttrInfoRegistry::Add<registered<Index>> once(words[Index].full, "");
  }
}

}  // namespace

void register_attributes() {
  []<std::size_t... Index>(std::index_sequence<Index...>) {
    (add<Index>(), ...);
  }(std::make_index_sequence<std::size(words)>{});
}

}  // namespace cupel::codegen

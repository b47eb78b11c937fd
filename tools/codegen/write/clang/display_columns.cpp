// SPDX-License-Identifier: Apache-2.0
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Unicode.h>

#include "tools/codegen/write/layout.hpp"

namespace cupel::codegen {

// As clang-format does it: what is no printable UTF-8 counts by its bytes.
std::size_t display_columns(std::string_view text) {
  const int width = llvm::sys::unicode::columnWidthUTF8(llvm::StringRef(text.data(), text.size()));
  return width < 0 ? text.size() : static_cast<std::size_t>(width);
}

}  // namespace cupel::codegen

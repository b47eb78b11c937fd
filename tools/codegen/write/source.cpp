// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/source.hpp"

#include <algorithm>

#include "tools/codegen/write/literal.hpp"

namespace cupel::codegen {

source& source::line(std::string_view text) {
  (text_ += text) += '\n';
  lines_ += 1 + static_cast<unsigned>(std::ranges::count(text, '\n'));
  return *this;
}

source& source::at(const place& where) {
  if (where.line == 0) return *this;
  elsewhere_ = true;
  return line("#line " + std::to_string(where.line) + ' ' + string_literal(where.file));
}

source& source::back() {
  if (!elsewhere_) return *this;
  elsewhere_ = false;
  return line("#line " + std::to_string(lines_ + 2) + ' ' + string_literal(name_));
}

}  // namespace cupel::codegen

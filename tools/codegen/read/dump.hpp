// SPDX-License-Identifier: Apache-2.0
#pragma once
// Declarations as stable text, for people who debug and for the tests' goldens.

#include <iosfwd>

#include "tools/codegen/read/declaration.hpp"

namespace cupel::codegen {

void dump(const reading&, std::ostream&);

}  // namespace cupel::codegen

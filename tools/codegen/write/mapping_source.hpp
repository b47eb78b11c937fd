// SPDX-License-Identifier: Apache-2.0
#pragma once
// `<stem>.gen.cpp`: the bodies of what `<stem>.gen.hpp` declares, and the assertions that the structs still are what
// was scanned.

#include "tools/codegen/write/generated_file.hpp"
#include "tools/codegen/write/mapping_context.hpp"

namespace cupel::codegen {

generated_file mapping_source(const mapping_input&);

/// The assertions of one header, as lines: each member by name, and how many there are.
std::string member_assertions(const mapping_input&);

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// `<stem>.gen.hpp`: the specialisations of cupel::mapping and cupel::enumeration for one model header. The contract is
// include/cupel/orm/mapping.hpp.

#include "tools/codegen/write/generated_file.hpp"
#include "tools/codegen/write/mapping_context.hpp"

namespace cupel::codegen {

generated_file mapping_header(const mapping_input&);

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cupel/schema/compare/difference.hpp>
#include <vector>

#include "tools/codegen/commands/systems.hpp"
#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/write/digest.hpp"
#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// What the code of a system is made from: the files that both parses read, and every migration.
std::vector<digested_file> inputs_of(const system_config&, const system_model&, const history&);

/// Every generated file of a system, digest.txt among them. `drift`: see proof_header.hpp.
std::vector<generated_file> system_files(const system_config&, const system_model&, const history&,
                                         const schema::list<schema::difference>& drift);

}  // namespace cupel::codegen

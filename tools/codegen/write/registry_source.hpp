// SPDX-License-Identifier: Apache-2.0
#pragma once
// registry.gen.cpp: the registry, and with proof.gen.hpp the proof, in one translation unit. One line for each
// migration in each list, sorted, so that two branches that both add one merge.

#include "tools/codegen/commands/systems.hpp"
#include "tools/codegen/history/history.hpp"
#include "tools/codegen/write/digest.hpp"
#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// `sealed`: the absolute path of sealed.hpp, or empty.
generated_file registry_source(const system_config&, const history&, const std::vector<digested_file>&,
                               const std::string& sealed);

/// How generated code includes a file of the project: its path from the root, which is an include folder of the system.
std::string include_of(const system_config&, const std::string& absolute);

}  // namespace cupel::codegen

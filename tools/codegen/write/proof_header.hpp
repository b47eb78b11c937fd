// SPDX-License-Identifier: Apache-2.0
#pragma once
// proof.gen.hpp: the proof as compile errors. Beside the report of every finding (cupel/migration/report.hpp) there are
// static_asserts for each object of the models, under a #line of the member that it comes from: there the error stands
// when a build without the tool finds a drift. Their texts are written here, since no C++20 compiler prints one that it
// has made itself.

#include <cupel/migration/proof.hpp>

#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// `drift`: of this run; there may be some where it is only warned of. What stands only in the migrations is asserted
/// at its operation's line.
generated_file proof_header(const std::string& system, const system_model&, const history&,
                            const schema::list<schema::difference>& drift);

}  // namespace cupel::codegen

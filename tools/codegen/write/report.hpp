// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings of the proof as diagnostics at the user's own lines, with the command that puts them right:
//
//   models/color_meter/user.hpp:14:36: error: column 'users.phone' is in the model, and no migration adds it
//   [cupel-drift] note: cupel revision --autogenerate -m "add users.phone"

#include <cupel/migration/proof.hpp>
#include <string>

#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

struct report_options {
  bool drift_is_error = true;  ///< otherwise a warning
  std::string system{};        ///< given where the build has several systems: the commands name it
};

/// A problem at its operation or revision; a difference at the side that has the object, at the model where both have
/// it.
void report_findings(const migration::findings&, const system_model&, const history&, const report_options&,
                     diagnostics&);

/// What a revision is called that ends these differences by these words of the author: "add users.phone".
std::string suggested_message(const schema::list<schema::difference>& drift, const diff::consent&, const history&);

}  // namespace cupel::codegen

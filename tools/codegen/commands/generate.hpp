// SPDX-License-Identifier: Apache-2.0
#pragma once
// `cupel generate`: models and migrations become the code of generated/.
//
//   cupel generate [-p BUILD_DIR] [--system NAME] [--check]        what a person types: every system, or one
//   cupel generate --config FILE --system NAME --output DIR --depfile FILE --stamp FILE --drift error|warning
//                                                                   what the build runs (cmake/cupel_add_system.cmake)

#include <iosfwd>
#include <string>

#include "tools/codegen/commands/systems.hpp"

namespace cupel::codegen {

struct generate_options {
  bool check = false;          ///< write nothing; 1 where something would change
  bool drift_is_error = true;  ///< a difference between models and migrations; otherwise it is a warning
  std::string output{};        ///< the folder; empty: the committed one and the build's
  std::string depfile{};       ///< for Ninja and Make: what `stamp` depends on
  std::string stamp{};         ///< touched after every run without an error
};

/// One system. After any error nothing is written, and the exit code is 1.
int generate_system(const system_config&, const generate_options&, std::ostream& out, std::ostream& diagnostics);

}  // namespace cupel::codegen

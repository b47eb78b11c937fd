// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tool's front: annotated headers become declarations, and everything wrong with them is said at the user's own
// line.
//
//   const auto models = read_models({.headers = {"models/shop/user.hpp"}, .include_dirs = {"include"}, .root =
//   "/src/shop"},
//                                   std::cerr);
//   if (!models.ok) return 1;   // write nothing

#include <iosfwd>
#include <string>
#include <vector>

#include "tools/codegen/read/declaration.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

struct read_options {
  std::vector<std::string> headers;  ///< of the system, relative to `root` or absolute, in the order wanted
  std::vector<std::string> include_dirs{};
  std::vector<std::string> defines{};        ///< `NAME` or `NAME=VALUE`
  std::string root{};                        ///< the project's folder; empty: the current one
  std::vector<std::string> flags{};          ///< more compile flags for Clang, such as -isystem DIR
  std::vector<std::string> known_headers{};  ///< of other systems: their tables may be included and are not read
  std::vector<std::string> empty_headers{};  ///< generated files: read as empty, whether they exist, and no dependency
};

/// One parse of all headers and all checks. Diagnostics are printed at once, in source order. A header that does not
/// compile prints Clang's own errors and nothing else, and no record is read. `ok` is false after any error.
reading read_models(const read_options&, std::ostream& diagnostics);
/// The same for a caller that goes on with what could be read, and prints later: what is reported at a member that has
/// an error is left out from here on.
reading read_models(const read_options&, diagnostics&);

}  // namespace cupel::codegen

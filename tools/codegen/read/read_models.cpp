// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/read_models.hpp"

#include <filesystem>
#include <ostream>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/clang/parse.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

reading read_models(const read_options& options, std::ostream& out) {
  reading result;
  diagnostics report(options.root.empty() ? std::filesystem::current_path().generic_string() : options.root);
  if (parse_headers(options, report, result)) {
    check(result, report);
    result.ok = !report.has_errors();
  }
  report.print(out);
  return result;
}

}  // namespace cupel::codegen

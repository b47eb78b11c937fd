// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/system_header.hpp"

#include <algorithm>

#include "tools/codegen/write/layout.hpp"

namespace cupel::codegen {

generated_file system_header(const std::string& system, const std::vector<std::string>& stems) {
  auto sorted = stems;
  std::ranges::sort(sorted);
  std::string text = "#pragma once\n\n#include <cupel/migration/registry.hpp>\n\n";
  for (const auto& each : sorted) text += "#include \"" + system + '/' + each + ".gen.hpp\"\n";
  text += "\nnamespace cupel::systems {\n\n/// What programs carry of " + system
          + ": db.migrate(), cupel::command_line(…).\nextern const registry " + system
          + ";\n\n}  // namespace cupel::systems\n";
  return {system + ".gen.hpp", laid_out(banner("the models of " + system), text)};
}

}  // namespace cupel::codegen

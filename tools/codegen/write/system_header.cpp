// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/system_header.hpp"

#include <algorithm>

#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/source.hpp"

namespace cupel::codegen {

generated_file system_header(const std::string& system, const std::vector<std::string>& stems) {
  auto sorted = stems;
  std::ranges::sort(sorted);
  source out(system + ".gen.hpp");
  out.line("#pragma once").line();
  out.line("#include <cupel/migration/registry.hpp>").line("#include <cupel/orm/this_source.hpp>").line();
  for (const auto& each : sorted) out.line("#include \"" + system + '/' + each + ".gen.hpp\"");
  out.line().line("namespace cupel::systems {").line();
  out.line("/// What programs carry of " + system + ": db.migrate(), cupel::command_line(…).");
  out.line("extern const registry " + system + ';').line();
  out.line("}  // namespace cupel::systems").line();
  out.line("/// A call that names no system means " + system + ", where no other's header is included.");
  out.line("namespace cupel::this_source {");
  out.line("inline namespace the_" + system + " {").line();
  out.line("struct only {");
  out.line("  static const registry& get() { return systems::" + system + "; }");
  out.line("};");
  out.line("only system_of(asked);").line();
  out.line("}  // namespace the_" + system).line("}  // namespace cupel::this_source");
  return {system + ".gen.hpp", laid_out(banner("the models of " + system), out.text())};
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
// Writes a random sound history as sources, with the tool's own writers, for the bench of the proof to compile:
// parse.cpp without the proof, proof.cpp with it, sealed.cpp with every revision sealed too.
//   write_history FOLDER TABLES REVISIONS OPERATIONS EXPLICIT_PERCENT
#include <cstdio>
#include <cstdlib>
#include <cupel/migration/checksum_text.hpp>
#include <cupel/migration/inverse.hpp>
#include <filesystem>
#include <fstream>

#include "support/synthetic_history.hpp"
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/write/migration_source.hpp"
#include "tools/codegen/write/models_header.hpp"

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: write_history FOLDER TABLES REVISIONS OPERATIONS EXPLICIT_PERCENT\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  cupel::test::synthetic_history history({.tables = std::atoi(argv[2]),
                                          .revisions = std::atoi(argv[3]),
                                          .operations = std::atoi(argv[4]),
                                          .explicit_percent = std::atoi(argv[5])});
  std::string includes;
  std::string pointers;
  std::string seals;
  for (const cupel::migration::revision& r : history.revisions()) {
    write(folder / (std::string(r.id) + ".hpp"), cupel::codegen::migration_source("bench", r));
    includes += "#include \"" + std::string(r.id) + ".hpp\"\n";
    pointers += "    &migrations::bench::rev_" + std::string(r.id) + "::self,\n";
    seals += "    {\"" + std::string(r.id) + "\", 0x" + cupel::migration::checksum_text(cupel::migration::checksum(r))
             + "},\n";
  }
  cupel::codegen::system_model model;
  for (const cupel::migration::operation& op : history.models()) model.definitions.push_back(&op.what);
  write(folder / "models.gen.hpp", cupel::codegen::models_header("bench", model).text);
  write(folder / "parse.cpp", "#include <cupel/migration/registry.hpp>\n#include \"models.gen.hpp\"\n" + includes);
  for (const bool sealed : {false, true})
    write(folder / (sealed ? "sealed.cpp" : "proof.cpp"),
          "#include <cupel/migration/report.hpp>\n#include \"models.gen.hpp\"\n" + includes
              + "namespace {\nconstexpr const cupel::migration::revision* revisions[] = {\n" + pointers + "};\n"
              + (sealed ? "constexpr cupel::migration::sealed_revision sealed[] = {\n" + seals + "};\n" : "")
              + "}\nnamespace cupel::systems {\nextern const registry bench;\nconstexpr registry bench{.system = "
                "\"bench\", .revisions = revisions, .models = ::generated::bench::models"
              + (sealed ? ", .sealed = sealed" : "")
              + "};\n}\nstatic_assert(cupel::migration::verdict_on<cupel::systems::bench>.count == 0);\n");
}

// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/system_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "tools/codegen/write/mapping_header.hpp"
#include "tools/codegen/write/mapping_source.hpp"
#include "tools/codegen/write/models_header.hpp"
#include "tools/codegen/write/proof_header.hpp"
#include "tools/codegen/write/registry_source.hpp"
#include "tools/codegen/write/system_header.hpp"

namespace cupel::codegen {
namespace {

std::string sealed_of(const system_config& system) {
  auto file = sealed_header(system.migrations);
  return std::filesystem::exists(file) ? file : std::string();
}

std::string digest_of(const std::vector<digested_file>& inputs, const std::string& path) {
  const auto found = std::ranges::find(inputs, path, &digested_file::path);
  return found == inputs.end() ? std::string() : short_digest(*found);
}

// As place::file: relative to the root where it lies under it, and absolute elsewhere.
std::string header_of(const system_config& system, const std::string& absolute) {
  return absolute.starts_with(system.root + '/') ? include_of(system, absolute) : absolute;
}

}  // namespace

std::vector<digested_file> inputs_of(const system_config& system, const system_model& model, const history& past) {
  auto files = model.declarations.dependencies;
  files.insert(files.end(), system.models.begin(), system.models.end());
  files.insert(files.end(), past.dependencies.begin(), past.dependencies.end());
  for (const auto& each : past.revisions) files.push_back(each.file);
  if (auto sealed = sealed_of(system); !sealed.empty()) files.push_back(std::move(sealed));
  return digest_files(system.root, files, system.output);
}

std::vector<generated_file> system_files(const system_config& system, const system_model& model, const history& past,
                                         const schema::list<schema::difference>& drift) {
  const auto inputs = inputs_of(system, model, past);
  std::vector<generated_file> result;
  std::vector<std::string> stems;
  std::set<std::string> headers;
  for (const auto& each : system.models) headers.insert(header_of(system, each));
  for (const auto& each : system.models) {
    mapping_input input{model, system.name, header_of(system, each), include_of(system, each), {}, headers};
    input.digest = digest_of(inputs, input.include);
    stems.push_back(input.stem());
    result.push_back(mapping_header(input));
    result.push_back(mapping_source(input));
  }
  result.push_back(system_header(system.name, stems));
  result.push_back(models_header(system.name, model));
  result.push_back(proof_header(system.name, model, past, drift));
  result.push_back(registry_source(system, past, inputs, sealed_of(system)));
  result.push_back({"digest.txt", digest_text(inputs, system.options_digest)});
  return result;
}

}  // namespace cupel::codegen

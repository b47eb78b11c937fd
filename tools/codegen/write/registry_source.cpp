// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/registry_source.hpp"

#include <algorithm>

#include "tools/codegen/write/literal.hpp"
#include "tools/codegen/write/models_header.hpp"
#include "tools/codegen/write/source.hpp"

namespace cupel::codegen {
namespace {

// `{line, column}`
std::string braced(const schema::place& at) {
  return '{' + std::to_string(at.line) + ", " + std::to_string(at.column) + '}';
}

std::string braced(const migration::operations& list) {
  std::string result;
  for (const auto& each : list) result += (result.empty() ? "" : ", ") + braced(each.what.at);
  return '{' + result + '}';
}

class writer {
 public:
  writer(const system_config& system, const history& past)
      : system_(system),
        past_(past),
        space_(generated_namespace(system.name)),
        out_(system.name + "/registry.gen.cpp") {}

  std::string run(const std::vector<digested_file>& files, const std::string& sealed) {
    out_.line("#include <cupel/migration/registry.hpp>").line("#include <cupel/migration/source_digest.hpp>").line();
    out_.line("#include \"" + system_.name + "/models.gen.hpp\"").line();
    for (const auto& each : past_.revisions) out_.line("#include \"" + include_of(system_, each.file) + '"');
    if (!sealed.empty()) out_.line("#include \"" + include_of(system_, sealed) + '"');
    out_.line().line("namespace " + space_ + " {").line();
    lists(files);
    out_.line("}  // namespace " + space_).line();
    registry(!sealed.empty());
    out_.line().line("#include \"" + system_.name + "/proof.gen.hpp\"");
    return out_.text();
  }

 private:
  void lists(const std::vector<digested_file>& files) {
    if (!past_.revisions.empty()) {
      out_.line("constexpr const cupel::migration::revision* revisions[] = {");
      for (const auto& each : past_.revisions) out_.line("    &::" + each.name_space + "::self,");
      out_.line("};").line();
      out_.line("constexpr cupel::migration::written_revision written[] = {");
      for (const auto& each : past_.revisions) {
        const auto& what = *each.what;
        out_.line("    {" + string_literal(what.id) + ", " + braced(what.at) + ", " + braced(what.upgrade) + ", "
                  + braced(what.downgrade) + "},");
      }
      out_.line("};").line();
    }
    out_.line("constexpr cupel::migration::source_digest digest{");
    out_.line("    " + string_literal(system_.options_digest.substr(0, 16))
              + ",  // the arguments of cupel_add_system");
    for (const auto& each : files) out_.line("    " + string_literal(short_digest(each)) + ",  // " + each.path);
    out_.line("};").line();
  }

  bool has(const char* dialect) const { return std::ranges::find(system_.dialects, dialect) != system_.dialects.end(); }

  void field(const char* name, const std::string& value) {
    out_.line("    ." + std::string(name) + " = " + value + ',');
  }

  void registry(bool sealed) {
    out_.line("#ifndef CUPEL_PROGRAM_VERSION  // cupel_add_system gives the project's");
    out_.line("#define CUPEL_PROGRAM_VERSION nullptr").line("#endif").line();
    out_.line("namespace cupel::systems {").line();
    out_.line("extern const registry " + system_.name + ';');
    out_.line("constexpr registry " + system_.name + "{");
    field("system", string_literal(system_.name));
    if (!past_.revisions.empty()) {
      field("revisions", "::" + space_ + "::revisions");
      field("written", "::" + space_ + "::written");
    }
    field("models", "::" + space_ + "::models");
    if (sealed) field("sealed", "::migrations::" + system_.name + "::sealed");
    field("databases", std::string("{.postgresql = ") + (has("postgresql") ? "true" : "false")
                           + ", .sqlite = " + (has("sqlite") ? "true" : "false") + '}');
    if (!system_.default_url.empty()) field("default_url", string_literal(system_.default_url));
    if (!system_.version_schema.empty()) field("version_schema", string_literal(system_.version_schema));
    field("digest", "::" + space_ + "::digest.text");
    field("program_version", "CUPEL_PROGRAM_VERSION");
    out_.line("};").line().line("}  // namespace cupel::systems");
  }

  const system_config& system_;
  const history& past_;
  std::string space_;
  source out_;
};

}  // namespace

std::string include_of(const system_config& system, const std::string& absolute) {
  return std::filesystem::path(absolute).lexically_relative(system.root).generic_string();
}

generated_file registry_source(const system_config& system, const history& past,
                               const std::vector<digested_file>& files, const std::string& sealed) {
  return {"registry.gen.cpp", banner("the models and migrations of " + system.name) + "// clang-format off\n"
                                  + writer(system, past).run(files, sealed)};
}

}  // namespace cupel::codegen

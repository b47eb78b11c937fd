// SPDX-License-Identifier: Apache-2.0
// cupel init NAME: a new system in this folder, which builds and runs as it is.
#include <cupel/migration/arena.hpp>
#include <cupel/migration/history.hpp>
#include <filesystem>
#include <iostream>

#include "tools/codegen/commands/new_revision.hpp"
#include "tools/codegen/commands/system_name.hpp"
#include "tools/codegen/write/migration_source.hpp"
#include "tools/codegen/write/output.hpp"

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

constexpr const char* first_model = R"(#pragma once
#include <cupel/model.hpp>

/// Something to remember. Change it, add others beside it, and build: the build says what is missing.
struct [[cupel::table("notes")]] Note {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  std::string text{};
  [[cupel::created_at]] cupel::timestamp created_at{};
};
)";

// What `cupel revision --autogenerate` would write for it (a test compares them).
migration::revision first_revision(migration::arena& memory) {
  namespace types = schema::types;
  const auto column = [](const char* name, schema::type type) {
    schema::column result;
    result.name = name;
    result.type = type;
    return result;
  };
  auto id = column("id", types::bigint);
  id.identity = schema::by_default;
  auto created_at = column("created_at", types::timestamptz);
  created_at.default_sql = "now()";
  auto& notes = memory.make<schema::table>();
  notes.name = "notes";
  memory.fill(notes.columns, {id, column("text", types::text), created_at});
  memory.fill(notes.primary_key, {"id"});
  notes.comment = "Something to remember. Change it, add others beside it, and build: the build says what is missing.";

  migration::revision result;
  result.id = memory.text(new_id({}));
  result.message = "Initial schema";
  result.created = memory.text(creation_time({}));
  result.upgrade = memory.list({&notes});
  return result;
}

std::string cmake_lines(const std::string& name) {
  return "find_package(cupel 0.1 REQUIRED)\ncupel_add_system(" + name + "\n  MODELS      models/" + name
         + "\n  MIGRATIONS  migrations/" + name + "\n  GENERATED   generated/" + name
         + "\n  DIALECTS    sqlite\n  DEFAULT_URL sqlite:" + name + ".db)\n";
}

}  // namespace

int init(words_of_command arguments) {
  CLI::App line{"a new system in this folder", "cupel init"};
  std::string name;
  line.add_option("NAME", name, "its name, a C++ identifier")->required();
  if (const auto code = parse_line(line, arguments)) return *code;
  if (const auto why = why_no_system_name(name); !why.empty()) throw usage_error(why);
  const auto models = fs::path("models") / name;
  const auto migrations = fs::path("migrations") / name;
  for (const auto& folder : {models, migrations})
    if (fs::exists(folder)) throw usage_error("'" + folder.generic_string() + "' stands already");

  migration::arena memory;
  const auto revision = first_revision(memory);
  const auto file = migrations / (migration_file_name({}, revision.id, revision.created, revision.message) + ".hpp");
  const auto write = [](const fs::path& path, const std::string& text) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    write_file(path.generic_string(), text);
    std::cout << "wrote " << path.generic_string() << '\n';
  };
  write(models / "note.hpp", first_model);
  write(file, migration_source(name, revision));
  // Without it two branches that each add a revision conflict in code that the next build makes again.
  const std::string attributes = "generated/** merge=union\n";
  if (!fs::exists(".gitattributes"))
    write(".gitattributes", attributes);
  else
    std::cout << "add to .gitattributes:\n\n" << attributes << '\n';
  if (!fs::exists("CMakeLists.txt"))
    write("CMakeLists.txt",
          "cmake_minimum_required(VERSION 3.25)\nproject(" + name + " LANGUAGES CXX)\n\n" + cmake_lines(name));
  else
    std::cout << "add to CMakeLists.txt:\n\n" << cmake_lines(name) << '\n';
  std::cout << "then: cmake -S . -B build && cmake --build build && build/" << name << "-migrate upgrade\n";
  return 0;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The migrations of a system, as the compiler sees them: every header is parsed by Clang, and the constants are copied
// into an arena. No user code runs; there is no second parser of migrations, and no snapshot file.
//
//   history past = read_history({.folder = system.migrations, .reading = system.reading}, std::cerr);
//   if (!past.ok) return 1;                                   // write nothing
//   cupel::registry r = past.registry(model.operations());    // for migration::examine

#include <cupel/migration/arena.hpp>
#include <cupel/migration/registry.hpp>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tools/codegen/model/origins.hpp"
#include "tools/codegen/read/diagnostic.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {

/// One migration header.
struct source_revision {
  const migration::revision* what = nullptr;  ///< in history::memory; `at` is where `self` is declared
  std::string file;                           ///< absolute
  std::string name_space;                     ///< `migrations::shop::rev_4f1c`: `self` is in it
  place where;                                ///< of `self`
};

struct sealed_source {
  migration::sealed_revision what;
  place where;
};

struct history {
  bool ok = false;                         ///< false: something was diagnosed; write nothing
  std::vector<source_revision> revisions;  ///< in the order of the files' names
  std::vector<sealed_source> sealed;
  std::vector<std::string> dependencies;  ///< absolute paths of the non-system files that the parse read, sorted
  std::unique_ptr<migration::arena> memory = std::make_unique<migration::arena>();
  codegen::origins origins;
  /// The functions of C++ data steps, by their operation: {up, down}, qualified; empty where there is none.
  std::map<const schema::definition*, std::pair<std::string, std::string>> functions;

  /// Null where there is none of that id.
  const source_revision* find(const std::string& id) const;

  /// Positions in `revisions`, from the base to the head; empty where the graph is broken.
  std::vector<std::uint32_t> order();

  /// Only what examine() asks for. It lives as long as this object.
  cupel::registry registry(const std::string& system, migration::operations models);

 private:
  std::vector<const migration::revision*> pointers_;
  std::vector<migration::sealed_revision> seals_;
};

struct history_options {
  std::string folder;      ///< every *.hpp in it is a migration, but sealed.hpp
  read_options reading{};  ///< root, include folders and definitions; its headers are not read
};

/// The migration headers of a folder, absolute, sorted; sealed.hpp is not among them.
std::vector<std::string> migration_headers(const std::string& folder);
/// `<folder>/sealed.hpp`
std::string sealed_header(const std::string& folder);

/// A header that does not compile prints Clang's own errors.
history read_history(const history_options&, std::ostream& diagnostics);

}  // namespace cupel::codegen

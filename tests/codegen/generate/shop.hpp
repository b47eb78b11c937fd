// SPDX-License-Identifier: Apache-2.0
// A small system in a temporary folder: two models that its one migration makes.
#pragma once

#include <filesystem>
#include <sstream>
#include <string>

#include "codegen/support/systems.hpp"
#include "support/temporary.hpp"
#include "tools/codegen/commands/generate.hpp"

namespace cupel::test {

inline constexpr const char* user_header = R"(#pragma once
#include <cupel/model.hpp>
#include "shared.hpp"

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::unique, cupel::index, cupel::length(kLength)]] std::string email{};
};
)";
inline constexpr const char* tag_header = R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key]] std::int32_t id{};
};
)";
inline constexpr const char* first_migration = R"(#pragma once
#include <cupel/migration.hpp>

namespace migrations::shop::rev_a1 {
using namespace cupel::migration;

inline constexpr operation upgrade[] = {
  create_table{.name = "tags", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
  create_table{.name = "users",
    .columns = {
      column{.name = "id", .type = integer, .identity = by_default},
      column{.name = "email", .type = varchar(100)},
    },
    .primary_key = {"id"}},
  create_index{.name = "ix_users_email", .table = "users", .on = {"email"}, .unique = true},
};
inline constexpr revision self{.id = "a1", .parent = {}, .message = "first", .created = "2025-01-01T00:00:00Z",
                               .upgrade = upgrade};
}  // namespace migrations::shop::rev_a1
)";

class shop {
 public:
  shop() {
    write("models/user.hpp", user_header);
    write("models/tag.hpp", tag_header);
    write("shared.hpp", "#pragma once\ninline constexpr int kLength = 100;\n");
    write("migrations/20250101_0000_a1_first.hpp", first_migration);
  }

  std::filesystem::path root() const { return folder_.path(); }
  std::filesystem::path output() const { return root() / "build" / "generated" / "shop"; }
  void write(const std::string& path, const std::string& text) const { write_file(root() / path, text); }
  std::string read(const std::string& path) const { return read_file(root() / path); }

  /// As the build calls it; what it says is in `out` and `errors`.
  int generate(codegen::generate_options options = {}) {
    options.output = output().string();
    options.stamp = output().string() + ".stamp";
    options.depfile = output().string() + ".d";
    return run(options);
  }
  int run(const codegen::generate_options& options) {
    std::ostringstream said;
    std::ostringstream wrong;
    auto system = system_in(root(), "shop");
    system.ignore = ignore;
    system.version_schema = version_schema;
    const int code = codegen::generate_system(system, options, said, wrong);
    out = said.str();
    errors = wrong.str();
    return code;
  }

  std::vector<std::string> ignore;  ///< IGNORE of cupel_add_system
  std::string version_schema;       ///< VERSION_SCHEMA
  std::string out;
  std::string errors;

 private:
  temporary_folder folder_;
};

}  // namespace cupel::test

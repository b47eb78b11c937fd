// SPDX-License-Identifier: Apache-2.0
// A project with one system `shop`, as CMake would have configured it, and the tool run in it.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "support/process.hpp"
#include "support/temporary.hpp"

namespace cupel::test {

inline constexpr const char* note_model = R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("notes")]] Note {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  std::string text{};
};
)";

class project {
 public:
  explicit project(const std::string& model = note_model, std::string dialect = "sqlite")
      : dialect_{std::move(dialect)} {
    write_model(model);
    configure("");
  }

  /// `more`: fields of the system in cupel.json, each with a comma behind it.
  void configure(const std::string& file_template, const std::string& naming = "") const {
    const auto path = [&](const std::string& below) { return '"' + (root() / below).string() + '"'; };
    write_file(root() / "build/cupel.json",
               "{\"build\": " + path("build") + ", \"systems\": [{\"name\": \"shop\", \"root\": \"" + root().string()
                   + "\", \"migrations\": " + path("migrations/shop") + ", \"generated\": " + path("generated/shop")
                   + ", \"output\": " + path("build/generated/shop") + ", \"migrate\": " + path("build/shop-migrate")
                   + ", \"default_url\": \"\", \"file_template\": \"" + file_template
                   + "\", \"version_schema\": \"\", \"max_lock\": \"\", \"options_digest\": \"" + std::string(64, '0')
                   + "\", \"models\": [" + path("models/shop/note.hpp") + "], \"dialects\": [\"" + dialect_
                   + "\"], \"ignore\": [], " + "\"naming\": {" + naming
                   + "}, \"include_directories\": [\"" CUPEL_INCLUDE + "\"], \"compile_definitions\": []}]}\n");
  }

  void write_model(const std::string& text) const { write_file(root() / "models/shop/note.hpp", text); }
  /// The model with `line` as its last member.
  void add_member(const std::string& line) const {
    std::string text = note_model;
    write_model(text.insert(text.rfind("};"), "  " + line + '\n'));
  }
  void write_migration(const std::string& name, const std::string& text) const {
    write_file(root() / "migrations/shop" / name, text);
  }
  std::filesystem::path root() const { return folder_.path(); }

  /// Names of the migrations' folder, sorted.
  std::vector<std::string> migrations() const {
    std::vector<std::string> result;
    std::error_code none;
    for (const auto& each : std::filesystem::directory_iterator(root() / "migrations/shop", none))
      result.push_back(each.path().filename().string());
    std::sort(result.begin(), result.end());
    return result;
  }
  std::string migration(const std::string& name) const { return read_file(root() / "migrations/shop" / name); }

  process_result run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), CUPEL_TOOL);
    return run_process({.argv = std::move(arguments),
                        .env = {{"SOURCE_DATE_EPOCH", "1766054700"}},  // 2025-12-18T10:45:00Z
                        .folder = root(),
                        .limit = std::chrono::seconds(300)});
  }
  process_result autogenerate(const std::string& id, std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"revision", "--autogenerate", "-m", "step " + id, "--rev-id", id};
    words.insert(words.end(), more.begin(), more.end());
    return run(std::move(words));
  }

 private:
  std::string dialect_;
  temporary_folder folder_;
};

}  // namespace cupel::test

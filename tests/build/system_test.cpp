// SPDX-License-Identifier: Apache-2.0
// cupel_add_system(), on a copy of project/ with a stand-in for the tool: what a build runs, and what it leaves alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "support/process.hpp"
#include "support/temporary.hpp"

namespace fs = std::filesystem;
using cupel::test::process_result;
using cupel::test::read_file;
using cupel::test::run_process;
using cupel::test::write_file;

namespace {

fs::path const here = CUPEL_BUILD_TESTS;

class system_build : public testing::TestWithParam<char const*> {
 protected:
  system_build() { fs::copy(here / "project", root_, fs::copy_options::recursive); }

  process_result configure(std::vector<std::string> const& options = {}) const {
    std::vector<std::string> argv{CUPEL_CMAKE_COMMAND,
                                  "-S",
                                  root_.string(),
                                  "-B",
                                  (root_ / "build").string(),
                                  "-G",
                                  GetParam(),
                                  "-DCMAKE_CXX_COMPILER=" CUPEL_CXX_COMPILER,
                                  "-DCUPEL_CMAKE=" + (here / "../../cmake").lexically_normal().string(),
                                  "-DCUPEL_TOOL=" + (here / "fake_tool.sh").string(),
                                  "-DSHOP_DIALECTS=sqlite"};
    argv.insert(argv.end(), options.begin(), options.end());
    return run_process({.argv = argv});
  }
  process_result build(std::vector<std::string> const& options = {}) const {
    std::vector<std::string> argv{CUPEL_CMAKE_COMMAND, "--build", (root_ / "build").string()};
    argv.insert(argv.end(), options.begin(), options.end());
    return run_process({.argv = argv});
  }
  void configure_and_build(std::vector<std::string> const& options = {}) const {
    auto const configured = configure(options);
    ASSERT_EQ(configured.exit_code, 0) << configured.err;
    auto const built = build();
    ASSERT_EQ(built.exit_code, 0) << built.out << built.err;
  }
  void must_build() const {
    auto const built = build();
    ASSERT_EQ(built.exit_code, 0) << built.out << built.err;
  }
  /// Builds and expects a failure whose output holds `text`.
  void must_fail(std::string const& text) const {
    auto const built = build();
    EXPECT_NE(built.exit_code, 0);
    EXPECT_NE((built.out + built.err).find(text), std::string::npos) << built.out << built.err;
  }

  /// Every object file and program of the build with the time of its last change.
  std::map<fs::path, fs::file_time_type> products() const {
    std::map<fs::path, fs::file_time_type> times;
    for (auto const& entry : fs::recursive_directory_iterator(root_ / "build"))
      if (auto const kind = entry.path().extension();
          kind == ".o" || kind == ".a" || entry.path().filename() == "shop-migrate")
        times[fs::relative(entry.path(), root_ / "build")] = entry.last_write_time();
    return times;
  }
  std::vector<std::string> changed_since(std::map<fs::path, fs::file_time_type> const& before) const {
    std::vector<std::string> names;
    for (auto const& [path, time] : products())
      if (auto const known = before.find(path); known == before.end() || known->second != time)
        names.push_back(path.filename().string());
    return names;
  }
  /// What each file of the committed folder holds.
  std::map<std::string, std::string> committed() const {
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::directory_iterator(root_ / "generated/shop"))
      files[entry.path().filename().string()] = read_file(entry.path());
    return files;
  }
  long runs() const {
    auto const text = read_file(root_ / "build/generated/runs.txt");
    return std::ranges::count(text, '\n');
  }
  void edit(fs::path const& file, std::string const& from, std::string const& to) const {
    auto text = read_file(root_ / file);
    auto const place = text.find(from);
    ASSERT_NE(place, std::string::npos);
    write_file(root_ / file, text.replace(place, from.size(), to));
  }

 private:
  cupel::test::temporary_folder folder_;

 protected:
  fs::path const root_ = folder_.path() / "shop";
  fs::path const item = "models/shop/item.hpp";
};

// What is the same under each generator is tried under one.
class one_build : public system_build {};

TEST_P(system_build, does_nothing_the_second_time) {
  configure_and_build();
  auto const before = products();
  ASSERT_GE(before.size(), 6U);
  must_build();
  EXPECT_EQ(runs(), 1);
  EXPECT_EQ(changed_since(before), std::vector<std::string>{});
}

TEST_P(system_build, runs_the_tool_once_for_a_changed_model_and_compiles_what_includes_it) {
  configure_and_build();
  auto before = products();
  edit(item, "int id{};", "int id{};\n  int stock{};");
  must_build();
  EXPECT_EQ(runs(), 2);
  auto const changed = changed_since(before);
  EXPECT_EQ(std::ranges::count(changed, "item.gen.cpp.o"), 1);
  EXPECT_EQ(std::ranges::count(changed, "order.gen.cpp.o"), 0);
  EXPECT_NE(committed().at("item.gen.cpp").find("return 2;"), std::string::npos);
  before = products();
  must_build();
  EXPECT_EQ(runs(), 2);
  EXPECT_EQ(changed_since(before), std::vector<std::string>{});
}

TEST_P(system_build, runs_the_tool_for_a_header_that_a_model_includes_and_for_a_migration) {
  configure_and_build();
  edit("shared/money.hpp", "cents", "hundredths");
  must_build();
  EXPECT_EQ(runs(), 2);
  write_file(root_ / "migrations/shop/20250102_0000_a2_second.hpp", "#pragma once\n");
  must_build();
  EXPECT_EQ(runs(), 3);
  EXPECT_NE(committed().at("registry.gen.cpp").find("a2_second"), std::string::npos);
  fs::remove(root_ / "migrations/shop/20250102_0000_a2_second.hpp");
  must_build();
  EXPECT_EQ(runs(), 4);
  must_build();
  EXPECT_EQ(runs(), 4) << "for a file that is gone";
}

TEST_P(system_build, keeps_the_committed_code_when_it_is_cleaned) {
  configure_and_build();
  auto const before = committed();
  ASSERT_EQ(before.size(), 9U);
  ASSERT_EQ(build({"--target", "clean"}).exit_code, 0);
  EXPECT_EQ(committed(), before);
  EXPECT_FALSE(fs::exists(root_ / "build/generated/shop/item.gen.cpp"));
  must_build();
  EXPECT_EQ(committed(), before);
}

TEST_P(system_build, follows_models_that_come_and_go) {
  configure_and_build();
  fs::rename(root_ / "models/shop/order.hpp", root_ / "models/shop/receipt.hpp");
  must_build();
  EXPECT_TRUE(committed().contains("receipt.gen.cpp"));
  EXPECT_FALSE(committed().contains("order.gen.cpp"));
}

TEST_P(system_build, runs_the_tool_for_a_header_that_is_older_than_the_last_run) {
  configure_and_build();
  auto const receipt = root_ / "models/shop/receipt.hpp";
  write_file(receipt, "#pragma once\n");
  fs::last_write_time(receipt, fs::last_write_time(root_ / "CMakeLists.txt") - std::chrono::hours(24));
  must_build();
  EXPECT_EQ(runs(), 2);
  EXPECT_TRUE(committed().contains("receipt.gen.cpp"));
  must_build();
  EXPECT_EQ(runs(), 2);
}

TEST_P(one_build, writes_nothing_after_an_error) {
  configure_and_build();
  auto const before = committed();
  edit(item, "struct Item", "struct BROKEN");
  must_fail("error: broken model");
  EXPECT_EQ(committed(), before);
  edit(item, "struct BROKEN", "struct Item");
  must_build();
}

TEST_P(one_build, leaves_the_source_alone_where_it_is_told_to) {
  configure_and_build({"-DCUPEL_WRITE_SOURCE=OFF"});
  EXPECT_FALSE(fs::exists(root_ / "generated"));
}

TEST_P(one_build, tells_the_tool_that_a_drift_is_a_warning) {
  configure_and_build({"-DCUPEL_DRIFT=warning"});
  EXPECT_EQ(read_file(root_ / "build/generated/runs.txt"), "run shop warning\n");
}

TEST_P(system_build, without_the_tool_uses_the_committed_code) {
  configure_and_build();
  fs::remove_all(root_ / "build");
  configure_and_build({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="});
  EXPECT_EQ(run_process({.argv = {(root_ / "build/shop-migrate").string()}}).exit_code, 0);
  auto const before = products();
  must_build();
  EXPECT_EQ(changed_since(before), std::vector<std::string>{});
}

TEST_P(one_build, without_the_tool_refuses_stale_code) {
  configure_and_build();
  fs::remove_all(root_ / "build");
  configure_and_build({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="});

  edit(item, "int id{};", "int id{};\n  int stock{};");
  must_fail("models/shop/item.hpp changed");
  must_fail("cupel generate");
  edit(item, "int id{};\n  int stock{};", "int id{};");
  must_build();

  edit("shared/money.hpp", "cents", "hundredths");
  must_fail("shared/money.hpp changed");
  edit("shared/money.hpp", "hundredths", "cents");

  auto const second = root_ / "migrations/shop/20250102_0000_a2_second.hpp";
  write_file(second, "#pragma once\n");
  must_fail("migrations/shop/20250102_0000_a2_second.hpp is new");
  fs::remove(second);
  must_build();

  auto const first = root_ / "migrations/shop/20250101_0000_a1_first.hpp";
  auto const text = read_file(first);
  fs::remove(first);
  must_fail("migrations/shop/20250101_0000_a1_first.hpp is gone");
  write_file(first, text);
  must_build();
}

TEST_P(system_build, without_the_tool_says_what_is_gone) {
  configure_and_build();
  fs::remove_all(root_ / "build");
  configure_and_build({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="});
  for (fs::path const file :
       {"shared/money.hpp", "models/shop/order.hpp", "migrations/shop/20250101_0000_a1_first.hpp"}) {
    auto const text = read_file(root_ / file);
    fs::remove(root_ / file);
    must_fail(file.string() + " is gone");
    must_fail("cupel generate");
    write_file(root_ / file, text);
    must_build();
  }
}

TEST_P(one_build, without_the_tool_does_not_mind_line_endings) {
  configure_and_build();
  fs::remove_all(root_ / "build");
  std::string windows;
  for (char const c : read_file(root_ / item)) windows += c == '\n' ? "\r\n" : std::string(1, c);
  write_file(root_ / item, windows);
  configure_and_build({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="});
}

TEST_P(one_build, without_the_tool_refuses_other_arguments_of_the_system) {
  configure_and_build();
  fs::remove_all(root_ / "build");
  edit("CMakeLists.txt", "sqlite:shop.db", "sqlite:other.db");
  ASSERT_EQ(configure({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="}).exit_code, 0);
  must_fail("the arguments of cupel_add_system(shop) changed");
}

TEST_P(one_build, refuses_a_header_that_another_system_has) {
  write_file(root_ / "CMakeLists.txt",
             read_file(root_ / "CMakeLists.txt")
                 + "\ncupel_add_system(store MODELS models/shop/item.hpp MIGRATIONS migrations/store GENERATED "
                   "generated/store DIALECTS sqlite)\n");
  auto const result = configure();
  EXPECT_NE(result.exit_code, 0);
  std::string flat;  // cmake wraps long lines
  for (char const c : result.err)
    if (c != '\n' && c != ' ') flat += c;
  EXPECT_NE(flat.find("isamodelofthesystem'shop'already,andastructhasonemapping"), std::string::npos) << result.err;
}

TEST_P(one_build, refuses_wrong_arguments_by_name) {
  auto const refused = [&](std::vector<std::string> const& options, std::string const& text) {
    fs::remove_all(root_ / "build");
    auto const result = configure(options);
    EXPECT_NE(result.exit_code, 0) << text;
    auto err = result.err;  // cmake wraps long lines
    std::string flat;
    for (char const c : err)
      if (c != '\n' && c != ' ') flat += c;
    std::string wanted;
    for (char const c : text)
      if (c != ' ') wanted += c;
    EXPECT_NE(flat.find(wanted), std::string::npos) << err;
  };
  refused({"-DSHOP_DIALECTS=oracle"}, "unknown dialect 'oracle'");
  refused({"-DSHOP_DIALECTS=postgresql"}, "the driver cupel::postgresql was not built");
  refused({"-DSHOP_DIALECTS="}, "DIALECTS is missing");
  refused({"-DSHOP_DIALECTS=sqlite;sqlite"}, "DIALECTS names one twice");
  refused({"-DCUPEL_DRIFT=later"}, "CUPEL_DRIFT is error or warning, not 'later'");
  refused({"-DCUPEL_DRIFT=warning", "-DCMAKE_BUILD_TYPE=Release"}, "a Release build must prove");
  for (std::string const type : {"release", "RELWITHDEBINFO", "minSizeRel"})
    refused({"-DCUPEL_DRIFT=warning", "-DCMAKE_BUILD_TYPE=" + type}, "a " + type + " build must prove");
  refused({"-DCUPEL_TOOL="}, "there is no cupel program");
  refused({"-DCUPEL_CODEGEN=OFF"}, "there is no generated code in");
  edit("CMakeLists.txt", "  shop\n", "  test\n");
  refused({}, "cupel_add_system(test): CMake has a target of that name");
  edit("CMakeLists.txt", "  test\n", "  models\n");
  refused({}, "cupel_add_system(models): Cupel's own code needs that name");
  edit("CMakeLists.txt", "  models\n", "  shop\n");
  edit("CMakeLists.txt", "NAMING", "MAX_LOCK none NAMING");
  refused({}, "MAX_LOCK is share_update_exclusive, share, share_row_exclusive or access_exclusive, not 'none'");
  edit("CMakeLists.txt", "MAX_LOCK none", "MAX_LOCK share");
  refused({}, "MAX_LOCK is for PostgreSQL, which is not among the DIALECTS");
  edit("CMakeLists.txt", "MAX_LOCK share", "VERSION_SCHEMA ops");
  refused({}, "VERSION_SCHEMA is for PostgreSQL, which is not among the DIALECTS");
  edit("CMakeLists.txt", "VERSION_SCHEMA ops", "FILE_TEMPLATE");
  refused({}, "there is nothing behind FILE_TEMPLATE");
  edit("CMakeLists.txt", "FILE_TEMPLATE NAMING", "NAMING");
  edit("CMakeLists.txt", "NAMING", "FILE_TEMPLATE {slug} NAMING");
  refused({}, "FILE_TEMPLATE '{slug}': it takes");
  edit("CMakeLists.txt", "{slug}", "{rev}_{author}");
  refused({}, "FILE_TEMPLATE '{rev}_{author}': it takes");
  edit("CMakeLists.txt", "{rev}_{author}", "more/{rev}");
  refused({}, "FILE_TEMPLATE 'more/{rev}': it takes");
  edit("CMakeLists.txt", "FILE_TEMPLATE more/{rev}", "");
  edit("CMakeLists.txt", "sqlite:shop.db", "mysql:shop");
  refused({}, "DEFAULT_URL is no URL of a database");
  edit("CMakeLists.txt", "mysql:shop", "\"host=here dbname=shop\"");
  refused({}, "DEFAULT_URL is for postgresql, which is not among the DIALECTS");
  edit("CMakeLists.txt", "\"host=here dbname=shop\"", "sqlite:shop.db");
  edit("CMakeLists.txt", "pk=pk_{table}", "pk=pk_{columns}");
  refused({}, "NAMING pk=pk_{columns}: a pattern takes");
  edit("CMakeLists.txt", "pk=pk_{columns}", "ix={table}");
  refused({}, "NAMING has two patterns for ix");
  edit("CMakeLists.txt", "ix={table}", "pk=pk_{table}");
  edit("CMakeLists.txt", "include(${CUPEL_CMAKE}", "add_custom_target(shop-migrate)\ninclude(${CUPEL_CMAKE}");
  refused({}, "there is a target 'shop-migrate' already");
  edit("CMakeLists.txt", "add_custom_target(shop-migrate)\n", "");
  edit("CMakeLists.txt", "pk=pk_{table}", "primary=pk_{table}");
  refused({}, "NAMING takes <kind>=<pattern>");
  edit("CMakeLists.txt", "MODELS", "MODEL MODELS");
  refused({}, "unknown arguments: MODEL");
  fs::create_directories(root_ / "models/shop/more");
  edit("CMakeLists.txt", "MODEL MODELS", "MODELS");
  edit("CMakeLists.txt", "primary=", "pk=");
  fs::create_directories(root_ / "empty");
  edit("CMakeLists.txt", "models/shop", "empty");
  refused({}, "MODELS: no header is in 'empty'");
  edit("CMakeLists.txt", "empty", "models/shop");
  write_file(root_ / "models/shop/more/item.hpp", "#pragma once\n");
  refused({}, "would be generated into 'item.gen.hpp'");
}

std::string generator_name(testing::TestParamInfo<char const*> const& info) {
  return std::string(info.param) == "Ninja" ? "ninja" : "make";
}
INSTANTIATE_TEST_SUITE_P(with, system_build, testing::Values("Ninja", "Unix Makefiles"), generator_name);
INSTANTIATE_TEST_SUITE_P(with, one_build, testing::Values("Ninja"), generator_name);

}  // namespace

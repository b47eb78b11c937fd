// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>

#include "support/process.hpp"
#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace fs = std::filesystem;
using cupel::test::run_process;

namespace {

class outside_project : public testing::Test {
 protected:
  outside_project() {
    fs::copy(fs::path(CUPEL_SOURCE) / "tests/outside_project/project", root_, fs::copy_options::recursive);
  }

  void run(std::vector<std::string> const& argv) {
    auto const result = run_process({.argv = argv, .folder = root_, .limit = std::chrono::minutes(9)});
    output_ = result.out + result.err;
    ASSERT_EQ(result.exit_code, 0) << output_;
  }
  void configure(std::vector<std::string> const& options) {
    std::vector<std::string> argv{CUPEL_CMAKE_COMMAND,
                                  "-S",
                                  root_.string(),
                                  "-B",
                                  "build",
                                  "-G",
                                  "Ninja",
                                  "-DCMAKE_BUILD_TYPE=Debug",
                                  "-DCMAKE_CXX_COMPILER=" CUPEL_CXX_COMPILER,
                                  "-DCMAKE_CXX_COMPILER_LAUNCHER=" CUPEL_LAUNCHER};
    argv.insert(argv.end(), options.begin(), options.end());
    run(argv);
  }
  void build() { run({CUPEL_CMAKE_COMMAND, "--build", "build", "--parallel", "2"}); }

  /// What a user expects of the project, however Cupel came into it.
  void must_work() {
    build();
    EXPECT_TRUE(fs::exists(root_ / "generated/library/book.gen.hpp"));
    run({"build/reader"});
    run({"build/library-migrate", "upgrade", "head"});
    auto const schema = cupel::test::sqlite_schema(root_ / "library.db");
    EXPECT_NE(schema.find("table authors"), std::string::npos) << schema;
    EXPECT_NE(schema.find("index ix_books_author_id"), std::string::npos) << schema;
    build();
    EXPECT_NE(output_.find("ninja: no work to do"), std::string::npos) << output_;
  }

 private:
  cupel::test::temporary_folder folder_;

 protected:
  fs::path const root_ = folder_.path() / "project";
  fs::path const prefix_ = folder_.path() / "prefix";
  std::string output_;
};

TEST_F(outside_project, builds_and_migrates_with_an_installed_cupel) {
  run({CUPEL_CMAKE_COMMAND, "--install", CUPEL_BINARY, "--prefix", prefix_.string()});
  configure({"-DCMAKE_PREFIX_PATH=" + prefix_.string()});
  must_work();
}

TEST_F(outside_project, builds_and_migrates_with_cupel_as_a_subdirectory_without_a_warning) {
  configure({"-DCUPEL_SOURCE=" CUPEL_SOURCE, "-DCUPEL_TOOL=" CUPEL_TOOL, "-DCMAKE_BUILD_TYPE=Release",
             "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"});
  must_work();
}

TEST_F(outside_project, builds_from_its_committed_code_where_there_is_no_tool) {
  configure({"-DCUPEL_SOURCE=" CUPEL_SOURCE, "-DCUPEL_TOOL=" CUPEL_TOOL});
  run({CUPEL_CMAKE_COMMAND, "--build", "build", "--target", "library-generate"});
  fs::remove_all(root_ / "build");
  configure({"-DCUPEL_SOURCE=" CUPEL_SOURCE, "-DCUPEL_CODEGEN=OFF"});
  must_work();
}

}  // namespace

// SPDX-License-Identifier: Apache-2.0
// `cupel init` on an empty folder: what it wrote is configured, built and run as it stands.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drift/office.hpp"

namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(a_new_system, builds_and_runs_as_it_is) {
  const cupel::test::workplace here;
  const auto prefix = (here.root() / "prefix").string();
  here.must(CUPEL_CMAKE " --install " CUPEL_BINARY " --prefix '" + prefix + '\'');
  const auto made = here.must("prefix/bin/cupel init garden");
  EXPECT_THAT(made, AllOf(HasSubstr("wrote models/garden/note.hpp\n"), HasSubstr("wrote CMakeLists.txt\n")));
  EXPECT_EQ(cupel::test::read_file(here.root() / ".gitattributes"), "generated/** merge=union\n");
  // Its last line, with where Cupel was installed, and the compiler of this run.
  const auto line = made.substr(made.rfind("then: ") + 6);
  EXPECT_EQ(line, "cmake -S . -B build && cmake --build build && build/garden-migrate upgrade\n");
  const auto said = here.must(
      "export CMAKE_PREFIX_PATH='" + prefix
      + "' CMAKE_GENERATOR=Ninja CXX=" CUPEL_CXX_COMPILER " CMAKE_CXX_COMPILER_LAUNCHER=" CUPEL_LAUNCHER "; " + line);
  EXPECT_THAT(said, HasSubstr("Initial schema")) << said;
  EXPECT_EQ(cupel::test::sqlite_query(here.root() / "garden.db", "SELECT count(*) FROM notes"), "0\n");
  EXPECT_TRUE(std::filesystem::exists(here.root() / "generated/garden/note.gen.hpp"));
  EXPECT_THAT(here.must("prefix/bin/cupel check"), HasSubstr("models and migrations agree (1 table, 1 revision)"));
  EXPECT_THAT(here.must("build/garden-migrate upgrade"), HasSubstr("up to date"));
}

}  // namespace

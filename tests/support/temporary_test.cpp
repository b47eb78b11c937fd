// SPDX-License-Identifier: Apache-2.0
#include "support/temporary.hpp"

#include <gtest/gtest.h>

namespace fs = std::filesystem;

TEST(temporary_folder, is_gone_with_its_object) {
  fs::path path;
  {
    cupel::test::temporary_folder const folder;
    path = folder.path();
    cupel::test::write_file(path / "deep" / "file", "text");
    EXPECT_EQ(cupel::test::read_file(path / "deep" / "file"), "text");
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(sqlite_file, is_another_one_at_each_call_and_does_not_stand) {
  auto const first = cupel::test::sqlite_file();
  EXPECT_NE(first, cupel::test::sqlite_file());
  EXPECT_FALSE(fs::exists(first));
  EXPECT_TRUE(fs::is_directory(first.parent_path()));
}

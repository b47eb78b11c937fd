// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/implementation.hpp>
#include <string>

namespace {

TEST(a_program_with_sqlite_alone, names_the_driver_that_it_lacks) {
  EXPECT_NO_THROW((void)cupel::driver::open(cupel::driver::parse_url("sqlite::memory:")));
  try {
    (void)cupel::driver::open(cupel::driver::parse_url("postgresql://localhost/x"));
    FAIL() << "it opened";
  } catch (const cupel::usage_error& problem) {
    EXPECT_EQ(std::string{problem.what()}, "this program has no driver for PostgreSQL; link cupel::postgresql");
  }
}

}  // namespace

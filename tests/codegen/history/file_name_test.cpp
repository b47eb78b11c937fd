// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <stdexcept>

#include "tools/codegen/write/migration_source.hpp"

namespace {

using cupel::codegen::migration_file_name;
using cupel::codegen::slug;

TEST(file_name, follows_the_template) {
  const std::string created = "2025-12-18T10:45:00Z";
  EXPECT_EQ(migration_file_name("", "e377e0730c8c", created, "Initial schema"),
            "20251218_1045_e377e0730c8c_initial_schema");
  EXPECT_EQ(migration_file_name("{rev}", "a1", created, "x"), "a1");
  EXPECT_EQ(migration_file_name("{date:%Y-%m}-{slug}.{rev}", "a1", created, "x"), "2025-12-x.a1");
}

TEST(file_name, refuses_a_template_that_is_wrong) {
  for (const auto* each : {"{rev}_{author}", "{slug}", "{rev", "a/{rev}", "{date:%Q}_{rev}"})
    EXPECT_THROW(migration_file_name(each, "a1", "2025-12-18T10:45:00Z", "x"), std::runtime_error) << each;
  EXPECT_THROW(migration_file_name("{date:%Y}{rev}", "a1", "yesterday", "x"), std::runtime_error);
}

TEST(slug, is_short_lower_case_ascii) {
  EXPECT_EQ(slug("Add users.phone!"), "add_users_phone");
  EXPECT_EQ(slug("  --  "), "revision");
  EXPECT_EQ(slug("사용자 phone"), "phone");
  EXPECT_LE(slug(std::string(200, 'a')).size(), 40U);
}

}  // namespace

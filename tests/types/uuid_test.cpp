// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/types/uuid.hpp>
#include <set>
#include <string>

namespace {

TEST(a_uuid, is_read_in_either_case_and_written_in_lower_case) {
  static_assert(cupel::uuid::parse("123e4567-e89b-42d3-a456-426614174000").bytes[0] == 0x12);
  EXPECT_EQ(cupel::uuid::parse("123E4567-E89B-42D3-A456-426614174000").to_string(),
            "123e4567-e89b-42d3-a456-426614174000");
  EXPECT_EQ(cupel::uuid{}.to_string(), "00000000-0000-0000-0000-000000000000");
}

TEST(a_uuid, refuses_every_other_form) {
  for (const char* text : {"", "123e4567e89b42d3a456426614174000", "{123e4567-e89b-42d3-a456-426614174000}",
                           "123e4567-e89b-42d3-a456-42661417400", "123e4567-e89b-42d3-a456-4266141740000",
                           "123e4567-e89b-42d3-a456-42661417400g", "123e4567 e89b-42d3-a456-426614174000",
                           "123e4567-e89b42d3--a456-426614174000"}) {
    EXPECT_THROW((void)cupel::uuid::parse(text), cupel::conversion_error) << text;
  }
}

TEST(a_uuid, made_at_random_is_of_version_4_and_another_each_time) {
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) {
    const std::string text = cupel::uuid::random().to_string();
    EXPECT_EQ(text[14], '4') << text;
    EXPECT_NE(std::string{"89ab"}.find(text[19]), std::string::npos) << text;
    EXPECT_TRUE(seen.insert(text).second) << text;
  }
}

TEST(a_uuid, is_ordered_as_its_texts_are) {
  EXPECT_LT(cupel::uuid::parse("00000000-0000-0000-0000-0000000000ff"),
            cupel::uuid::parse("10000000-0000-0000-0000-000000000000"));
}

}  // namespace

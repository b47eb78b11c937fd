// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/types/strong.hpp>
#include <string>
#include <utility>

namespace {
struct email {
  std::string value;
};
struct half_done {};
}  // namespace

template <> struct cupel::strong_type_traits<email> {
  using underlying_type = std::string;
  static const std::string& to(const email& from) { return from.value; }
  static email from(std::string value) { return {std::move(value)}; }
};

template <> struct cupel::strong_type_traits<half_done> {
  using underlying_type = std::string;
  static std::string to(const half_done& /*from*/) { return {}; }
};

namespace {

TEST(a_strong_type, is_one_that_has_both_ways) {
  static_assert(cupel::strong_type<email>);
  static_assert(!cupel::strong_type<half_done>);
  static_assert(!cupel::strong_type<int>);
  EXPECT_EQ(cupel::strong_type_traits<email>::to(cupel::strong_type_traits<email>::from("a@b")), "a@b");
}

}  // namespace

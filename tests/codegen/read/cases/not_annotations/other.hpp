// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>

namespace cupel {
struct marker {};
}  // namespace cupel
struct [[nodiscard]] Plain {
  int a[3];
  virtual ~Plain() = default;
  cupel::marker marked() const { return {}; }
};
template <class T> struct Holder {
  T value;
};
[[deprecated("cupel::lenght")]] inline int sum(const int* of) { return of[[] { return 0; }()]; }
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  friend bool operator==(const Thing&, const Thing&) = default;
  struct Inner {
    int x;
  };
  enum class Nested { a, b };
  Nested nested{Nested::b};
};

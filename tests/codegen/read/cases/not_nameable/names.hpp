// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>
#include <memory_resource>

template <class Tag> struct Id {
  std::int64_t value{};
};
template <class Tag> struct cupel::strong_type_traits<Id<Tag>> {
  using underlying_type = std::int64_t;
  static const std::int64_t& to(const Id<Tag>& id) { return id.value; }
  static Id<Tag> from(std::int64_t value) { return {value}; }
};

struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] std::int32_t id{};
  enum { p, q } kind{};
  [[cupel::embedded("an_")]] struct {
    int a{4};
  } anon{};
  struct {
    int a{4};
  } plain{};
  std::pmr::string arena{};
  std::pmr::vector<std::int32_t> numbers{};
  std::optional<const std::int32_t> fixed{};
  /// Not a column: it may be what it likes.
  [[cupel::transient]] enum { r, s } other{};
};

namespace {
struct [[cupel::table("hidden")]] Hidden {
  [[cupel::primary_key]] std::int32_t id{};
};
}  // namespace

class Outer {
  struct [[cupel::table("nested")]] Nested {
    [[cupel::primary_key]] std::int32_t id{};
  };
  enum class Secret { a, b };
  struct Tag {};

 public:
  struct [[cupel::table("public")]] Public {
    [[cupel::primary_key]] std::int32_t id{};
    std::optional<Secret> secret{};
    Id<Tag> tagged{};
    std::vector<Id<Tag>> many{};
  };
};

// SPDX-License-Identifier: Apache-2.0
#pragma once
// change<T>: a field of an alter_… operation. Left out, the fact stays as it is; given, it becomes the value.
//
//   alter_column{.table = "users", .name = "email", .type = varchar(500), .default_sql = none}

namespace cupel::migration {

struct none_t {};
/// No default, no comment, no identity: what an alter_… takes away. For `execute`, `.effect = none`.
inline constexpr none_t none{};

template <class T> struct change {
  T value{};
  bool given = false;

  constexpr change() = default;
  constexpr change(T to) : value(to), given(true) {}
  constexpr change(none_t) : given(true) {}
};

}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The comparator of what a native enum says: its values, in their order.
#include <cupel/schema/compare/comparator.hpp>

namespace cupel::schema {

template <> struct comparator<fact::enum_values> {
  static constexpr const char* name = "values";
  static constexpr bool same(const enumeration_state& a, const enumeration_state& b) {
    return same_names(a.values, b.values);
  }
  static constexpr void say(text_buffer& out, const enumeration_state& e) {
    const char* separator = "";
    for (const char* value : e.values) {
      out << separator << "'" << value << "'";
      separator = ", ";
    }
  }
};

}  // namespace cupel::schema

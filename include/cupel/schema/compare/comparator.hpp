// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a comparator of a fact is. One stands for each fact of schema/fact.hpp, in the file of its owner:
//
//   template <>
//   struct comparator<fact::column_nullable> {
//     static constexpr const char* name = "null";                          // how messages call the fact
//     static constexpr bool same(const column& a, const column& b);        // the same in the meaning of the database
//     static constexpr void say(text_buffer& out, const column& c);        // one side of a difference
//   };
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/fact.hpp>
#include <cupel/schema/text_buffer.hpp>

namespace cupel::schema {

/// Not defined: a fact without a comparator does not compile.
template <fact Fact> struct comparator;

}  // namespace cupel::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// One short text for all the sources that a registry was generated from. `cupel` makes it again from the sources, and
// so knows whether a program was built from them.
//
//   constexpr source_digest digest{"cd3a16d6eca85662", …};     // a line for each input, so that branches merge
//   .digest = digest.text
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace cupel::migration {

/// Sixteen hexadecimal digits: FNV-1a over the inputs' digests, in their order.
struct source_digest {
  char text[17] = {};

  constexpr source_digest(std::initializer_list<const char*> inputs) : source_digest(inputs.begin(), inputs.size()) {}
  constexpr source_digest(const char* const* inputs, std::size_t count) {
    std::uint64_t sum = 0xCBF29CE484222325u;
    for (std::size_t i = 0; i < count; ++i)
      for (const char* c = inputs[i]; *c != '\0'; ++c) sum = (sum ^ static_cast<unsigned char>(*c)) * 0x100000001B3u;
    for (std::size_t i = 16; i-- > 0; sum >>= 4) text[i] = "0123456789abcdef"[sum & 15];
  }
};

}  // namespace cupel::migration

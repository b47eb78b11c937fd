// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/utf8.hpp"

namespace cupel::codegen {

std::size_t utf8_character(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned first = byte(0);
  const std::size_t more = first < 0x80                    ? 0
                           : first >= 0xC2 && first < 0xE0 ? 1
                           : (first >> 4U) == 0xE          ? 2
                           : first >= 0xF0 && first < 0xF5 ? 3
                                                           : 4;
  if (more == 4 || more >= text.size()) return 0;
  for (std::size_t k = 1; k <= more; ++k)
    if ((byte(k) >> 6U) != 2) return 0;
  const unsigned second = more < 2 ? 0 : byte(1);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90)
      || (first == 0xF4 && second > 0x8F))
    return 0;
  return more + 1;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto size = utf8_character(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A checksum as people and databases see it. A header of its own: the proof takes checksums and needs no <string>.
//
//   checksum_text(checksum(revision))  →  "9ae16a3b2f90404f"
#include <cupel/migration/checksum.hpp>
#include <string>

namespace cupel::migration {

/// Sixteen hexadecimal digits.
inline std::string checksum_text(std::uint64_t sum) {
  schema::text_buffer text;
  write_checksum(text, sum);
  return text.text;
}

}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cupel::codegen {

/// FIPS 180-4, as 64 hexadecimal digits: what CMake's string(SHA256) makes, which reads the digests again.
std::string sha256(std::string_view content);

}  // namespace cupel::codegen

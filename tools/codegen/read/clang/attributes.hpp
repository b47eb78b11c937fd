// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cupel::codegen {

/// What the annotations of attached attributes say; which one it is, its location tells (recorder).
inline constexpr const char* annotation_mark = "cupel";

/// Makes the vocabulary known to Clang; again is harmless. To be called before the first parse.
void register_attributes();

}  // namespace cupel::codegen

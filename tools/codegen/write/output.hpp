// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder of generated files. What does not change keeps its time, so that nothing is built again for it; what changes
// is written beside and renamed, so that no reader and no crash meets half a file.

#include <string>
#include <vector>

#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// The names in `folder` that `files` would change: to be made, to be rewritten, or, where no file of the list has the
/// name any more, to be removed. Only *.gen.hpp, *.gen.cpp and digest.txt are the folder's generated files.
std::vector<std::string> outdated(const std::string& folder, const std::vector<generated_file>& files);

/// Makes the folder's generated files those of the list. Throws std::runtime_error where it cannot.
void write_files(const std::string& folder, const std::vector<generated_file>& files);

/// Writes one file if it differs.
void write_file(const std::string& path, const std::string& text);

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What generated code was made from: every file of the project that the parse read, and every migration. digest.txt has
// the list, for a build without the tool (cmake/cupel_check_digest.cmake); the registry has one short text of it.

#include <string>
#include <vector>

namespace cupel::codegen {

struct digested_file {
  std::string path;    ///< from the project's root
  std::string sha256;  ///< over its bytes, each CR LF as LF
};

/// `files`: absolute. Cupel's own headers do not count (what they mean for the output comes with the tool), and nothing
/// in `left_out`, a folder, does. Sorted by path, each once.
std::vector<digested_file> digest_files(const std::string& root, const std::vector<std::string>& files,
                                        const std::string& left_out);

/// The text of digest.txt. `options`: of the arguments of cupel_add_system.
std::string digest_text(const std::vector<digested_file>&, const std::string& options);

/// What stands for one file in registry.gen.cpp and in banners.
inline std::string short_digest(const digested_file& file) {
  return file.sha256.substr(0, 16);
}

/// As `registry::digest` of a program that was built from these files.
std::string registry_digest(const std::vector<digested_file>&, const std::string& options);

}  // namespace cupel::codegen

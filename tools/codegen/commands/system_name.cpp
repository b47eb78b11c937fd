// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/system_name.hpp"

#include <string_view>

#include "tools/codegen/write/literal.hpp"

namespace cupel::codegen {
namespace {

// Words with a blank between.
constexpr std::string_view target_names = CUPEL_TARGET_NAMES;
constexpr std::string_view own_names = CUPEL_OWN_NAMES;

bool has(std::string_view words, const std::string& name) {
  return (' ' + std::string(words) + ' ').find(' ' + name + ' ') != std::string::npos;
}

}  // namespace

std::string why_no_system_name(const std::string& name) {
  const auto quoted = '\'' + name + '\'';
  if (name.empty() || as_identifier(name) != name || is_reserved(name))
    return quoted + " is no name for a system; it must be a C++ identifier";
  if (has(target_names, name)) return quoted + " is no name for a system: CMake has a target of that name";
  if (has(own_names, name)) return quoted + " is no name for a system: Cupel's own code needs it";
  return {};
}

}  // namespace cupel::codegen

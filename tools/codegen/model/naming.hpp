// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names that nobody wrote, by pattern: `{table}` and `{columns}` (joined by `_`) are filled in. NAMING of
// cupel_add_system changes a pattern; the defaults are those of schema/naming.hpp. Longer than 63 bytes: cut, with a
// hash.

#include <span>
#include <string>

namespace cupel::codegen {

struct naming {
  std::string primary_key = "pk_{table}";
  std::string foreign_key = "fk_{table}_{columns}";
  std::string unique = "uq_{table}_{columns}";
  std::string index = "ix_{table}_{columns}";
  std::string check = "ck_{table}_{columns}";

  /// False where `kind` is none of pk, fk, uq, ix, ck, or the pattern has another placeholder or lacks `{table}`.
  bool set(const std::string& kind, const std::string& pattern);
};

std::string fill_pattern(const std::string& pattern, const std::string& table, std::span<const std::string> columns);

/// `UserRole`, `HTTPMethod` as `user_role`, `http_method`: the type of a native enum that has no name of its own.
std::string snake_case(const std::string& name);

/// `name` with a hash of `content` behind it, for a second object of the same convention.
std::string distinct_name(const std::string& name, const std::string& content);

}  // namespace cupel::codegen

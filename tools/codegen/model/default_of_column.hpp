// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server default of a member, as SQL that both databases read: 'VIEWER', 42, true, now(),
// '2025-12-18T10:45:00.000000Z'. What the databases write differently (now(), true) the dialects lower.

#include <optional>
#include <string>

#include "tools/codegen/model/type_of_column.hpp"

namespace cupel::codegen {

/// Nothing where the column has no default: empty braces, nullopt, generated, application_default. A default that no
/// database can hold is reported.
std::optional<std::string> default_of_column(const field&, const column_type&, diagnostics&);

}  // namespace cupel::codegen

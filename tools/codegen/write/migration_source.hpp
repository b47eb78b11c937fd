// SPDX-License-Identifier: Apache-2.0
#pragma once
// A revision as the source of its migration: written once, then the user's to edit. What the compiler makes of the text
// has the checksum of what it was written from (tests/codegen/history).

#include <cupel/migration/revision.hpp>
#include <string>
#include <string_view>

namespace cupel::codegen {

/// The header of a revision of `system`. Throws std::logic_error for a data step: its function is the user's.
std::string migration_source(const std::string& system, const migration::revision&);

/// Fills a FILE_TEMPLATE: {date:FORMAT} (strftime, of `created`, which is ISO 8601 in UTC), {rev}, {slug}; without the
/// `.hpp`. Empty: "{date:%Y%m%d_%H%M}_{rev}_{slug}". Throws std::runtime_error where the template is wrong.
std::string migration_file_name(const std::string& file_template, const std::string& id, const std::string& created,
                                const std::string& message);

/// "Add users.phone!" -> "add_users_phone"; at most 40 characters, ASCII alone; "revision" where nothing is left.
std::string slug(std::string_view message);

}  // namespace cupel::codegen

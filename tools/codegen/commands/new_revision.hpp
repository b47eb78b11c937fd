// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `cupel revision` does, without the command line.

#include <cstdint>
#include <cupel/diff/plan.hpp>
#include <cupel/schema/compare/difference.hpp>
#include <optional>
#include <set>
#include <string>

#include "tools/codegen/commands/options.hpp"

namespace cupel::codegen {

/// The tables that a word may mean, with their schemas: those that stand, and those of the models.
std::set<std::string> table_names(const opened_system&, const schema::catalog& now);

/// "users.name:full_name" and "people:users" of --rename, "users.phone" and "users" of --drop. "a.b" is the table of
/// that name where there is one, then the column "b" of a table "a". Throws usage_error.
diff::word_given parse_rename(const std::string& text, const std::set<std::string>& tables);
diff::word_given parse_drop(const std::string& text, const std::set<std::string>& tables);

/// Twelve random hexadecimal digits that no revision has.
std::string new_id(const history&);

/// `date` in ISO 8601 with a zone; empty: SOURCE_DATE_EPOCH, or now. To the second, in UTC: 2025-12-18T10:45:00Z.
/// Throws usage_error.
std::string creation_time(const std::string& date);

/// What becomes of the head: the catalog is the one after it, or before it. What is wrong with one that is removed does
/// not matter.
enum class head_is : std::uint8_t { kept, rewritten, removed };

/// The catalog there. Nothing, and the reasons in `report`, where the history is broken.
struct standing {
  schema::catalog catalog;
  schema::list<schema::difference> drift;   ///< between the models and the head
  const source_revision* head = nullptr;    ///< null: there is none
  const source_revision* parent = nullptr;  ///< the head's
};
std::optional<standing> replay_history(opened_system&, head_is, diagnostics& report);

/// The operations from `now` to the models. Nothing, and the questions in `report`, where they need a word of the
/// author's.
std::optional<migration::operations> plan_to_models(const opened_system&, const schema::catalog& now, diff::consent,
                                                    diagnostics& report);

/// What a revision is called that ends this drift and whose author gave these words, as the report of it suggests:
/// "add users.phone".
std::string message_for(const opened_system&, const schema::list<schema::difference>& drift, diff::consent);

}  // namespace cupel::codegen

// SPDX-License-Identifier: Apache-2.0
// The history that the runner's tests go up and down: four revisions of a shop, written by hand as migrations are, and
// what can become of them.
#pragma once

#include <cupel/migration/registry.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace shop {

/// Statements, one after another; "throw" throws.
extern std::vector<std::string> step_script;

/// `full`; `older`, without the last revision; `edited`, whose head creates another index; `edited_base`, whose first
/// revision differs; `broken`, whose last revision fails in its middle; `orphans`, whose last one leaves rows without
/// the rows that they refer to; `one_way`, whose last one is irreversible; `throws`, whose last data step
/// does so; `scripted`, whose last one follows `step_script`; `commits_by_sql` and `begins_anew_by_sql`, whose last
/// operation ends the transaction; `slow`, whose last one takes longer than any test waits; `clock`, whose last one
/// adds a time of now to rows that stand; `required`, whose last one asks for names that differ and labels that are
/// there; `named`, whose last one makes an enum type; `renamed`, whose last one renames the table of which it asks for
/// labels; `extension`, whose last one asks for a type of pgvector; `lines`, whose last one has SQL in its message and
/// its data step's name; `apart`, whose version tables stand in the schema "ops"; `empty`, without revisions. `located`
/// and `located_required` know where their revisions and operations begin: at lines of no source, hundreds by the
/// revision, so that nobody takes them for a compiler's. `miscounted` has too many of them for its last revision.
/// Throws std::invalid_argument for another name.
cupel::registry const& registry(std::string_view variant = "full");

}  // namespace shop

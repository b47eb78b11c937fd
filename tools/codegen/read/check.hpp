// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be wrong with declarations, once all of a system are read. Each file check_*.cpp is one concern.

#include "tools/codegen/read/declaration.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

/// All of the following.
void check(const reading&, diagnostics&);

void check_words(const reading&, diagnostics&);       ///< each annotation: its place and its arguments
void check_texts(const reading&, diagnostics&);       ///< strings, doc comments: no database takes every byte
void check_types(const reading&, diagnostics&);       ///< members: supported types, defaults
void check_meaning(const reading&, diagnostics&);     ///< annotations that contradict each other or the member's type
void check_ranges(const reading&, diagnostics&);      ///< numbers that no database takes
void check_tables(const reading&, diagnostics&);      ///< keys, columns, indexes; tables of one name
void check_references(const reading&, diagnostics&);  ///< foreign keys and relations
void check_names(const reading&, diagnostics&);       ///< identifiers that a database would cut or refuse
void check_enumerations(const reading&, diagnostics&);

}  // namespace cupel::codegen

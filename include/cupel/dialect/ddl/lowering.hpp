// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pattern of a fact's way to SQL. For each fact of schema/fact.hpp and each database stand two specialisations:
//
//   template <> struct refusal<fact::column_computed> {              // dialect/<database>/ddl/refusal.hpp: constants
//   only
//     static constexpr const char* refuses(const computed_option&);  // why the database has no such thing, or nullptr
//   };
//   template <> struct lowering<fact::column_computed> : refusal<fact::column_computed> {  // …/ddl/<owner>.hpp
//     static void define(clauses& out, …);                           // (a) its clause in a definition
//     static void alter(column_change& change);                      // (b) its change in place
//   };
//
// `refuses` takes the fact's value where the fact belongs to a table or a column, since an alter_… carries it as well,
// and the definition where it belongs to a constraint or an index, which is only ever made anew and so has no `alter`.
// A fact that says nothing on a database (WITHOUT ROWID on PostgreSQL, comments on SQLite) has an empty `define`.
#include <cupel/dialect/ddl/clauses.hpp>
#include <cupel/schema/fact.hpp>

namespace cupel::dialect::postgresql {
using schema::fact;
/// Not defined: a fact without a lowering does not compile.
template <fact Fact> struct refusal;
template <fact Fact> struct lowering;
}  // namespace cupel::dialect::postgresql

namespace cupel::dialect::sqlite {
using schema::fact;
/// Not defined: a fact without a lowering does not compile.
template <fact Fact> struct refusal;
template <fact Fact> struct lowering;
}  // namespace cupel::dialect::sqlite

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which table and which column of the models is which of the migrations: by name, and by the author's word where a name
// changed. What is left over on the side of the migrations goes only by consent.
#include <cupel/diff/match_drops.hpp>
#include <cupel/diff/match_renames.hpp>
#include <cupel/diff/match_values.hpp>

namespace cupel::diff {

inline matching matcher::run() {
  rename_tables();
  rename_columns();
  rename_values();
  for (const word_given& w : words_.words)
    if (w.kind == word_given::what::drop_table || w.kind == word_given::what::drop_column) drop(w);
  for (const schema::table_state& table : now_.tables())
    if (table.present) lost(table);
  for (const schema::named_schema& s : now_.schemas()) lost(s);
  for (const schema::enumeration_state& e : now_.enumerations()) lost(e);
  return std::move(result_);
}

inline matching match(const schema::catalog& now, const schema::catalog& wanted, const consent& words) {
  return matcher(now, wanted, words).run();
}

}  // namespace cupel::diff

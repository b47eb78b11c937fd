// SPDX-License-Identifier: Apache-2.0
#pragma once
// Expressions follow the columns that they name (docs/decisions/013). Part of replay.hpp.
#include <cupel/migration/replayer.hpp>
#include <cupel/schema/columns_in_text.hpp>

namespace cupel::migration {

/// Is another column of the table told from one of that name by its case alone? Then a word without quotes is the one
/// in lower case.
constexpr bool is_told_by_case(const schema::table_state& t, const char* name) {
  if (schema::is_plain_name(name, name + __builtin_strlen(name))) return false;
  for (const schema::column& c : t.columns) {
    std::size_t i = 0;
    while (c.name[i] != '\0' && schema::sql_tokens::lower(c.name[i]) == schema::sql_tokens::lower(name[i])) ++i;
    if (c.name[i] == '\0' && name[i] == '\0') return true;
  }
  return false;
}

/// The expressions of the table, in which a column of it just got another name.
constexpr void replayer::rename_in_texts(const schema::table_state& t, const char* from, const char* to) {
  const auto renamed = [&](const schema::current_text& text) -> const char* {
    if (!schema::names_column(text, from)) return nullptr;
    char* const made = schema::renamed_text(text, from, to, is_told_by_case(t, from));
    return made == nullptr ? nullptr : catalog_.keep(made);
  };
  for (auto c = t.checks.first(), end = t.checks.last(); c != end; ++c)
    if (const char* const made = renamed(c->item->expression)) catalog_.edit(t, *c->item).expression = {made, true};
  for (auto i = t.indexes.first(), end = t.indexes.last(); i != end; ++i) {
    const schema::index_state& index = *i->item;
    if (index.where.sql != nullptr)
      if (const char* const made = renamed(index.where)) catalog_.edit(t, index).where = {made, true};
    for (std::uint32_t k = 0; k < index.keys.size(); ++k)
      if (index.def->on.begin()[k].is_expression)
        if (const char* const made = renamed({index.keys[k], true})) catalog_.edit(t, index).keys.set(k, made);
  }
  if (!t.has_computed) return;
  for (auto c = t.columns.first(), end = t.columns.last(); c != end; ++c)
    if (c->item->computed.expression != nullptr)
      if (const char* const made = renamed({c->item->computed.expression, true}))
        catalog_.edit(t, *c->item).computed.expression = made;
}

}  // namespace cupel::migration

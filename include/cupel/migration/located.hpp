// SPDX-License-Identifier: Apache-2.0
#pragma once
// A revision whose operations know where they begin: what the compiler made of it, with the lines and columns that the
// tool wrote into the registry.
//
//   arena memory;
//   const revision& first = located(memory, *registry.revisions[0], registry.written);
#include <cupel/migration/arena.hpp>
#include <cupel/migration/registry.hpp>
#include <cupel/schema/name.hpp>

namespace cupel::migration {

namespace detail {

inline void locate(schema::place& at, const source_position& begin) {
  if (begin.line == 0) return;
  at.line = begin.line;
  at.column = begin.column;
}

/// What an operation lists, such as a table's columns, is not copied.
inline operations located(arena& memory, const operations& list, const std::initializer_list<source_position>& begins) {
  if (list.count == 0) return list;
  std::vector<const schema::definition*> items;
  const source_position* begin = begins.begin();
  for (const operation& op : list)
    items.push_back(visit(op.what, [&](const auto& it) -> const schema::definition* {
      auto& copy = memory.make(it);
      locate(copy.at, *begin++);
      return &copy;
    }));
  return memory.list(items);
}

}  // namespace detail

/// `r` itself where nothing is written of its id, or of another number of operations.
inline const revision& located(arena& memory, const revision& r, const span_of<written_revision>& written) {
  for (const written_revision& where : written) {
    if (!schema::same_name(where.id, r.id) || where.upgrade.size() != r.upgrade.count
        || where.downgrade.size() != r.downgrade.count)
      continue;
    revision& copy = memory.make(r);
    detail::locate(copy.at, where.self);
    copy.upgrade = detail::located(memory, r.upgrade, where.upgrade);
    copy.downgrade = detail::located(memory, r.downgrade, where.downgrade);
    return copy;
  }
  return r;
}

}  // namespace cupel::migration

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The name that PostgreSQL itself gives to the sequence behind an identity column. A renamed table or column keeps its
// old one, which a fresh database would not have, so it is renamed as well.
#include <cupel/schema/naming.hpp>
#include <string>
#include <string_view>

namespace cupel::dialect::postgresql {

/// table_column_seq, as makeObjectName() of the server's commands/indexcmds.c shortens it: the longer of the two names
/// loses bytes until all fit, then each is cut on a character's boundary.
inline std::string identity_sequence_name(std::string_view table, std::string_view column) {
  const std::size_t room = schema::identifier_limit - std::string_view{"__seq"}.size();
  std::size_t first = table.size();
  std::size_t second = column.size();
  while (first + second > room) {
    if (first > second)
      --first;
    else
      --second;
  }
  const auto cut = [](std::string_view name, std::size_t size) {
    if (size < name.size())
      while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0u) == 0x80u) --size;
    return name.substr(0, size);
  };
  std::string name{cut(table, first)};
  (name += '_') += cut(column, second);
  return name += "_seq";
}

}  // namespace cupel::dialect::postgresql

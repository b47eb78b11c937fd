// SPDX-License-Identifier: Apache-2.0
#pragma once
// Schemas on PostgreSQL. One that stands already is used as it is; one that is made here is marked by a comment, so
// that only what is marked is ever dropped, and only by the system that made it. DROP SCHEMA refuses one that is not
// empty.
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/name.hpp>
#include <string>
#include <string_view>

namespace cupel::dialect::postgresql {

/// The comment on a schema that is ours to drop.
inline std::string schema_mark(std::string_view system) {
  return "created by cupel" + (system.empty() ? std::string{} : " for " + std::string{system});
}

/// A block of PL/pgSQL, between dollars that its text does not hold.
inline std::string do_block(const std::string& text) {
  std::string dollars = "$cupel$";
  while (text.find(dollars) != std::string::npos) dollars.insert(dollars.size() - 1, "_");
  return "DO " + dollars + "\nBEGIN\n" + text + "END\n" + dollars;
}

inline std::string create_schema_text(const char* name, std::string_view system) {
  const std::string schema = quoted(name);
  return do_block("  IF to_regnamespace(" + quoted_text(schema) + ") IS NULL THEN\n    CREATE SCHEMA " + schema
                  + ";\n    COMMENT ON SCHEMA " + schema + " IS " + quoted_text(schema_mark(system))
                  + ";\n  END IF;\n");
}

inline std::string drop_schema_text(const char* name, std::string_view system) {
  const std::string schema = quoted(name);
  return do_block("  IF obj_description(to_regnamespace(" + quoted_text(schema) + "), 'pg_namespace') = "
                  + quoted_text(schema_mark(system)) + " THEN\n    DROP SCHEMA " + schema + ";\n  END IF;\n");
}

/// Moves a table to the schema of another name of it, with its indexes, constraints and sequences. Without a schema in
/// that name: to where the search_path makes what is created.
inline std::string set_schema_text(const std::string& table, const char* to) {
  const std::string set = "ALTER TABLE " + table + " SET SCHEMA ";
  if (const std::size_t length = schema::schema_length(to); length > 0)
    return set + quoted(std::string_view{to, length});
  return do_block("  EXECUTE " + quoted_text(set) + " || quote_ident(current_schema());\n");
}

}  // namespace cupel::dialect::postgresql

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be wrong with a history, as data and as a sentence. The same sentence is printed by the tool, by the
// compiler (migration/report.hpp) and by a shipped binary.
#include <cupel/migration/visit.hpp>
#include <cupel/schema/list.hpp>
#include <cupel/schema/text_buffer.hpp>

namespace cupel::migration {

enum class fault : std::uint8_t {
  nothing_wrong,
  // an operation does not apply at its point
  table_exists,
  table_missing,
  column_exists,
  column_missing,
  name_taken,
  object_exists,
  object_missing,
  column_in_use,
  table_in_use,
  schema_exists,
  schema_missing,
  schema_in_use,
  dot_in_name,
  reference_missing,
  reference_not_unique,
  primary_key_exists,
  primary_key_missing,
  nullable_key,
  nothing_changes,
  no_columns,
  name_empty,
  name_too_long,
  type_missing,
  effect_unstated,
  no_function,
  enum_exists,
  enum_missing,
  enum_in_use,
  type_name_taken,
  value_not_given,
  value_missing,
  value_exists,
  no_values,
  value_of_enum,
  column_twice,
  key_name_taken,
  // the way back
  no_way_back,
  downgrade_differs,
  downgrade_unused,
  // the graph
  duplicate_id,
  unknown_parent,
  cycle,
  two_heads,
  no_base,
  bad_id,
  // sealed history
  sealed_changed,
  sealed_missing,
};

struct problem {
  fault what = fault::nothing_wrong;
  kind operation{};  ///< the operation, where one is at fault
  const char* revision = nullptr;
  const char* table = nullptr;
  const char* name = nullptr;   ///< the column, constraint, index or the other revision
  const char* other = nullptr;  ///< what stands in the way, or what is missing
  schema::place at{};
  schema::list<schema::text_buffer> sides;  ///< of downgrade_differs and sealed_changed: before and after
};

/// The sentence, without place and revision: "create_index ix_a: column users.rol does not exist at this point".
constexpr void describe(schema::text_buffer& out, const problem& p) {
  const bool by_operation = p.what < fault::no_way_back && p.what != fault::nothing_wrong;
  const bool by_name = (p.what != fault::name_empty || p.name != nullptr) && p.what != fault::effect_unstated;
  if (by_operation) out << word(p.operation) << (by_name ? " " : "");
  const auto dotted = [&] {
    out << p.table;
    if (p.name != nullptr) out << "." << p.name;
  };
  switch (p.what) {
    case fault::nothing_wrong: break;
    case fault::table_exists: out << p.table << ": the table exists already at this point"; break;
    case fault::table_missing: out << p.name << ": table " << p.table << " does not exist at this point"; break;
    case fault::column_exists: dotted(), out << ": the column exists already at this point"; break;
    case fault::column_missing:
      out << p.name << ": column " << p.table << "." << p.other << " does not exist at this point";
      break;
    case fault::name_taken: out << p.name << ": the name is taken by table or index " << p.other; break;
    case fault::key_name_taken:
      out << p.table << ": the name of its primary key, pk_ and the table's, is taken on table " << p.other;
      break;
    case fault::column_twice: dotted(), out << ": column " << p.other << " stands twice in the key"; break;
    case fault::object_exists: dotted(), out << ": one of that name exists already at this point"; break;
    case fault::object_missing: dotted(), out << ": there is none of that name at this point"; break;
    case fault::column_in_use: dotted(), out << ": the column is used by " << p.other << ", which must go first"; break;
    case fault::table_in_use:
      out << p.table << ": the table is referenced by " << p.other << ", which must go first";
      break;
    case fault::schema_exists: out << p.name << ": the schema exists already at this point"; break;
    case fault::schema_missing:
      out << p.name << ": schema ";
      if (schema::schema_length(p.name) > 0)
        out.write(p.name, schema::schema_length(p.name));
      else
        out << p.name;
      out << " does not exist at this point";
      break;
    case fault::schema_in_use: out << p.name << ": table " << p.other << " stands in it, and must go first"; break;
    case fault::dot_in_name: out << p.name << ": a dot stands between a schema and its table, and nowhere else"; break;
    case fault::reference_missing:
      out << p.name << ": the referenced " << p.other << " does not exist at this point";
      break;
    case fault::reference_not_unique:
      out << p.name << ": the referenced columns of " << p.other << " are neither its primary key nor unique";
      break;
    case fault::primary_key_exists: out << p.table << ": the table has a primary key already"; break;
    case fault::primary_key_missing: out << p.table << ": the table has no primary key"; break;
    case fault::nullable_key: dotted(), out << ": a column of the primary key cannot be null"; break;
    case fault::nothing_changes: dotted(), out << ": nothing would change"; break;
    case fault::no_columns: dotted(), out << ": no columns are given"; break;
    case fault::name_empty:
      if (p.name != nullptr)
        out << p.name << ": .table is missing or empty";
      else
        out << ": a name is missing or empty";
      break;
    case fault::name_too_long: out << p.name << ": the name is longer than 63 bytes"; break;
    case fault::type_missing: dotted(), out << ": the column has no type"; break;
    case fault::effect_unstated: out << ": raw SQL must say what it does to the schema, such as .effect = none"; break;
    case fault::no_function: out << p.name << ": the step has no function"; break;
    case fault::enum_exists: out << p.name << ": the enum exists already at this point"; break;
    case fault::enum_missing:
      if (p.table != nullptr) out << p.table << ".";
      out << p.name << ": enum " << p.other << " does not exist at this point";
      break;
    case fault::enum_in_use:
      out << p.name << ": the enum is the type of column " << p.table << "." << p.other << ", which must go first";
      break;
    case fault::type_name_taken:
      out << p.name << ": the name is taken by a table or an enum, and PostgreSQL has one space of names for both";
      break;
    case fault::value_not_given:
      if (p.table != nullptr) out << p.table << ".";
      out << p.name << ": a value is missing";
      break;
    case fault::value_missing: out << p.name << ": the enum has no value '" << p.other << "' at this point"; break;
    case fault::value_exists: out << p.name << ": value '" << p.other << "' stands twice"; break;
    case fault::no_values: out << p.name << ": no values are given"; break;
    case fault::value_of_enum:
      dotted(), out << ": the column is of enum " << p.other << "; rename_enum_value renames a value of it";
      break;
    case fault::no_way_back:
      out << word(p.operation) << " has no .down: write one, or mark the revision .irreversible = true";
      break;
    case fault::downgrade_differs:
      out << "downgrade does not restore ";
      dotted();
      out << ": before " << p.sides[0].text << ", after upgrade and downgrade " << p.sides[1].text;
      break;
    case fault::downgrade_unused:
      out << "it says .irreversible = true and has a downgrade, which would never run";
      break;
    case fault::duplicate_id: out << "the id stands twice"; break;
    case fault::unknown_parent: out << "parent " << p.other << " does not exist"; break;
    case fault::cycle: out << "the revision is its own ancestor"; break;
    case fault::two_heads: out << "two heads: " << p.other << " has the same parent"; break;
    case fault::no_base: out << "no revision is the first: each names a parent"; break;
    case fault::bad_id:
      out << "the id must be 1 to 40 of A-Z, a-z, 0-9 and _, and none of base, head, heads and current";
      break;
    case fault::sealed_changed:
      out << "the revision is sealed, and its operations have changed: their checksum was " << p.sides[0].text
          << ", and is " << p.sides[1].text;
      break;
    case fault::sealed_missing: out << "the revision is sealed, and it is gone"; break;
  }
}

/// The check's name, as clang-tidy writes them: [cupel-…].
constexpr const char* check_name(fault what) {
  if (what >= fault::sealed_changed) return "cupel-sealed";
  if (what >= fault::duplicate_id) return "cupel-history";
  if (what >= fault::no_way_back) return "cupel-downgrade";
  return "cupel-operation";
}

}  // namespace cupel::migration

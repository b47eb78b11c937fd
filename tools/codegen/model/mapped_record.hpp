// SPDX-License-Identifier: Apache-2.0
#pragma once
// A model with its columns and relations resolved: what the writers of mappings need, and nothing that they would have
// to look up again. Made by make_model (model.hpp).
//
//   for (const mapped_column& c : record.columns) out << c.member() << " -> " << c.name;   // "address.city" ->
//   "home_city"

#include <cstddef>
#include <cstdint>
#include <cupel/schema/index.hpp>
#include <cupel/schema/table.hpp>
#include <string>
#include <vector>

#include "tools/codegen/read/declaration.hpp"

namespace cupel::codegen {

/// How an enum stands in the database. `text`: each enumerator's `text`; `integer`: its `value`; `native`: its `text`,
/// as a value of a type of its own.
enum class enum_storage : std::uint8_t { none, text, integer, native };

/// One column of a table or view, and the member that it is read into.
struct mapped_column {
  std::vector<std::string> path;  ///< from the object: {"email"}; {"address", "city"} inside an embedded struct
  std::string name;               ///< the column's
  place where;                    ///< the member's name in the header
  cxx_type type;                  ///< the member's, `std::optional` round it or not
  std::string declared_in;        ///< qualified name of the struct that declares the last member of the path
  std::string doc;

  schema::type sql{};  ///< as in the migrations
  bool nullable = false;
  bool has_default = false;       ///< the database fills it where an insert leaves it out
  bool primary_key = false;       ///< one of the key's columns; their order is mapped_record::primary_key
  bool generated = false;         ///< an identity column
  bool generated_always = false;  ///< an insert cannot give its value
  bool created_at = false;
  bool updated_at = false;
  bool version = false;
  bool soft_delete = false;
  bool computed = false;
  bool application_default = false;
  bool unique = false;  ///< alone: its own primary key, unique constraint or whole unique index

  /// The enum of the member, of its strong type or of its elements; nullptr: none. Lives in system_model::declarations.
  const enumeration* enumerated = nullptr;
  enum_storage storage = enum_storage::none;

  std::string member() const { return joined("."); }      ///< `address.city`, after the object
  std::string identifier() const { return joined("_"); }  ///< `address_city`: its name in `cupel::table<T>`

  /// A double or an integer in a column that is numeric: it goes in and out as a decimal of that precision and scale.
  bool as_decimal() const {
    const auto& stored = type.what == type_kind::strong ? type.element.front() : type;
    return sql.kind == schema::type_kind::numeric && stored.what <= type_kind::float64
           && stored.what != type_kind::boolean;
  }
  /// A text for us, or a list of them, whatever it is in the database.
  bool holds_text() const {
    const auto* inner = &type;
    while (inner->what == type_kind::strong || inner->what == type_kind::array) inner = &inner->element.front();
    return inner->what == type_kind::string || inner->what == type_kind::json
           || (inner->what == type_kind::enumeration && storage != enum_storage::integer);
  }
  std::string decimal() const {
    return "cupel::decimal<" + std::to_string(sql.length) + ", " + std::to_string(sql.scale) + '>';
  }

  /// `insert` leaves it out and reads it back.
  bool filled_by_database() const { return generated || created_at || updated_at || computed; }

 private:
  std::string joined(const char* between) const {
    std::string result;
    for (const auto& each : path) result += (result.empty() ? "" : between) + each;
    return result;
  }
};

/// A member `many<T>` or `one<T>`: no column, but the rows that a foreign key joins.
struct mapped_relation {
  std::string member;
  place where;
  bool many = false;
  std::string target;              ///< qualified name of T
  std::vector<std::size_t> here;   ///< positions in this record's columns; here[i] equals there[i]
  std::vector<std::size_t> there;  ///< positions in the target's columns
  bool nullable = false;           ///< `one`: the foreign key may be null
  std::string inverse;             ///< the member of the target that is the other way round; empty: none
  std::string doc;
};

/// A struct that is a table or a view.
struct mapped_record {
  const record* declared = nullptr;  ///< lives in system_model::declarations
  std::string qualified_name;        ///< `shop::User`
  std::string table;                 ///< the table's or view's name, behind its schema where it has one
  std::string schema;                ///< empty: none
  bool view = false;
  bool external = false;  ///< somebody else's table: mapped, never migrated
  std::vector<mapped_column> columns;
  std::vector<mapped_relation> relations;
  std::vector<std::size_t> primary_key;  ///< positions in `columns`, in the key's order; empty for a keyless view

  const mapped_column* find_column(const std::string& name) const {
    for (const auto& each : columns)
      if (each.name == name) return &each;
    return nullptr;
  }
};

}  // namespace cupel::codegen
